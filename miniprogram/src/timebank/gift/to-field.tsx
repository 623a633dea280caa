import { View } from '@tarojs/components'
import { useAsk } from '@/api/use-ask'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { type GiftForm, isWholePhone, other, pool } from './form'
import { giftWords as words } from './words'
import '../timebank.scss'

interface ToFieldProps {
  form: GiftForm
  change: (part: Partial<GiftForm>) => void
  known: { items: readonly { id: string; name: string; label: string }[]; pool: { place: string; name: string } | null }
  error: string | undefined
}

/** To whom: somebody near by name, the community's pool, or a neighbour found by her whole phone number. */
export function ToField({ form, change, known, error }: ToFieldProps) {
  const options = [
    ...known.items.map(({ id, name, label }) => ({ value: id, label: name, hint: label })),
    ...(known.pool ? [{ value: pool, label: words.pool(known.pool.name), hint: words.poolHint }, { value: other, label: words.other, hint: words.otherHint }] : []),
  ]
  return (
    <View className="hours__stack">
      <Field label={words.to} error={form.to === other ? undefined : error}>
        <Choice label={words.to} options={options} value={form.to || null} onChange={(to) => change({ to })} />
      </Field>
      {form.to === other ? <ByPhone form={form} change={change} error={error} /> : null}
    </View>
  )
}

function ByPhone({ form: { phone, found }, change, error }: Omit<ToFieldProps, 'known'>) {
  const { ask, problem, forget } = useAsk()
  const find = async () => {
    const person = await ask('POST /timebank/recipients/find', { body: { phone: phone.trim() } })
    if (person) change({ found: { id: person.id, name: person.name } })
  }
  return (
    <Field label={words.phone} error={problem ? (problem.at('body.phone') ?? problem.message) : found ? undefined : error}>
      <WordsInput
        label={words.phone}
        type="number"
        max={11}
        value={phone}
        onChange={(typed) => {
          forget()
          change({ phone: typed, found: null })
        }}
      />
      {found ? <Note tone="done">{words.found(found.name)}</Note> : null}
      {found ? null : (
        <QuietButton block icon="search" disabled={!isWholePhone(phone)} onPress={find}>
          {words.find}
        </QuietButton>
      )}
    </Field>
  )
}
