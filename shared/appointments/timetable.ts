import type { ServiceKind } from './service'
import { addDays, type Day, type DayKind, momentOf, speakMinute, type Weekday, weekdayOf, weekdays, weekdayLabels } from './calendar'

/** When a service is there, week by week. All minutes are of the day in China. */
export interface Rule {
  weekdays: readonly Weekday[]
  /** From, until: minutes of the day, until exclusive, at most 1440. */
  from: number
  until: number
  /** Length of a slot in minutes; what is left over at the end of the window is not offered. */
  slotMinutes: number
  /** Persons a slot takes at one counter. */
  perCounter: number
  /** Counters that are open side by side. */
  counters: number
  /** First and last day on which it holds; null: no end is set. */
  validFrom: Day
  validUntil: Day | null
  /** Also on public holidays that fall on its weekdays. */
  onHolidays: boolean
}

/** What a single day has instead of the rules: nothing, or windows of its own. */
export interface DayException {
  day: Day
  reason: string
  /** Empty: closed. */
  windows: readonly Pick<Rule, 'from' | 'until' | 'slotMinutes' | 'perCounter' | 'counters'>[]
}

export interface Timetable {
  rules: readonly Rule[]
  exceptions: readonly DayException[]
}

/** A slot before anybody has booked it: moments in UTC. */
export interface PlannedSlot {
  day: Day
  start: Date
  end: Date
  capacity: number
  counters: number
}

/** Days ahead that can be booked, today included. */
export const daysAhead = 14
/** A leader's day is announced earlier: days ahead that can be booked, today included. */
export const receptionDaysAhead = 60

/** The last day on which a service can be booked, seen from a day. */
export function bookableUntil(kind: ServiceKind, today: Day): Day {
  return addDays(today, (kind === 'reception' ? receptionDaysAhead : daysAhead) - 1)
}

/**
 * Whether a rule holds on a day. On a worked weekend day (调休) the rules of the whole working week hold, and no others: a judge
 * who comes on Wednesdays does not come because a Saturday is worked. On a public holiday only rules that say so hold.
 */
export function holdsOn(rule: Pick<Rule, 'weekdays' | 'validFrom' | 'validUntil' | 'onHolidays'>, day: Day, kind: DayKind): boolean {
  if (day < rule.validFrom || (rule.validUntil !== null && day > rule.validUntil)) return false
  switch (kind) {
    case 'workday':
    case 'weekend':
      return rule.weekdays.includes(weekdayOf(day))
    case 'makeup':
      return workingWeek.every((weekday) => rule.weekdays.includes(weekday))
    case 'holiday':
      return rule.onHolidays && rule.weekdays.includes(weekdayOf(day))
    case 'unknown':
      return false
  }
}

const workingWeek: readonly Weekday[] = [1, 2, 3, 4, 5]

/** The slots of a day, earliest first. A day whose year is unknown has only what an exception gives it. */
export function slotsOn({ rules, exceptions }: Timetable, day: Day, kind: DayKind): PlannedSlot[] {
  const exception = exceptions.find((candidate) => candidate.day === day)
  const windows = exception ? exception.windows : rules.filter((rule) => holdsOn(rule, day, kind))
  return windows
    .flatMap(({ from, until, slotMinutes, perCounter, counters }) =>
      Array.from({ length: Math.floor((until - from) / slotMinutes) }, (_, index) => ({
        day,
        start: momentOf(day, from + index * slotMinutes),
        end: momentOf(day, from + (index + 1) * slotMinutes),
        capacity: perCounter * counters,
        counters,
      })),
    )
    .sort((a, b) => a.start.getTime() - b.start.getTime())
}

/** Two rules, or two windows of a day, that meet: by their places in the lists, with the words to say so. */
export interface Overlap {
  path: string
  with: string
  words: string
}

/**
 * What meets in a timetable: rules that share a weekday, a time of the day and a span of validity; windows of one exception;
 * two exceptions for one day. Empty where it is sound. `path` is as in the body: `rules.1`, `exceptions.0.windows.2`.
 */
export function overlapsOf({ rules, exceptions }: Timetable): Overlap[] {
  const found: Overlap[] = []
  pairs(rules, (a, b, i, j) => {
    const shared = a.weekdays.filter((weekday) => b.weekdays.includes(weekday))
    const valid = (a.validUntil === null || b.validFrom <= a.validUntil) && (b.validUntil === null || a.validFrom <= b.validUntil)
    if (shared.length > 0 && valid && meets(a, b)) {
      found.push({ path: `rules.${j}`, with: `rules.${i}`, words: `与第 ${i + 1} 条时间重叠：${shared.map((weekday) => weekdayLabels[weekday]).join('、')} ${speakMinute(Math.max(a.from, b.from))}–${speakMinute(Math.min(a.until, b.until))}` })
    }
  })
  exceptions.forEach((exception, at) =>
    pairs(exception.windows, (a, b, i, j) => {
      if (meets(a, b)) found.push({ path: `exceptions.${at}.windows.${j}`, with: `exceptions.${at}.windows.${i}`, words: `${exception.day} 的两段时间重叠` })
    }),
  )
  pairs(exceptions, (a, b, i, j) => {
    if (a.day === b.day) found.push({ path: `exceptions.${j}`, with: `exceptions.${i}`, words: `${a.day} 已经有一条单独安排` })
  })
  return found
}

function meets(a: Pick<Rule, 'from' | 'until'>, b: Pick<Rule, 'from' | 'until'>): boolean {
  return a.from < b.until && b.from < a.until
}

function pairs<T>(items: readonly T[], look: (a: T, b: T, i: number, j: number) => void): void {
  items.forEach((a, i) => items.slice(i + 1).forEach((b, offset) => look(a, b, i, i + 1 + offset)))
}

/** When people are free: before work, at noon, in the evening, at weekends (错时工作制); `office` is the rest. */
export type TimeOfDay = 'early' | 'office' | 'noon' | 'evening' | 'weekend'
export const timesOfDay = ['early', 'office', 'noon', 'evening', 'weekend'] as const satisfies readonly TimeOfDay[]
export const timeOfDayLabels: Record<TimeOfDay, string> = { early: '上班前', office: '上班时间', noon: '中午', evening: '晚上', weekend: '周末和假日' }

/** Which of these a slot is. Before 9:00 is early, 12:00 to 14:00 noon, from 17:30 evening; our reading of 错时. */
export function timeOfDay(minute: number, kind: DayKind): TimeOfDay {
  if (kind === 'weekend' || kind === 'holiday') return 'weekend'
  if (minute < 9 * 60) return 'early'
  if (minute >= 12 * 60 && minute < 14 * 60) return 'noon'
  return minute >= 17 * 60 + 30 ? 'evening' : 'office'
}

/** The days that can be booked at a moment's day, today first. */
export function bookableDays(today: Day): Day[] {
  return Array.from({ length: daysAhead }, (_, index) => addDays(today, index))
}

/** Every weekday, for rules that hold all week. */
export const everyWeekday: readonly Weekday[] = weekdays
