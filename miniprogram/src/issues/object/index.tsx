import { useRouter } from '@tarojs/taro'
import { useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { LongWords } from '@/kit/long-words'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { lastOf } from '../issue/course-steps'
import type { IssueDetail } from '../issue/standing'
import { objectWords } from '../words'

/** The reporter objects to a rejection, once. */
export default function ObjectToRejection() {
  const { id = '' } = useRouter().params
  const issue = useCall('GET /issues/:id', { params: { id } }, { whenShown: false })
  return (
    <Screen title={objectWords.title}>
      <Loaded call={issue}>
        {(data) => (data.can.object ? <Form issue={data} /> : <Empty icon="info" words={objectWords.cannot} action={{ words: objectWords.toIssue, onPress: goBack }} />)}
      </Loaded>
    </Screen>
  )
}

function Form({ issue }: { issue: IssueDetail }) {
  const { draft, change, drop } = useDraft(`object.${issue.id}`, { reason: '' })
  const reason = draft.reason.trim()
  const { take, problem } = useStep('POST /issues/:id/object', issue.id)
  const rejection = lastOf(issue, 'issue.rejected')
  const send = async () => {
    if (!(await take({ reason }))) return
    drop()
    await goBack()
  }
  return (
    <>
      {rejection?.note ? <Card title={objectWords.answered}>{rejection.note}</Card> : null}
      <QuestionForm
        questions={[
          {
            key: 'reason',
            missing: reason ? null : objectWords.needed,
            body: (error) => (
              <Field label={objectWords.reason} hint={objectWords.hint} error={error ?? problem?.at('body.reason')}>
                <LongWords label={objectWords.reason} value={draft.reason} onChange={(words) => change({ reason: words })} placeholder={objectWords.placeholder} max={500} />
              </Field>
            ),
          },
        ]}
        send={{ words: objectWords.send, busyWords: objectWords.sending, onPress: send }}
        problem={problem}
        kept={objectWords.kept}
      />
    </>
  )
}
