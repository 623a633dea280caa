import { useState } from 'react'
import type { Result } from '@shared/api'
import { momentOf, weekdayLabels, weekdayOf } from '@shared/appointments/calendar'
import { speakDay } from '@shared/time/speak'
import { Field } from '@/kit/field'
import { Tiles } from '@/kit/tiles'
import { clockOf } from './clock'
import { counterWords as words } from './words'

type Day = Result<'GET /services/:id/slots'>['days'][number]

interface SlotFieldProps {
  days: readonly Day[]
  /** A slot's id. */
  value: string | null
  onChange: (slot: string) => void
  error: string | undefined
}

/** A day, then one of its slots; what is full is left out. */
export function SlotField({ days, value, onChange, error }: SlotFieldProps) {
  const open = days.map(({ day, slots }) => ({ day, slots: slots.filter(({ free }) => free > 0) })).filter(({ slots }) => slots.length > 0)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = open.find(({ day }) => day === chosen) ?? open.find(({ slots }) => slots.some(({ id }) => id === value)) ?? open[0]
  const now = new Date()
  if (!shown) return <Field label={words.when} error={words.noSlots} />
  return (
    <Field label={words.when} error={error}>
      <Tiles label={words.day} options={open.map(({ day }) => tileOf(day, now))} value={shown.day} onChange={setChosen} />
      <Tiles label={words.when} options={shown.slots.map(({ id, start, free }) => ({ value: id, label: clockOf(start), hint: words.free(free) }))} value={value} onChange={onChange} />
    </Field>
  )
}

/** '明天' with its date, a date with its weekday. */
function tileOf(day: string, now: Date) {
  const label = speakDay(momentOf(day, 0), now)
  return { value: day, label, hint: label.includes('月') ? weekdayLabels[weekdayOf(day)] : `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日` }
}
