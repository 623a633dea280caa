import type { Day } from '@shared/appointments/calendar'
import { dayParts, daysFrom, dayTile, partsOf, type WindowChoice } from './day-part'
import { Field } from './field'
import { Tiles } from './tiles'

interface WindowFieldProps {
  label: string
  hint?: string
  value: WindowChoice
  onChange: (value: WindowChoice) => void
  now: Date
  error?: string
}

/** A day and a part of it, as large choices. A part that has gone by cannot be chosen. */
export function WindowField({ label, hint, value, onChange, now, error }: WindowFieldProps) {
  const days = daysFrom(now)
  const parts = value.day && days.includes(value.day) ? partsOf(value.day, now) : []
  const choose = (day: Day) => onChange({ day, part: value.part && partsOf(day, now).includes(value.part) ? value.part : null })
  return (
    <Field label={label} hint={hint} error={error}>
      <Tiles label={label} options={days.map((day) => dayTile(day, now))} value={value.day} onChange={choose} />
      {parts.length ? (
        <Tiles wide label="这一天的什么时候" options={parts.map((part) => ({ value: part, label: dayParts[part].label }))} value={value.part} onChange={(part) => onChange({ ...value, part })} />
      ) : null}
    </Field>
  )
}
