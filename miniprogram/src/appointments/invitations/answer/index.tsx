import { useRouter } from '@tarojs/taro'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { Brief } from '../brief'
import { InvitationStep } from '../invitation-step'
import type { Invitation } from '../standing'
import { answerWords, stepWords } from '../words'

type Answer = 'another_time' | 'decline'

/** The resident wishes for another time, or declines. Opened with `?id=&answer=`. */
export default function AnswerInvite() {
  const answer: Answer = useRouter().params.answer === 'decline' ? 'decline' : 'another_time'
  return (
    <InvitationStep step="answer" title={answerWords.titles[answer]}>
      {(invitation, refused) => <Form invitation={invitation} answer={answer} refused={refused} />}
    </InvitationStep>
  )
}

function Form({ invitation, answer, refused }: { invitation: Invitation; answer: Answer; refused: Refused }) {
  const { draft, change, drop } = useDraft(`answerInvite.${invitation.id}.${answer}`, { words: '' })
  const words = draft.words.trim()
  const { take, problem } = useStep('POST /invitations/:id/answer', invitation.id, (refusal) => refused(refusal, words))
  const send = async () => {
    if (!(await take(answer === 'another_time' ? { answer, words } : { answer, ...(words ? { words } : {}) }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Brief invitation={invitation} now={new Date()} />}
      questions={[
        {
          key: 'words',
          missing: answer === 'another_time' && !words ? answerWords.needed : null,
          body: (error) => (
            <PhrasedField
              label={answerWords.label[answer]}
              max={300}
              optional={answer === 'decline'}
              error={error ?? problem?.at('body.words')}
              phrases={answerWords.phrases[answer]}
              value={draft.words}
              onChange={(said) => change({ words: said })}
            />
          ),
        },
      ]}
      send={{ words: answerWords.send[answer], busyWords: answerWords.sending, onPress: send, tone: answer === 'decline' ? 'danger' : 'main' }}
      after={answerWords.after[answer]}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
