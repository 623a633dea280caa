import { helpCategories, helpCategoryKeys } from '@shared/volunteering/help'
import { speakHours } from '@shared/timebank/speak'
import type { ApiProblem } from '@/api/problem'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { PhrasedField } from '@/kit/phrased-field'
import type { Question } from '@/kit/question-form'
import { Tiles } from '@/kit/tiles'
import { WindowField } from '@/kit/window-field'
import { categorySigns } from '../words'
import { Check } from './check'
import { isShort, missingOf } from './form'
import { PayerField } from './payer-field'
import type { Payers } from './use-payers'
import { WhoField, whoOptions, type WhoProps } from './who-field'
import { askWords as words } from './words'

/** How long it may take, minutes; up to a working day. */
const lengths = [30, 60, 90, 120, 180, 240, 360, 480] as const

interface Asking extends WhoProps {
  payers: Payers
  /** Whom it is for, by name; null for oneself. */
  name: string | null
  problem: ApiProblem | null
  now: Date
  elder: boolean
}

/** What the form asks, in its order; elder mode ends with a look over all of it. */
export function questionsOf({ payers, name, problem, now, elder, ...whoProps }: Asking): Question[] {
  const { form, change, persons, within, doors } = whoProps
  const missing = missingOf(form, payers.items, now)
  const sign = form.category ? categorySigns[form.category] : null
  return [
    ...(whoOptions({ persons, within }).length > 1 || doors.length > 1 || within !== null
      ? [{ key: 'who', missing: missing.who ?? null, body: (error: string | undefined) => <WhoField {...whoProps} error={error ?? problem?.at('body.for') ?? problem?.at('body.for.phone') ?? problem?.at('body.place')} /> }]
      : []),
    {
      key: 'what',
      missing: missing.what ?? null,
      body: (error) => (
        <Field label={words.what} error={error ?? problem?.at('body.category')}>
          <Tiles label={words.what} options={helpCategoryKeys.map((key) => ({ value: key, label: helpCategories[key], icon: categorySigns[key].icon }))} value={form.category} onChange={(category) => change({ category })} />
        </Field>
      ),
    },
    {
      key: 'tell',
      missing: missing.tell ?? null,
      body: (error) => (
        <PhrasedField label={words.tell} hint={words.tellHint} error={error ?? problem?.at('body.text')} phrases={sign?.phrases ?? []} value={form.text} onChange={(text) => change({ text })} />
      ),
    },
    {
      key: 'when',
      missing: missing.when ?? null,
      body: (error) => <WindowField label={words.when} value={form} onChange={change} now={now} error={error ?? problem?.at('body.window') ?? problem?.at('body.window.from') ?? problem?.at('body.window.until')} />,
    },
    {
      key: 'long',
      missing: missing.long ?? null,
      body: (error) => (
        <Field label={words.howLong} hint={words.howLongHint} error={error ?? problem?.at('body.minutes')}>
          <Tiles wide label={words.howLong} options={lengths.map((length) => ({ value: String(length), label: speakHours(length) }))} value={form.minutes === null ? null : String(form.minutes)} onChange={(length) => change({ minutes: Number(length) })} />
        </Field>
      ),
    },
    ...(isPlain(payers, form) && !problem?.at('body.payer')
      ? []
      : [
          {
            key: 'pays',
            missing: missing.pays ?? null,
            body: (error: string | undefined) => (
              <Loaded call={{ ...payers, data: payers.loading || payers.failure ? undefined : payers.items }} cards={1}>
                {(items) => <PayerField form={form} change={change} payers={items} name={name} error={error ?? problem?.at('body.payer')} />}
              </Loaded>
            ),
          },
        ]),
    ...(elder ? [{ key: 'check', missing: null, body: () => <Check form={form} name={name} problem={problem} now={now} /> }] : []),
  ]
}

/** Whether nobody has to be asked who pays: there is one account only, and it has enough. What is sent says so. */
function isPlain({ items }: Payers, { minutes }: WhoProps['form']): boolean {
  return items.length === 1 && items[0] !== undefined && !isShort(items[0], minutes)
}
