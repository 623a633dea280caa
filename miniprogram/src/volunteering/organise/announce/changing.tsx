import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { CancelSheet } from './cancel-sheet'
import { type ActivityDetail, type ActivityForm, bodyOf, formOf, wrongIn } from './form'
import { questionsOf } from './questions'
import { sayEverything } from './say-everything'
import { useProjects } from './use-projects'
import { announceWords as words } from './words'

interface ChangingProps {
  activity: ActivityDetail
  /** It was refused: it may have begun, or somebody may have signed up meanwhile. */
  onRefused: () => unknown
}

/** Changes an activity that lies ahead, of which everybody in it is told; or cancels it. */
export function Changing({ activity, onRefused }: ChangingProps) {
  const { id, taken, waiting, series } = activity
  const { draft: form, change, drop } = useDraft(`activity.${id}`, formOf(activity))
  const { ask, problem, forget } = useAsk()
  const [cancelling, setCancelling] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const projects = useProjects(form)
  const edit = (part: Partial<ActivityForm>) => {
    forget()
    change(part)
  }
  const finish = (said: string) => {
    drop()
    setDone(said)
  }
  const save = async () => {
    const after = await ask('PUT /activities/:id', { params: { id }, body: bodyOf(form) })
    if (after) finish(words.saved(taken + waiting))
    else void onRefused()
  }
  if (done) {
    return (
      <>
        <Note tone="done">{done}</Note>
        <MainButton onPress={goBack}>{words.back}</MainButton>
      </>
    )
  }
  return (
    <>
      <QuestionForm
        lead={
          <>
            {series.length ? <Note>{words.only}</Note> : null}
            <View className="quiet-row">
              <QuietButton tone="danger" icon="close" onPress={() => setCancelling(true)}>
                {words.cancel}
              </QuietButton>
            </View>
          </>
        }
        questions={questionsOf({ form, change: edit, wrong: wrongIn(form, new Date(), taken), problem, organisations: null, projects })}
        send={{ words: words.save, busyWords: words.saving, onPress: save }}
        after={words.afterEdit(taken + waiting)}
        problem={sayEverything(problem)}
        kept={words.kept}
      />
      {cancelling ? <CancelSheet activity={activity} onClose={() => setCancelling(false)} onDone={() => finish(words.cancelled)} /> : null}
    </>
  )
}
