import { dayOf } from '@shared/appointments/calendar'

/** How many months back the lists are shown. */
const monthsBack = 12

/** The month of a moment in China, as '2026-11'. */
export function monthOf(moment: Date): string {
  return dayOf(moment).slice(0, 7)
}

/** The month so many after this one, or before it where negative. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const months = year * 12 + number - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The month before and the one after, where there is a list to show of it. */
export function around(month: string, now: Date): { previous: string | null; next: string | null } {
  const last = monthOf(now)
  return { previous: month > addMonths(last, -monthsBack) ? addMonths(month, -1) : null, next: month < last ? addMonths(month, 1) : null }
}

/** A month as people say it: '11 月', of another year '2025 年 12 月'. */
export function speakMonth(month: string, now: Date): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${year === Number(monthOf(now).slice(0, 4)) ? '' : `${year} 年 `}${number} 月`
}
