import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { Brief } from '../brief'
import { InvitationStep } from '../invitation-step'
import { meetingBody, meetingOf } from '../meeting'
import { meetingQuestions } from '../meeting-questions'
import type { Invitation } from '../standing'
import { invitationWords, proposeWords, stepWords } from '../words'

/** Those who invite propose another time. */
export default function ProposeInvite() {
  return (
    <InvitationStep step="propose" title={proposeWords.title}>
      {(invitation, refused) => <Form invitation={invitation} refused={refused} />}
    </InvitationStep>
  )
}

function Form({ invitation, refused }: { invitation: Invitation; refused: Refused }) {
  const now = new Date()
  const { draft, change, drop } = useDraft(`proposeInvite.${invitation.id}`, meetingOf(invitation))
  const { take, problem } = useStep('POST /invitations/:id/propose', invitation.id, refused)
  const send = async () => {
    if (!(await take(meetingBody(draft)))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={
        <>
          <Brief invitation={invitation} now={now} />
          {invitation.answer ? <Card title={invitationWords.answer.theirs}>{invitation.answer}</Card> : null}
        </>
      }
      questions={meetingQuestions(draft, change, now, problem)}
      send={{ words: proposeWords.send, busyWords: proposeWords.sending, onPress: send }}
      after={proposeWords.after}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
