import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { type Refused, StepPage } from '@/kit/step-page'
import type { BookingDetail } from '../acts'
import { objectWords } from '../words'
import '../../lines.scss'

/** She says that she was there, or could not help it; the desk decides. */
export default function ObjectMissed() {
  const { id = '' } = useRouter().params
  const booking = useCall('GET /bookings/:id', { params: { id } }, { whenShown: false })
  return (
    <StepPage title={objectWords.title} call={booking} able={({ can }) => can.object} words={{ notNow: objectWords.cannot, back: objectWords.back }}>
      {(data, refused) => <Form booking={data} refused={refused} />}
    </StepPage>
  )
}

function Form({ booking, refused }: { booking: BookingDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft(`objectMissed.${booking.id}`, { words: '' })
  const words = draft.words.trim()
  const { take, problem } = useStep('POST /bookings/:id/object', booking.id, (refusal) => refused(refusal, words))
  const send = async () => {
    if (!(await take({ words }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={
        <Card title={objectWords.missed}>
          <View>{booking.service.name}</View>
          <View className="small-line">{speakMoment(booking.start, new Date())}</View>
        </Card>
      }
      questions={[
        {
          key: 'words',
          missing: words ? null : objectWords.needed,
          body: (error) => (
            <PhrasedField label={objectWords.why} hint={objectWords.hint} error={error ?? problem?.at('body.words')} phrases={objectWords.phrases} value={draft.words} onChange={(said) => change({ words: said })} />
          ),
        },
      ]}
      send={{ words: objectWords.send, busyWords: objectWords.sending, onPress: send }}
      problem={problem}
      kept={objectWords.kept}
    />
  )
}
