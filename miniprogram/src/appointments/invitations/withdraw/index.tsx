import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { Brief } from '../brief'
import { InvitationStep } from '../invitation-step'
import type { Invitation } from '../standing'
import { stepWords, withdrawWords } from '../words'

/** Those who invite take it back, with a reason. */
export default function WithdrawInvite() {
  return (
    <InvitationStep step="withdraw" title={withdrawWords.title}>
      {(invitation, refused) => <Form invitation={invitation} refused={refused} />}
    </InvitationStep>
  )
}

function Form({ invitation, refused }: { invitation: Invitation; refused: Refused }) {
  const { draft, change, drop } = useDraft(`withdrawInvite.${invitation.id}`, { reason: '' })
  const reason = draft.reason.trim()
  const { take, problem } = useStep('POST /invitations/:id/withdraw', invitation.id, (refusal) => refused(refusal, reason))
  const send = async () => {
    if (!(await take({ reason }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Brief invitation={invitation} now={new Date()} />}
      questions={[
        {
          key: 'reason',
          missing: reason ? null : withdrawWords.reasonNeeded,
          body: (error) => (
            <PhrasedField
              label={withdrawWords.reason}
              max={300}
              error={error ?? problem?.at('body.reason')}
              phrases={withdrawWords.phrases}
              value={draft.reason}
              onChange={(words) => change({ reason: words })}
            />
          ),
        },
      ]}
      send={{ words: withdrawWords.send, busyWords: withdrawWords.sending, onPress: send, tone: 'danger' }}
      after={withdrawWords.after}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
