import { useState } from 'react'
import type { Result } from '@shared/api'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { type ActivityForm, bodyOf, emptyActivity, seriesOf, wrongIn } from './form'
import { questionsOf } from './questions'
import { sayEverything } from './say-everything'
import { useProjects } from './use-projects'
import { announceWords as words } from './words'

/** Announces an activity of one of these organisations, once or as a series. */
export function Announcing({ organisations }: { organisations: readonly Result<'GET /organisations'>['items'][number][] }) {
  const only = organisations.length === 1 ? organisations[0] : undefined
  const begin: ActivityForm = { ...emptyActivity, organisation: only?.id ?? '', place: only?.place ?? null }
  const { draft, change, restart } = useDraft('announce', begin)
  const { ask, problem, forget } = useAsk()
  const [done, setDone] = useState<string | null>(null)
  // An organisation that was stopped meanwhile is chosen anew.
  const form = organisations.some(({ id }) => id === draft.organisation) ? draft : { ...draft, organisation: begin.organisation, place: begin.place, project: '' }
  const projects = useProjects(form)
  const edit = (part: Partial<ActivityForm>) => {
    forget()
    change({ organisation: form.organisation, place: form.place, project: form.project, ...part })
  }
  const send = async () => {
    if (!form.place) return
    const repeat = form.repeat === 'once' || !form.until ? null : { every: form.repeat, until: form.until }
    const made = await ask('POST /activities', { body: { ...bodyOf(form), organisation: form.organisation, place: form.place.code, repeat } })
    if (!made) return
    setDone(words.announced(made.name, seriesOf(form)?.times ?? 1))
    restart(begin)
  }
  if (done) {
    return (
      <>
        <Note tone="done">{done}</Note>
        <MainButton onPress={goBack}>{words.back}</MainButton>
        <QuietButton block onPress={() => setDone(null)}>
          {words.announceAnother}
        </QuietButton>
      </>
    )
  }
  return (
    <QuestionForm
      questions={questionsOf({ form, change: edit, wrong: wrongIn(form, new Date()), problem, organisations, projects })}
      send={{ words: words.announce, busyWords: words.announcing, onPress: send }}
      after={words.afterAnnounce}
      problem={sayEverything(problem)}
      kept={words.kept}
    />
  )
}
