import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { Tick } from '@/kit/choice'
import { Field } from '@/kit/field'
import { useMe } from '@/session/me'
import { ServiceLines } from '../service-lines'
import { speakPeriod } from '../speak-period'
import { certificatesWords } from '../words'
import type { IssueForm } from './form'
import { issueWords as words } from './words'
import '../../timebank.scss'

interface ShowFieldProps {
  form: IssueForm
  change: (part: Partial<IssueForm>) => void
  service: Result<'GET /timebank/service'> | undefined
}

/** What the public page shows beside the sum, and how that looks. */
export function ShowField({ form, change, service }: ShowFieldProps) {
  return (
    <Field label={words.show} hint={words.showHint}>
      <Tick label={words.name} checked={form.name} onChange={(name) => change({ name })} />
      <Tick label={words.organisations} checked={form.organisations} onChange={(organisations) => change({ organisations })} />
      {service?.total ? <Preview form={form} service={service} /> : null}
    </Field>
  )
}

function Preview({ form, service: { from, until, items, total } }: { form: IssueForm; service: NonNullable<ShowFieldProps['service']> }) {
  const me = useMe()
  return (
    <Card tone="pine" title={words.preview}>
      <View>{words.holder(form.name ? (me.data?.name ?? '') : words.hidden)}</View>
      <View className="hours__moved">{certificatesWords.total(speakHours(total))}</View>
      <View className="hours__quiet">{speakPeriod(from, until)}</View>
      {form.organisations ? <ServiceLines items={items} /> : <View className="hours__quiet">{words.hiddenLines}</View>}
    </Card>
  )
}
