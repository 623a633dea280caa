import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { type Acting, ActPage } from '../act-page'
import type { IssueDetail } from '../../issue/standing'
import { phrases, words } from '../words'
import { RightPlace } from './right-place'

/** 退回: says that it is not here, and where it belongs if that is known. */
export default function ReturnPage() {
  return <ActPage step="return">{(issue, acting) => <ReturnForm issue={issue} acting={acting} />}</ActPage>
}

function ReturnForm({ issue, acting }: { issue: IssueDetail; acting: Acting }) {
  const { draft, change, drop } = useDraft(`return.${issue.id}`, { reason: '', place: null as { code: string; label: string } | null })
  const { take, problem } = useStep('POST /issues/:id/return', issue.id, (refusal) => {
    if (refusal.overtaken) acting.refused(refusal, draft.reason)
  })
  const send = async () => {
    const after = await take({ reason: draft.reason.trim(), ...(draft.place ? { place: draft.place.code } : {}) })
    if (!after) return
    drop()
    acting.done(after)
  }
  return (
    <QuestionForm
      lead={acting.lead}
      questions={[
        {
          key: 'reason',
          missing: draft.reason.trim() ? null : words.reasonNeeded,
          body: (error) => <PhrasedField label={words.reason} error={error ?? problem?.at('body.reason')} phrases={phrases.return} value={draft.reason} onChange={(reason) => change({ reason })} />,
        },
        {
          key: 'place',
          missing: null,
          body: () => <RightPlace issue={issue} value={draft.place} error={problem?.at('body.place')} onChange={(place) => change({ place })} />,
        },
      ]}
      send={{ words: words.returnButton, onPress: send }}
      after={words.returnHint}
      problem={problem}
      kept={words.keptHere}
    />
  )
}
