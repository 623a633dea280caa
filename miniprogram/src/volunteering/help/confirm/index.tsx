import Taro from '@tarojs/taro'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { goBack, pages } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import type { HelpDetail } from '../standing'
import { HelpStep } from '../help-step'
import { confirmWords as words, stepWords } from '../words'
import { CallForm } from './call-form'
import { ToConfirm } from './to-confirm'

/** Who was helped, or speaks for her, confirms with one tap, and thanks if she likes; or the desk after a call. Opened with `?id=`. */
export default function ConfirmHelp() {
  return (
    <HelpStep title={words.title} able={({ can }) => can.confirm || can.confirmByCall}>
      {(request, refused) => (request.can.confirm ? <Form request={request} refused={refused} /> : <CallForm request={request} refused={refused} onDone={goBack} />)}
    </HelpStep>
  )
}

function Form({ request, refused }: { request: HelpDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft(`confirmHelp.${request.id}`, { thanks: '' })
  const thanks = draft.thanks.trim()
  const { take, problem } = useStep('POST /help-requests/:id/confirm', request.id, (refusal) => refused(refusal, thanks))
  const minutes = request.done?.minutes ?? 0
  const left = request.minutes - minutes
  const send = async () => {
    if (!(await take(thanks ? { thanks } : {}))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={
        <>
          <ToConfirm request={request} />
          {request.can.dispute ? (
            <QuietButton block icon="warning" onPress={() => Taro.redirectTo({ url: `${pages.disputeHelp}?id=${request.id}` })}>
              {words.different}
            </QuietButton>
          ) : null}
        </>
      }
      questions={[
        {
          key: 'thanks',
          missing: null,
          body: () => (
            <PhrasedField optional label={words.thanks} hint={words.thanksHint} max={200} error={problem?.at('body.thanks')} phrases={words.phrases} value={draft.thanks} onChange={(typed) => change({ thanks: typed })} />
          ),
        },
      ]}
      send={{ words: words.send, busyWords: words.sending, onPress: send }}
      after={words.pays(request.helper?.name ?? '', minutes) + (left > 0 ? words.back(left) : '')}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
