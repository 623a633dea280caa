import { View } from '@tarojs/components'
import { Field } from '@/kit/field'
import { Tiles } from '@/kit/tiles'
import { WordsInput } from '@/kit/words-input'
import type { Amount, GiftForm } from './form'
import { giftWords as words } from './words'
import './gift.scss'

interface AmountFieldProps {
  form: GiftForm
  change: (part: Partial<GiftForm>) => void
  /** What there is to give, in words. */
  hint: string
  error: string | undefined
}

const amounts: readonly { value: Amount; label: string }[] = [
  { value: '30', label: words.half },
  { value: '60', label: words.one },
  { value: '120', label: words.two },
  { value: 'some', label: words.some },
]

/** How much: what is given most often as large tiles, or hours and minutes typed. */
export function AmountField({ form: { amount, hours, minutes }, change, hint, error }: AmountFieldProps) {
  return (
    <Field label={words.howMuch} hint={hint} error={error}>
      <Tiles wide label={words.howMuch} options={amounts} value={amount || null} onChange={(value) => change({ amount: value })} />
      {amount === 'some' ? (
        <View className="gift__typed">
          <View className="gift__part">
            <WordsInput label={words.hours} type="number" max={4} placeholder="0" value={hours} onChange={(typed) => change({ hours: typed })} />
          </View>
          <View>{words.hours}</View>
          <View className="gift__part">
            <WordsInput label={words.minutes} type="number" max={2} placeholder="0" value={minutes} onChange={(typed) => change({ minutes: typed })} />
          </View>
          <View>{words.minutes}</View>
        </View>
      ) : null}
    </Field>
  )
}
