import type { Result } from '@shared/api'
import { addDays, dayOf, type Day, minuteOf, weekdayLabels, weekdayOf } from '@shared/appointments/calendar'
import { partLabels, slotWords } from './words'

export type Slots = Result<'GET /services/:id/slots'>
export type SlotDay = Slots['days'][number]
export type Slot = SlotDay['slots'][number]

type Part = keyof typeof partLabels

/** The slots of a day that have not begun. */
export function aheadOf(day: SlotDay, now: Date): Slot[] {
  return day.slots.filter(({ start }) => new Date(start) > now)
}

/** What a day shows on the strip: the weekday, the date, and how many places are free. */
export function faceOf(day: SlotDay, now: Date): { weekday: string; date: string; state: string; tone: 'free' | 'full' | 'none' } {
  const slots = aheadOf(day, now)
  const free = freeOf(slots)
  const today = dayOf(now)
  const weekday = day.day === today ? '今天' : day.day === addDays(today, 1) ? '明天' : weekdayLabels[weekdayOf(day.day)]
  const [, month = '', date = ''] = day.day.split('-').map((part) => String(Number(part)))
  const shown = { weekday, date: `${month}.${date}` }
  if (slots.length === 0) return { ...shown, state: slotWords.none, tone: 'none' }
  return free > 0 ? { ...shown, state: slotWords.left(free), tone: 'free' } : { ...shown, state: slotWords.full, tone: 'full' }
}

function freeOf(slots: readonly Slot[]): number {
  return slots.reduce((sum, { free }) => sum + free, 0)
}

/** The day to begin with: the first with a free place, otherwise the first with slots, otherwise the first. */
export function firstDay(days: readonly SlotDay[], now: Date): Day | null {
  const open = days.filter((day) => aheadOf(day, now).length > 0)
  return (open.find((day) => freeOf(aheadOf(day, now)) > 0) ?? open[0] ?? days[0])?.day ?? null
}

/** Whether there is any slot ahead, and whether any has a free place. */
export function supply(days: readonly SlotDay[], now: Date): 'none' | 'full' | 'free' {
  const slots = days.flatMap((day) => aheadOf(day, now))
  if (slots.length === 0) return 'none'
  return freeOf(slots) > 0 ? 'free' : 'full'
}

/** Days worth a place on the strip: all of two weeks; of a longer time, as a reception has, those with slots. */
export function stripOf(days: readonly SlotDay[]): readonly SlotDay[] {
  return days.length > 14 ? days.filter(({ slots }) => slots.length > 0) : days
}

/** The slots ahead under their part of the day, in order; at weekends and on holidays the heading says so. */
export function groupsOf(day: SlotDay, now: Date): { label: string; slots: Slot[] }[] {
  const groups = new Map<string, Slot[]>()
  for (const slot of aheadOf(day, now)) {
    const label = labelOf(slot, day.kind)
    groups.set(label, [...(groups.get(label) ?? []), slot])
  }
  return [...groups].map(([label, slots]) => ({ label, slots }))
}

function labelOf(slot: Slot, kind: SlotDay['kind']): string {
  const part = partLabels[partOf(slot)]
  if (slot.timeOfDay !== 'weekend') return part
  return kind === 'holiday' ? slotWords.holiday(part) : slotWords.weekend(part)
}

function partOf({ start, timeOfDay }: Slot): Part {
  if (timeOfDay === 'early' || timeOfDay === 'noon' || timeOfDay === 'evening') return timeOfDay
  const hour = minuteOf(new Date(start)) / 60
  if (timeOfDay === 'office') return hour < 12 ? 'morning' : 'afternoon'
  return hour < 12 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : 'evening'
}

/** The slot of an id among days, or null where it is no longer there. */
export function slotOf(days: readonly SlotDay[], id: string): Slot | null {
  return days.flatMap(({ slots }) => slots).find((slot) => slot.id === id) ?? null
}

/** The slots that suit best and are still free, in their order. */
export function suggestedOf({ days, suggested }: Pick<Slots, 'days' | 'suggested'>, now: Date): Slot[] {
  return suggested.flatMap((id) => slotOf(days, id) ?? []).filter(({ free, start }) => free > 0 && new Date(start) > now)
}
