import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useDraft } from '@/drafts/use-draft'
import { useEnclosures } from '@/drafts/use-enclosures'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { pages } from '@/kit/routes'
import { postReport } from '@/outbox/post-report'
import { type Me, useMe } from '@/session/me'
import { useElder } from '@/theme/elder'
import { EmergencyNumbers } from '../emergency-numbers'
import { reportWords } from '../words'
import { emptyDraft, type ReportDraft } from './draft'
import { bodyOf, chosenCategory, emptyForm, isTouched, type Where } from './form'
import { questionsOf } from './questions'
import { useRoute } from './use-route'
import { Waiting } from './waiting'

/** The form itself. `me` is null where there is no network to ask who this is. */
export function Filling({ me }: { me: Me | null }) {
  const { elder } = useElder()
  const { refresh } = useMe()
  const { draft, change, drop, found } = useDraft<ReportDraft>('report', emptyDraft)
  const enclosures = useEnclosures(draft.files, (files) => change({ files }))
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [kept, setKept] = useState(false)
  const [resumed, setResumed] = useState(found && (isTouched(draft) || draft.files.photos.length > 0 || draft.files.voice !== null))
  const doors: readonly Where[] = me ? me.doors.map(({ household, label }) => ({ code: household, label })) : [{ code: '', label: reportWords.myOwnDoor }]
  const door = doors[0] ?? null
  const route = useRoute(draft, door)
  const emergency = chosenCategory(draft)?.emergency

  const clear = () => {
    setResumed(false)
    change({ ...emptyForm })
    enclosures.clear()
    drop()
  }
  const send = async () => {
    setProblem(null)
    const delivery = await postReport(bodyOf(draft, door), enclosures.photos, enclosures.voice)
    if ('refused' in delivery) return setProblem(delivery.refused)
    clear()
    if ('later' in delivery) return setKept(true)
    void refresh()
    await Taro.redirectTo({ url: `${pages.issue}?id=${delivery.issue.id}&sent=1` })
  }
  if (kept) return <Waiting onAnother={() => setKept(false)} />
  return (
    <>
      {emergency ? <EmergencyNumbers numbers={emergency} hint={chosenCategory(draft)?.hint ?? ''} /> : null}
      {resumed ? <Note action={<QuietButton onPress={clear}>{reportWords.startOver}</QuietButton>}>{reportWords.draft}</Note> : null}
      <QuestionForm
        questions={questionsOf({ draft, change, enclosures, me, doors, problem, elder })}
        send={{ words: reportWords.send, busyWords: reportWords.sending, onPress: send }}
        after={route}
        problem={problem}
        kept={reportWords.kept}
      />
    </>
  )
}
