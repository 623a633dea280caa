import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import type { ErrandDetail } from '../../standing'
import { returnWords, stepWords } from '../../words'
import { Brief } from '../brief'
import { ErrandStep } from '../errand-step'

/** 退回: cannot be done by whoever has it; goes one step up with the reason. */
export default function ReturnErrand() {
  return (
    <ErrandStep step="return" title={returnWords.title}>
      {(errand, refused) => <Form errand={errand} refused={refused} />}
    </ErrandStep>
  )
}

function Form({ errand, refused }: { errand: ErrandDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft(`returnErrand.${errand.id}`, { reason: '' })
  const reason = draft.reason.trim()
  const { take, problem } = useStep('POST /errands/:id/return', errand.id, (refusal) => refused(refusal, reason))
  const send = async () => {
    if (!(await take({ reason }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Brief errand={errand} />}
      questions={[
        {
          key: 'reason',
          missing: reason ? null : returnWords.reasonNeeded,
          body: (error) => (
            <PhrasedField label={returnWords.reason} error={error ?? problem?.at('body.reason')} phrases={returnWords.phrases} value={draft.reason} onChange={(words) => change({ reason: words })} />
          ),
        },
      ]}
      send={{ words: returnWords.send, busyWords: returnWords.sending, onPress: send }}
      after={returnWords.after}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
