import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { type AskForm, isShort, isUnnamed, payerOf, type PayerView } from './form'
import { askWords as words } from './words'

interface PayerFieldProps {
  form: AskForm
  change: (part: Partial<AskForm>) => void
  payers: readonly PayerView[]
  /** Whom it is for, by name; null for oneself. */
  name: string | null
  error: string | undefined
}

/** Whose minutes pay, with what there is of them; where that is too little, what else can be done. */
export function PayerField({ form, change, payers, name, error }: PayerFieldProps) {
  const chosen = payerOf(form, payers)
  const short = chosen && isShort(chosen, form.minutes)
  if (payers.length === 0) {
    return (
      <Field label={words.pays} error={error}>
        {isUnnamed(form) ? <Note>{words.whoFirst}</Note> : <Note tone="warning">{words.noPayer}</Note>}
      </Field>
    )
  }
  return (
    <Field label={words.pays} hint={words.paysHint} error={error}>
      <Choice
        label={words.pays}
        options={payers.map(({ payer, available }) => ({ value: payer, label: labelOf(payer, name), hint: hintOf(payer, available) }))}
        value={chosen?.payer ?? null}
        onChange={(payer) => change({ payer })}
      />
      {short && chosen.available !== null ? (
        <Note tone="warning" action={<QuietButton onPress={() => open('requestErrand')}>{words.errand}</QuietButton>}>
          {words.short(chosen.available, form.minutes ?? 0)}
        </Note>
      ) : null}
    </Field>
  )
}

function labelOf(payer: PayerView['payer'], name: string | null): string {
  if (payer === 'pool') return words.pool
  return payer === 'self' && name !== null ? words.theirs(name) : words.mine
}

function hintOf(payer: PayerView['payer'], available: number | null): string | undefined {
  if (available === null) return payer === 'pool' ? words.poolDesk : undefined
  return payer === 'pool' ? words.poolHas(available) : words.have(available)
}

/** Whose minutes they are, in the middle of a sentence. */
export function whoseOf(payer: PayerView['payer'], name: string | null): string {
  if (payer === 'pool') return words.whosePool
  return payer === 'self' && name !== null ? words.whose(name) : words.whoseMine
}
