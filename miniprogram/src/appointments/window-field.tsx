import type { Day } from '@shared/appointments/calendar'
import { Field } from '@/kit/field'
import { dayParts, type DayPart, daysFrom, dayTile, partsOf } from './day-part'
import { Tiles } from '@/kit/tiles'

/** What has been chosen so far. */
export interface WindowChoice {
  day: Day | null
  part: DayPart | null
}

export const noWindow: WindowChoice = { day: null, part: null }

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
        <Tiles wide label="什么时候" options={parts.map((part) => ({ value: part, label: dayParts[part].label }))} value={value.part} onChange={(part) => onChange({ ...value, part })} />
      ) : null}
    </Field>
  )
}

/** What is missing of it, in words; null when there is a day and a part that has not gone by. */
export function missingWindow({ day, part }: WindowChoice, now: Date): string | null {
  if (!day || !daysFrom(now).includes(day)) return '请选哪一天。'
  if (!part || !partsOf(day, now).includes(part)) return '请选什么时候。'
  return null
}
