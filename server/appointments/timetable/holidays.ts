import published from 'chinese-days/dist/chinese-days.json'
import { type Day, type DayKind, weekdayOf } from '../../../shared/appointments/calendar'

/**
 * The public-holiday arrangement as the State Council publishes it year by year (国务院办公厅关于部分节假日安排的通知), from `chinese-days`: lists of days
 * as text, so no zone of the machine has a say. Values are 'National Day,国庆节,3'.
 */
const days: { holidays: Record<string, string>; workdays: Record<string, string> } = published

/** What a day is to the public-holiday calendar, and what it is called there; '' on an ordinary day. */
export interface CalendarDay {
  kind: DayKind
  name: string
}

/** Whether the arrangement of a day's year is known. Days of a year's first holiday may be published with the year before, so its last holiday decides. */
export function isYearKnown(day: Day): boolean {
  return `${day.slice(0, 4)}-10-01` in days.holidays
}

/** The last year whose arrangement is known; '' where none is. */
export const lastKnownYear = Object.keys(days.holidays).filter((day) => day.endsWith('-10-01')).sort().at(-1)?.slice(0, 4) ?? ''

/** What a day is. In a year that is not known every day is `unknown`, weekends too: they may be worked. */
export function calendarDay(day: Day): CalendarDay {
  if (!isYearKnown(day)) return { kind: 'unknown', name: '' }
  const holiday = days.holidays[day]
  if (holiday) return { kind: 'holiday', name: nameIn(holiday) }
  if (day in days.workdays) return { kind: 'makeup', name: '调休上班' }
  return { kind: weekdayOf(day) >= 6 ? 'weekend' : 'workday', name: '' }
}

function nameIn(entry: string): string {
  const name = entry.split(',')[1] ?? ''
  return ['清明', '端午', '中秋'].includes(name) ? `${name}节` : name
}
