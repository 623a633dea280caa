import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { Phrases } from './phrases'

/** The longest reason that the server takes, in characters. */
const longest = 500

interface ReasonFieldProps {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  phrases: readonly string[]
  value: string
  onChange: (value: string) => void
}

/** Why: words of one's own, or one of the ready phrases. */
export function ReasonField({ label, hint, error, optional, phrases, value, onChange }: ReasonFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <LongWords label={label} max={longest} value={value} onChange={onChange} />
      <Phrases phrases={phrases} text={value} onChange={onChange} />
    </Field>
  )
}
