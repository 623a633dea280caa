import { View } from '@tarojs/components'
import { Field } from '@/kit/field'
import { PhrasedField } from '@/kit/phrased-field'
import { WordsInput } from '@/kit/words-input'
import { confirmWords as words } from '../words'
import '../../volunteering.scss'

/** The call in which somebody confirmed to the desk. */
export interface Call {
  with: string
  words: string
}

interface CallFieldProps {
  call: Call
  change: (part: Partial<Call>) => void
  errors: { with: string | undefined; words: string | undefined }
}

/** With whom the desk spoke, and what was said: both are written down with the confirmation. */
export function CallField({ call, change, errors }: CallFieldProps) {
  return (
    <View className="serving__stack">
      <Field label={words.with} error={errors.with}>
        <WordsInput label={words.with} max={30} value={call.with} onChange={(typed) => change({ with: typed })} />
      </Field>
      <PhrasedField label={words.said} max={300} error={errors.words} phrases={words.saidPhrases} value={call.words} onChange={(typed) => change({ words: typed })} />
    </View>
  )
}
