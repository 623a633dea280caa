import { View } from '@tarojs/components'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { ResidentField } from '@/people'
import { useNear } from '@/session/near'
import { requestWords } from '../words'
import type { Household, RequestForm } from './form'
import '../../lines.scss'

interface WhoFieldProps {
  form: RequestForm
  change: (part: Partial<RequestForm>) => void
  doors: readonly Household[]
  /** Who gave consent to run errands for them. */
  givers: readonly { id: string; name: string }[]
  /** The post's place, by code, for whoever may name a resident. */
  within: string | null
  error: string | undefined
}

/** For whom it is, and to which door: only what there is a choice about. */
export function WhoField({ form, change, doors, givers, within, error }: WhoFieldProps) {
  const near = useNear()
  const options = whoOptions({ doors, givers, within })
  return (
    <View className="stack">
      {options.length > 1 ? (
        <Field label={requestWords.for} error={form.who === 'resident' ? undefined : error}>
          <Choice label={requestWords.for} options={options} value={form.who} onChange={(who) => change({ who })} />
        </Field>
      ) : null}
      {form.who === 'me' && doors.length > 1 ? (
        <Field label={requestWords.door}>
          <Choice label={requestWords.door} options={doors.map(({ code, label }) => ({ value: code, label: near(label) }))} value={form.door ?? doors[0]?.code ?? null} onChange={(door) => change({ door })} />
        </Field>
      ) : null}
      {form.who === 'resident' && within !== null ? <ResidentField form={form} change={change} label={requestWords.for} within={within} error={error} /> : null}
    </View>
  )
}

/** Those for whom this person may ask. */
export function whoOptions({ doors, givers, within }: Pick<WhoFieldProps, 'doors' | 'givers' | 'within'>) {
  return [
    ...(doors.length ? [{ value: 'me', label: requestWords.self }] : []),
    ...givers.map(({ id, name }) => ({ value: id, label: requestWords.agent(name) })),
    ...(within !== null ? [{ value: 'resident', label: requestWords.resident, hint: requestWords.residentHint }] : []),
  ]
}
