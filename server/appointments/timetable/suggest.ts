import { minuteOf, type Day } from '../../../shared/appointments/calendar'
import type { TimeOfDay } from '../../../shared/appointments/timetable'

/** A slot as it can be suggested. */
export interface Suggestible {
  id: string
  day: Day
  start: Date
  end: Date
  timeOfDay: TimeOfDay
}

/** What is known of a person when slots are suggested to her. */
export interface Habits {
  /** What she has ahead, of any service: nothing is suggested that meets it. */
  busy: readonly { start: Date; end: Date }[]
  /** Days on which she has this service already: one a day. */
  taken: ReadonlySet<Day>
  /** The times of the day of what she booked before. */
  before: readonly TimeOfDay[]
  /** The service calls the old and the disabled first. */
  eldersFirst: boolean
}

/**
 * The three slots that suit a person best, earliest first. Out of the free ones that do not meet what she has: first those at the time of day
 * that she booked most before; where she never booked, weekday mornings if the service is one that the old need most (her age is not
 * known, and nobody is asked for it), else simply the nearest. One a day as long as there are days; where too few suit, the nearest others fill up.
 */
export function suggest(free: readonly Suggestible[], { busy, taken, before, eldersFirst }: Habits, count = 3): string[] {
  const open = free.filter(({ day, start, end }) => !taken.has(day) && !busy.some((other) => start < other.end && other.start < end)).sort(byStart)
  const usual = mostFrequent(before)
  const suits = ({ timeOfDay, start }: Suggestible): boolean => {
    if (usual) return timeOfDay === usual
    return !eldersFirst || (timeOfDay !== 'weekend' && minuteOf(start) < 12 * 60)
  }
  const preferred = open.filter(suits)
  const others = open.filter((slot) => !suits(slot))
  const chosen = new Set<Suggestible>()
  for (const slot of [...preferred, ...others]) if (chosen.size < count && !sameDay(chosen, slot)) chosen.add(slot)
  for (const slot of [...preferred, ...others]) if (chosen.size < count) chosen.add(slot)
  return [...chosen].sort(byStart).map(({ id }) => id)
}

function sameDay(chosen: ReadonlySet<Suggestible>, { day }: Suggestible): boolean {
  return [...chosen].some((other) => other.day === day)
}

function mostFrequent(times: readonly TimeOfDay[]): TimeOfDay | null {
  const counts = new Map<TimeOfDay, number>()
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function byStart(a: Suggestible, b: Suggestible): number {
  return a.start.getTime() - b.start.getTime()
}
