import { addDays, type Day, dayOf, momentOf, weekdayLabels, weekdayOf } from '@shared/appointments/calendar'
import { speakDay } from '@shared/time/speak'
import type { Tile } from '@/kit/tiles'

const date = (day: Day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

/** A day that may lie far ahead: '本周六 11 月 28 日', '1 月 4 日 周一', '2027 年 1 月 4 日 周一'. */
export function sayDay(day: Day, now: Date): string {
  const spoken = speakDay(momentOf(day, 0), now)
  if (!spoken.includes('月')) return `${spoken} ${date(day)}`
  return `${day.slice(0, 4) === dayOf(now).slice(0, 4) ? '' : `${day.slice(0, 4)} 年 `}${date(day)} ${weekdayLabels[weekdayOf(day)]}`
}

/** The days of a month ('2026-11') from `least` to `most`, one a tile: its number, its weekday below. */
export function dayTiles(month: string, least: Day, most: Day): Tile<Day>[] {
  const tiles: Tile<Day>[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
    if (day >= least && day <= most) tiles.push({ value: day, label: `${Number(day.slice(8))} 日`, hint: weekdayLabels[weekdayOf(day)] })
  }
  return tiles
}

/** The month so many months later. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** '2026 年 11 月'. */
export function sayMonth(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
}
