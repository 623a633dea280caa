import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { Brief } from '../brief'
import type { HelpDetail } from '../standing'
import { HelpStep } from '../help-step'
import { disputeWords as words, stepWords } from '../words'

/** Not as agreed: what is different, for the desk to decide. Opened with `?id=`. */
export default function DisputeHelp() {
  return (
    <HelpStep title={words.title} able={({ can }) => can.dispute}>
      {(request, refused) => <Form request={request} refused={refused} />}
    </HelpStep>
  )
}

function Form({ request, refused }: { request: HelpDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft(`disputeHelp.${request.id}`, { words: '' })
  const text = draft.words.trim()
  const { take, problem } = useStep('POST /help-requests/:id/dispute', request.id, (refusal) => refused(refusal, text))
  const send = async () => {
    if (!(await take({ words: text }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Brief request={request} />}
      questions={[
        {
          key: 'words',
          missing: text ? null : words.textNeeded,
          body: (error) => (
            <PhrasedField
              label={words.text}
              error={error ?? problem?.at('body.words')}
              phrases={request.mine === 'helper' ? words.helperPhrases : words.phrases}
              value={draft.words}
              onChange={(typed) => change({ words: typed })}
            />
          ),
        },
      ]}
      send={{ words: words.send, busyWords: words.sending, onPress: send }}
      after={words.lead}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
