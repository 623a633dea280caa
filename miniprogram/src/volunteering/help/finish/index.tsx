import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Field } from '@/kit/field'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { Tiles } from '@/kit/tiles'
import { Brief } from '../brief'
import type { HelpDetail } from '../standing'
import { HelpStep } from '../help-step'
import { finishWords as words, stepWords } from '../words'
import { asAgreed, endings, minutesOf } from './form'
import { MinutesField } from './minutes-field'

/** Done: what was done, how long it took, at most what was agreed, and when it was over. Opened with `?id=`. */
export default function FinishHelp() {
  return (
    <HelpStep title={words.title} able={({ can }) => can.finish}>
      {(request, refused) => <Form request={request} refused={refused} />}
    </HelpStep>
  )
}

function Form({ request, refused }: { request: HelpDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft(`finishHelp.${request.id}`, asAgreed)
  const text = draft.words.trim()
  const agreed = request.minutes
  const minutes = minutesOf(draft, agreed)
  const ended = endings(request.timeline.findLast(({ type }) => type === 'help.taken')?.at, new Date())
  const { take, problem } = useStep('POST /help-requests/:id/finish', request.id, (refusal) => refused(refusal, text))
  const send = async () => {
    if (minutes === null) return
    const endedAt = draft.ago ? { endedAt: new Date(Date.now() - draft.ago * 60_000).toISOString() } : {}
    if (!(await take({ words: text, minutes, ...endedAt }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Brief request={request} />}
      questions={[
        {
          key: 'text',
          missing: text ? null : words.textNeeded,
          body: (error) => <PhrasedField label={words.text} error={error ?? problem?.at('body.words')} phrases={words.phrases[request.category.key]} value={draft.words} onChange={(typed) => change({ words: typed })} />,
        },
        {
          key: 'minutes',
          missing: minutes === null ? words.minutesNeeded : minutes > agreed ? words.tooMany(agreed) : null,
          body: (error) => <MinutesField form={draft} change={change} agreed={agreed} error={error ?? problem?.at('body.minutes')} />,
        },
        ...(ended.length > 1
          ? [
              {
                key: 'ended',
                missing: null,
                body: () => (
                  <Field label={words.ended} error={problem?.at('body.endedAt')}>
                    <Tiles label={words.ended} options={ended.map(({ ago, label }) => ({ value: String(ago), label }))} value={String(draft.ago)} onChange={(ago) => change({ ago: Number(ago) })} />
                  </Field>
                ),
              },
            ]
          : []),
      ]}
      send={{ words: words.send, busyWords: words.sending, onPress: send }}
      after={minutes === null ? undefined : words.after(minutes)}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
