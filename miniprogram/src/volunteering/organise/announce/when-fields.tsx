import { View } from '@tarojs/components'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { Tiles } from '@/kit/tiles'
import { DayField } from './day-field'
import { sayDay } from './day-tiles'
import { plannedMinutes, type Repeating, seriesOf } from './form'
import type { FieldsProps } from './fields'
import { TimeField } from './time-field'
import { announceWords as words } from './words'
import '../../volunteering.scss'

/** The day, from when to when, and how long that is. */
export function WhenFields({ form: { day, start, end }, change, wrong }: FieldsProps) {
  const minutes = plannedMinutes({ start, end })
  return (
    <View className="serving__stack">
      <DayField label={words.day} noneWords={words.dayNone} error={wrong('day')} value={day} onChange={(chosen) => change({ day: chosen })} />
      <TimeField label={words.start} error={wrong('body.start')} value={start} usual={9} onChange={(minute) => change({ start: minute })} />
      <TimeField label={words.end} error={wrong('body.end')} value={end} usual={11} onChange={(minute) => change({ end: minute })} />
      {minutes !== null && !wrong('body.end') ? (
        <Note tone="pine" icon="clock">
          {start !== null && end !== null && end <= start ? words.overnight(minutes) : words.planned(minutes)}
        </Note>
      ) : null}
    </View>
  )
}

const repeats: readonly { value: Repeating; label: string }[] = [
  { value: 'once', label: words.once },
  { value: 'week', label: words.week },
  { value: 'two_weeks', label: words.twoWeeks },
]

/** Once, or week by week until a day; says how many dates come of it. */
export function RepeatFields({ form, change, wrong }: FieldsProps) {
  const { day, repeat, until } = form
  const series = seriesOf(form)
  return (
    <View className="serving__stack">
      <Field label={words.repeat}>
        <Tiles label={words.repeat} options={repeats} value={repeat} onChange={(chosen) => change({ repeat: chosen })} />
      </Field>
      {repeat === 'once' ? null : (
        <DayField label={words.until} noneWords={words.untilNone} error={wrong('body.repeat.until') ?? wrong('body.repeat')} value={until} least={day ?? undefined} onChange={(chosen) => change({ until: chosen })} />
      )}
      {series && !wrong('body.repeat.until') ? <Note icon="calendar">{words.times(series.times, sayDay(series.last, new Date()))}</Note> : null}
    </View>
  )
}
