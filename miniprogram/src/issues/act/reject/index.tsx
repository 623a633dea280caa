import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import type { IssueDetail } from '../../issue/standing'
import { type Acting, ActPage } from '../act-page'
import { phrases, words } from '../words'

/** 不予受理: answers the reporter that it will not be taken on, and why. */
export default function RejectPage() {
  return <ActPage step="reject">{(issue, acting) => <RejectForm issue={issue} acting={acting} />}</ActPage>
}

function RejectForm({ issue, acting }: { issue: IssueDetail; acting: Acting }) {
  const { draft, change, drop } = useDraft(`reject.${issue.id}`, { reason: '' })
  const { take, problem } = useStep('POST /issues/:id/reject', issue.id, (refusal) => {
    if (refusal.overtaken) acting.refused(refusal, draft.reason)
  })
  const send = async () => {
    const after = await take({ reason: draft.reason.trim() })
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
          body: (error) => (
            <PhrasedField label={words.rejectReason} error={error ?? problem?.at('body.reason')} phrases={phrases.reject} value={draft.reason} onChange={(reason) => change({ reason })} />
          ),
        },
      ]}
      send={{ words: words.rejectButton, onPress: send, tone: 'danger' }}
      after={words.rejectHint}
      problem={problem}
      kept={words.keptHere}
    />
  )
}
