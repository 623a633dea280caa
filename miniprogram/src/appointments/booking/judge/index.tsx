import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { type Refused, StepPage } from '@/kit/step-page'
import { type Answers, noAnswers, verdictBody } from '../../verdict/answers'
import { questionsOf } from '../../verdict/questions'
import type { BookingDetail } from '../acts'
import { judgeWords, verdictWords } from '../words'
import '../../lines.scss'

/** Whoever was served says what she thinks of it: three separate questions, and words if she likes. */
export default function JudgeBooking() {
  const { id = '' } = useRouter().params
  const booking = useCall('GET /bookings/:id', { params: { id } }, { whenShown: false })
  return (
    <StepPage title={judgeWords.title} call={booking} able={({ can }) => can.judge} words={{ notNow: judgeWords.cannot, back: judgeWords.back }}>
      {(data, refused) => <Form booking={data} refused={refused} />}
    </StepPage>
  )
}

function Form({ booking, refused }: { booking: BookingDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft<Answers>(`judgeBooking.${booking.id}`, noAnswers)
  const { take, problem } = useStep('POST /bookings/:id/judge', booking.id, (refusal) => refused(refusal, draft.words))
  const send = async () => {
    const body = verdictBody(draft)
    if (!body || !(await take(body))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={
        <Card title={judgeWords.what}>
          <View>{booking.service.name}</View>
          <View className="small-line">{speakMoment(booking.start, new Date())}</View>
        </Card>
      }
      questions={questionsOf(draft, change, verdictWords, problem)}
      send={{ words: judgeWords.send, busyWords: judgeWords.sending, onPress: send }}
      problem={problem}
      kept={judgeWords.kept}
    />
  )
}
