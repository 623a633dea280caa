import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { Tick } from '@/kit/choice'
import { Empty } from '@/kit/empty'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { LongWords } from '@/kit/long-words'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { YesNo } from '@/kit/yes-no'
import { Handling } from '../issue/handling'
import type { IssueDetail } from '../issue/standing'
import { judgeWords } from '../words'
import { asksForRedo, type Answers, noAnswers, type Question, questions, verdictBody } from './verdict'
import './index.scss'

/** The reporter says what she thinks of it: three separate questions, and words if she likes. */
export default function Judge() {
  const { id = '' } = useRouter().params
  const issue = useCall('GET /issues/:id', { params: { id } }, { whenShown: false })
  return (
    <Screen title={judgeWords.title}>
      <Loaded call={issue}>
        {(data) => (data.can.judge ? <Form issue={data} /> : <Empty icon="done" words={judgeWords.cannot} action={{ words: judgeWords.toIssue, onPress: goBack }} />)}
      </Loaded>
    </Screen>
  )
}

function Form({ issue }: { issue: IssueDetail }) {
  const { draft: answers, change, drop } = useDraft<Answers>(`judge.${issue.id}`, noAnswers)
  const { take, problem } = useStep('POST /issues/:id/judge', issue.id)
  const send = async () => {
    const body = verdictBody(answers)
    if (!body || !(await take(body))) return
    drop()
    await goBack()
  }
  const after = verdictBody(answers) ?? undefined
  const ask = (question: Question) => ({
    key: question,
    missing: answers[question] === null ? judgeWords.needed : null,
    body: (error: string | undefined) => (
      <Field label={judgeWords.questions[question]} error={error}>
        <YesNo
          label={judgeWords.questions[question]}
          yes={judgeWords.yes[question]}
          no={judgeWords.no[question]}
          value={answers[question]}
          onChange={(value) => change({ [question]: value })}
        />
      </Field>
    ),
  })
  return (
    <>
      <Card title={judgeWords.done}>
        <Handling issue={issue} />
      </Card>
      <QuestionForm
        questions={[
          ...questions.map(ask),
          {
            key: 'words',
            missing: null,
            body: () => (
              <View className="judge__words">
                <Field label={judgeWords.words} optional error={problem?.at('body.words')}>
                  <LongWords label={judgeWords.words} value={answers.words} onChange={(words) => change({ words })} placeholder={judgeWords.placeholder} max={500} />
                </Field>
                {asksForRedo(answers) ? <Tick checked={answers.rest} onChange={(rest) => change({ rest })} label={judgeWords.rest} /> : null}
              </View>
            ),
          },
        ]}
        send={{ words: judgeWords.send, busyWords: judgeWords.sending, onPress: send }}
        after={after && (after.redo ? judgeWords.goesBack : judgeWords.ends)}
        problem={problem}
        kept={judgeWords.kept}
      />
    </>
  )
}
