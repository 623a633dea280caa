import { View } from '@tarojs/components'
import { dayOf } from '@shared/appointments/calendar'
import { DayField } from '@/appointments'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { WordsInput } from '@/kit/words-input'
import type { OfferForm } from './form'
import { editOfferWords as words } from './words'
import '../../desk.scss'

interface OfferFieldsProps {
  form: OfferForm
  change: (part: Partial<OfferForm>) => void
  wrong: (path: string) => string | undefined
}

/** What it is, what it takes, how many there are and until when. */
export function OfferFields({ form, change, wrong }: OfferFieldsProps) {
  return (
    <Card>
      <Field label={words.name} error={wrong('body.name')}>
        <WordsInput label={words.name} placeholder={words.namePlaceholder} max={40} value={form.name} onChange={(name) => change({ name })} />
      </Field>
      <Field label={words.text} error={wrong('body.text')}>
        <LongWords label={words.text} placeholder={words.textPlaceholder} max={300} value={form.text} onChange={(text) => change({ text })} />
      </Field>
      <Field label={words.price} hint={form.version === null ? undefined : words.priceHint} error={wrong('body.minutes')}>
        <View className="time-desk__typed">
          <WordsInput label={words.hours} type="number" max={4} placeholder="0" value={form.hours} onChange={(hours) => change({ hours })} />
          <View>{words.hours}</View>
          <WordsInput label={words.minutes} type="number" max={2} placeholder="0" value={form.minutes} onChange={(minutes) => change({ minutes })} />
          <View>{words.minutes}</View>
        </View>
      </Field>
      <Field label={words.stock} hint={words.stockHint} error={wrong('body.stock')} optional>
        <WordsInput label={words.stock} type="number" max={6} value={form.stock} onChange={(stock) => change({ stock })} />
      </Field>
      <DayField label={words.until} error={wrong('body.until')} optional value={form.until} least={dayOf(new Date())} noneWords={words.untilNone} onChange={(until) => change({ until })} />
    </Card>
  )
}
