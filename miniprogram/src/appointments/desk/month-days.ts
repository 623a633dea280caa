import { addDays, type Day, weekdayOf } from '@shared/appointments/calendar'

/** The month of a day, '2026-11'. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** The month so many months later. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The days of a month, with null for what its first week lacks before it, Monday first. */
export function monthCells(month: string): (Day | null)[] {
  const first = `${month}-01`
  const cells: (Day | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(day)
  return cells
}

/** '2026 年 11 月'. */
export function speakMonth(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
}
