import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import type { Refused } from '@/kit/step-page'
import { WordsInput } from '@/kit/words-input'
import type { HelpDetail } from '../standing'
import { finishWords, settleWords as words, stepWords } from '../words'
import { paidOf, type SettleForm as Form, undecided } from './form'
import '../help.scss'

interface SettleFormProps {
  request: HelpDetail
  refused: Refused
  onDone: (after: HelpDetail) => unknown
  lead?: ReactNode
  /** Beside the desk's table. */
  inPane?: boolean
}

/** The desk decides what is paid of the minutes that are held, and says why. */
export function SettleForm({ request, refused, onDone, lead, inPane = false }: SettleFormProps) {
  const { draft, change, drop } = useDraft<Form>(`settleHelp.${request.id}`, undecided)
  const agreed = request.minutes
  const paid = paidOf(draft, agreed)
  const text = draft.words.trim()
  const { take, problem } = useStep('POST /help-requests/:id/settle', request.id, (refusal) => refused(refusal, text))
  const send = async () => {
    if (paid === null) return
    const after = await take({ minutes: paid, words: text })
    if (!after) return
    drop()
    await onDone(after)
  }
  return (
    <QuestionForm
      inPane={inPane}
      lead={lead}
      questions={[
        {
          key: 'minutes',
          missing: paid === null ? words.minutesNeeded : paid > agreed ? words.tooMany(agreed) : null,
          body: (error) => <PaidField form={draft} change={change} agreed={agreed} error={error ?? problem?.at('body.minutes')} />,
        },
        {
          key: 'words',
          missing: text ? null : words.wordsNeeded,
          body: (error) => (
            <PhrasedField label={words.words} hint={words.wordsHint} error={error ?? problem?.at('body.words')} phrases={words.phrases} value={draft.words} onChange={(typed) => change({ words: typed })} />
          ),
        },
      ]}
      send={{ words: words.send, busyWords: words.sending, onPress: send }}
      after={paid === null || paid > agreed ? undefined : paid === 0 ? words.afterNone(agreed) : words.after(paid, agreed - paid)}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}

function PaidField({ form: { how, typed }, change, agreed, error }: { form: Form; change: (part: Partial<Form>) => void; agreed: number; error: string | undefined }) {
  return (
    <Field label={words.minutes} hint={words.minutesHint(agreed)} error={error}>
      <Choice
        label={words.minutes}
        options={[
          { value: 'all', label: words.all(agreed) },
          { value: 'none', label: words.none },
          { value: 'part', label: words.part },
        ]}
        value={how}
        onChange={(value) => change({ how: value })}
      />
      {how === 'part' ? (
        <View className="help__typed">
          <View className="help__typed-input">
            <WordsInput label={words.typed} type="number" max={3} placeholder={words.typed} value={typed} onChange={(said) => change({ typed: said })} />
          </View>
          <View>{finishWords.unit}</View>
        </View>
      ) : null}
    </Field>
  )
}
