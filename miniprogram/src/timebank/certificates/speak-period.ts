import type { Day } from '@shared/appointments/calendar'
import { certificatesWords as words } from './words'

/** '2026 年 1 月 5 日'. */
export function speakDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** Two days in China: '2026 年 1 月 1 日到 11 月 25 日', with both years where they differ, '2026 年 1 月 5 日' where they are one. */
export function speakPeriod(from: Day, until: Day): string {
  const end = from !== until && from.slice(0, 4) === until.slice(0, 4) ? speakDate(until).replace(/^\d+ 年 /, '') : speakDate(until)
  return words.period(speakDate(from), end)
}
