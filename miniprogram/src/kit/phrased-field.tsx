import { View } from '@tarojs/components'
import { Field } from './field'
import { LongWords } from './long-words'
import { Phrases } from './phrases'

interface PhrasedFieldProps {
  label: string
  /** Longest text in characters; 500, as reasons may have, unless told. */
  max?: number
  hint?: string
  error?: string
  optional?: boolean
  phrases: readonly string[]
  value: string
  onChange: (value: string) => void
}

/** Words of one's own, or ready phrases to begin with. */
export function PhrasedField({ label, max = 500, hint, error, optional, phrases, value, onChange }: PhrasedFieldProps) {
  return (
    <View className="phrased">
      <Field label={label} hint={hint} error={error} optional={optional}>
        <LongWords label={label} max={max} value={value} onChange={onChange} />
      </Field>
      <Phrases phrases={phrases} text={value} onChange={onChange} />
    </View>
  )
}
