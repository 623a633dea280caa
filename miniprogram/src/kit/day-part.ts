import { addDays, type Day, dayOf, minuteOf, momentOf, weekdayLabels, weekdayOf } from '@shared/appointments/calendar'
import { speakDay, speakSpan } from '@shared/time/speak'
import type { Tile } from './tiles'

/** A length of time in which somebody comes to a door, moments in UTC. */
export interface Window {
  from: string
  until: string
}

/** Parts of a day as people say when they are at home; minutes of the day in China. `any` is the whole of it. */
export const dayParts = {
  morning: { label: '上午', from: 8 * 60, until: 12 * 60 },
  afternoon: { label: '下午', from: 12 * 60, until: 18 * 60 },
  evening: { label: '晚上', from: 18 * 60, until: 20 * 60 },
  any: { label: '都行', from: 8 * 60, until: 20 * 60 },
} as const
export type DayPart = keyof typeof dayParts
const dayPartKeys = Object.keys(dayParts) as DayPart[]

/** What has been chosen so far. */
export interface WindowChoice {
  day: Day | null
  part: DayPart | null
}

export const noWindow: WindowChoice = { day: null, part: null }

/** How many days are offered: as many as fill rows of two and of three. */
const offered = 6
/** A part of today is offered until so many minutes before its end. */
const leastLeft = 60
const tenMinutes = 10 * 60_000
const sendingTime = 2 * 60_000

/** The parts of a day that have not gone by, at `now`. */
export function partsOf(day: Day, now: Date): DayPart[] {
  const latest = now.getTime() + leastLeft * 60_000
  return dayPartKeys.filter((part) => momentOf(day, dayParts[part].until).getTime() >= latest)
}

/** The days that can be chosen: the nearest ones, today among them while something of it is left. */
export function daysFrom(now: Date): Day[] {
  const today = dayOf(now)
  const first = partsOf(today, now).length > 0 ? 0 : 1
  return Array.from({ length: offered }, (_, index) => addDays(today, first + index))
}

/** A day on a tile: how people call it, and its date below; where the date is all that it is called, its weekday. */
export function dayTile(day: Day, now: Date): Tile<Day> {
  const label = speakDay(momentOf(day, 12 * 60), now)
  return { value: day, label, hint: label.includes('月') ? weekdayLabels[weekdayOf(day)] : `${Number(day.slice(8))} 日` }
}

/** What is missing of the choice, in words; null when there is a day and a part that has not gone by. */
export function missingWindow({ day, part }: WindowChoice, now: Date): string | null {
  if (!day || !daysFrom(now).includes(day)) return '请选哪一天。'
  if (!part || !partsOf(day, now).includes(part)) return '请选什么时候。'
  return null
}

/** The window of a part of a day; of one that has begun, what is left of it from the next full ten minutes on, with time to send it. */
export function windowOf(day: Day, part: DayPart, now: Date): Window {
  const soonest = new Date(Math.ceil((now.getTime() + sendingTime) / tenMinutes) * tenMinutes)
  const from = momentOf(day, dayParts[part].from)
  return { from: (from < soonest ? soonest : from).toISOString(), until: momentOf(day, dayParts[part].until).toISOString() }
}

/** A window as people say it: '明天上午', '今天全天', '本周六上午 9:30 到 11:00 '; after a figure comes a space, for the words that follow. */
export function speakWindow({ from, until }: Window, now: Date): string {
  const [start, end] = [new Date(from), new Date(until)]
  const part = dayOf(end) === dayOf(start) ? partAt(minuteOf(start), minuteOf(end)) : undefined
  if (part === 'any') return `${speakDay(from, now)}全天`
  if (part) return speakDay(from, now) + dayParts[part].label
  return `${speakSpan(from, until, now)} `
}

/** The shortest part that ends with the window and holds its beginning. */
function partAt(from: number, until: number): DayPart | undefined {
  return dayPartKeys.find((part) => dayParts[part].until === until && dayParts[part].from <= from)
}

/** The day and part that a window was made of; null where it is none of them. */
export function choiceOf({ from, until }: Window): { day: Day; part: DayPart } | null {
  const day = dayOf(new Date(from))
  const part = partAt(minuteOf(new Date(from)), minuteOf(new Date(until)))
  return part && dayOf(new Date(until)) === day ? { day, part } : null
}
