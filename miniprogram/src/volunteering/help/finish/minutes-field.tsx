import { View } from '@tarojs/components'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { WordsInput } from '@/kit/words-input'
import { finishWords as words } from '../words'
import type { FinishForm } from './form'
import '../help.scss'

interface MinutesFieldProps {
  form: FinishForm
  change: (part: Partial<FinishForm>) => void
  /** Minutes agreed when it was asked: the most there is. */
  agreed: number
  error: string | undefined
}

/** How long it took: as agreed, which is one tap, or fewer minutes typed. */
export function MinutesField({ form: { whole, typed }, change, agreed, error }: MinutesFieldProps) {
  return (
    <Field label={words.minutes} hint={words.minutesHint(agreed)} error={error}>
      <Choice
        label={words.minutes}
        options={[
          { value: 'whole', label: words.whole(agreed) },
          { value: 'less', label: words.less },
        ]}
        value={whole ? 'whole' : 'less'}
        onChange={(value) => change({ whole: value === 'whole' })}
      />
      {whole ? null : (
        <View className="help__typed">
          <View className="help__typed-input">
            <WordsInput label={words.typed} type="number" max={3} placeholder={words.typed} value={typed} onChange={(said) => change({ typed: said })} />
          </View>
          <View>{words.unit}</View>
        </View>
      )}
    </Field>
  )
}
