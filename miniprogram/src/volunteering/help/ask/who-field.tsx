import { View } from '@tarojs/components'
import { Choice, Tick } from '@/kit/choice'
import { Field } from '@/kit/field'
import { ResidentField } from '@/people'
import { useNear } from '@/session/near'
import { type Askable, type AskForm, resident } from './form'
import { askWords as words } from './words'
import '../../volunteering.scss'

export interface WhoProps {
  form: AskForm
  change: (part: Partial<AskForm>) => void
  /** Those for whom this person may ask by name. */
  persons: readonly Askable[]
  /** Her own confirmed doors. */
  doors: readonly { code: string; label: string }[]
  /** The post's place, by code ('' for all), for whoever may name a resident; null for others. */
  within: string | null
  me: string
}

/** For whom it is, and to which door: only what there is a choice about. */
export function WhoField({ form, change, persons, doors, within, me, error }: WhoProps & { error: string | undefined }) {
  const near = useNear()
  const options = whoOptions({ persons, within })
  return (
    <View className="serving__stack">
      {options.length > 1 ? (
        <Field label={words.for} error={form.who === resident ? undefined : error}>
          <Choice label={words.for} options={options} value={form.who} onChange={(who) => change({ who, payer: null })} />
        </Field>
      ) : null}
      {form.who === me && doors.length > 1 ? (
        <Field label={words.door}>
          <Choice label={words.door} options={doors.map(({ code, label }) => ({ value: code, label: near(label) }))} value={form.door ?? doors[0]?.code ?? null} onChange={(door) => change({ door })} />
        </Field>
      ) : null}
      {form.who === resident && within !== null ? (
        <ResidentField form={form} change={(part) => change('person' in part ? { ...part, payer: null } : part)} label={words.for} within={within} error={error}>
          <Tick checked={form.byCall} onChange={(byCall) => change({ byCall })} label={words.byCall} hint={words.byCallHint} />
        </ResidentField>
      ) : null}
    </View>
  )
}

/** Those for whom this person may ask. */
export function whoOptions({ persons, within }: Pick<WhoProps, 'persons' | 'within'>) {
  return [
    ...persons.map(({ id, name, me, trusted }) => ({ value: id, label: me ? words.self : trusted ? words.agent(name) : words.family(name) })),
    ...(within !== null ? [{ value: resident, label: words.resident, hint: words.residentHint }] : []),
  ]
}
