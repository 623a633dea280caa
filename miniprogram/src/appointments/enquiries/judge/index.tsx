import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { type Refused, StepPage } from '@/kit/step-page'
import { type Answers, noAnswers, verdictBody } from '../../verdict/answers'
import { questionsOf } from '../../verdict/questions'
import type { EnquiryDetail } from '../standing'
import { judgeWords, verdictWords } from '../words'
import '../../lines.scss'

/** The resident closes a consultation with her verdict. Opened with `?id=`. */
export default function JudgeEnquiry() {
  const { id = '' } = useRouter().params
  const enquiry = useCall('GET /enquiries/:id', { params: { id } }, { whenShown: false })
  return (
    <StepPage title={judgeWords.title} call={enquiry} able={({ can }) => can.judge} words={{ notNow: judgeWords.cannot, back: judgeWords.back }}>
      {(data, refused) => <Form enquiry={data} refused={refused} />}
    </StepPage>
  )
}

function Form({ enquiry, refused }: { enquiry: EnquiryDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft<Answers>(`judgeEnquiry.${enquiry.id}`, noAnswers)
  const { take, problem } = useStep('POST /enquiries/:id/judge', enquiry.id, (refusal) => refused(refusal, draft.words.trim()))
  const answer = [...(enquiry.messages ?? [])].reverse().find(({ by, text }) => !by.me && text)
  const send = async () => {
    const body = verdictBody(draft)
    if (!body || !(await take(body))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={
        answer ? (
          <Card title={judgeWords.last}>
            <View className="said">{answer.text}</View>
          </Card>
        ) : null
      }
      questions={questionsOf(draft, change, verdictWords, problem)}
      send={{ words: judgeWords.send, busyWords: judgeWords.sending, onPress: send }}
      after={judgeWords.after}
      problem={problem}
      kept={judgeWords.kept}
    />
  )
}
