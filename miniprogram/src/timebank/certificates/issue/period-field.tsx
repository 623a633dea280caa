import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Tiles } from '@/kit/tiles'
import { timeWords } from '../../words'
import { speakPeriod } from '../speak-period'
import type { IssueForm, Preset } from './form'
import { MonthField } from './month-field'
import { issueWords as words } from './words'
import '../../timebank.scss'

const presets: readonly Preset[] = ['all', 'thisYear', 'lastYear', 'own']

interface PeriodFieldProps {
  form: IssueForm
  change: (part: Partial<IssueForm>) => void
  /** The service of that time, once it is known. */
  found: Result<'GET /timebank/service'> | undefined
  /** Asks again, where it could not be had. */
  failure: (() => void) | null
  error?: string
}

/** Which time it is about, and how much service there was in it. */
export function PeriodField({ form, change, found, failure, error }: PeriodFieldProps) {
  const own = form.preset === 'own'
  return (
    <Field label={words.period} error={error}>
      <Tiles wide label={words.period} options={presets.map((preset) => ({ value: preset, label: words.presets[preset] }))} value={form.preset} onChange={(preset) => change({ preset })} />
      {own ? <MonthField label={words.fromMonth} value={form.from} onChange={(from) => change({ from })} /> : null}
      {own ? <MonthField label={words.untilMonth} value={form.until} onChange={(until) => change({ until })} /> : null}
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={failure}>{timeWords.again}</QuietButton>}>
          {words.failed}
        </Note>
      ) : null}
      {found ? <Found service={found} /> : null}
    </Field>
  )
}

function Found({ service: { from, until, total, items } }: { service: Result<'GET /timebank/service'> }) {
  if (total === 0) return <Note>{words.nothing}</Note>
  return (
    <View className="hours">
      <View className="hours__quiet">{speakPeriod(from, until)}</View>
      <View className="hours__moved hours__moved--in">{words.found(total, items.reduce((sum, { times }) => sum + times, 0))}</View>
    </View>
  )
}
