import { View } from '@tarojs/components'
import { Choice, type ChoiceOption } from '@/kit/choice'
import { Field } from '@/kit/field'
import { WordsInput } from '@/kit/words-input'
import { type AgentDraft, other } from './agent'
import { giveWords } from './words'
import './consents.scss'

interface AgentFieldsProps {
  label: string
  hint?: string
  /** Whom one can choose by name; another one is found by number. */
  options: readonly ChoiceOption<string>[]
  draft: AgentDraft
  change: (part: Partial<AgentDraft>) => void
  error?: string
  phoneError?: string
}

/** Who shall act: somebody near by name, or another one by the phone number. */
export function AgentFields({ label, hint, options, draft, change, error, phoneError }: AgentFieldsProps) {
  return (
    <View className="consent__fields">
      <Field label={label} hint={hint} error={error}>
        <Choice label={label} options={[...options, { value: other, label: giveWords.other, hint: giveWords.otherHint }]} value={draft.agent || null} onChange={(agent) => change({ agent })} />
      </Field>
      {draft.agent === other ? (
        <Field label={giveWords.phone} error={phoneError}>
          <WordsInput label={giveWords.phone} type="number" max={11} value={draft.phone} onChange={(phone) => change({ phone })} />
        </Field>
      ) : null}
    </View>
  )
}
