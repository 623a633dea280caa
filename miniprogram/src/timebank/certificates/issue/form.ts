import { addDays, type Day, dayOf } from '@shared/appointments/calendar'

/** 'YYYY-MM'. */
export type Month = string

export type Preset = 'thisYear' | 'lastYear' | 'all' | 'own'

export interface IssueForm {
  preset: Preset
  /** The first and the last month, where she chooses herself. */
  from: Month | null
  until: Month | null
  name: boolean
  organisations: boolean
}

export const firstForm: IssueForm = { preset: 'all', from: null, until: null, name: true, organisations: true }

/** The days that are chosen, both included; without `from` from the first service on. Null while a month is missing or they are in disorder. */
export function periodOf({ preset, from, until }: IssueForm, now: Date): { from?: Day; until: Day } | null {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  if (preset === 'all') return { until: today }
  if (preset === 'thisYear') return { from: `${year}-01-01`, until: today }
  if (preset === 'lastYear') return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` }
  if (!from || !until || until < from) return null
  const last = lastDay(until)
  return { from: `${from}-01`, until: last < today ? last : today }
}

function lastDay(month: Month): Day {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, -1)
}

/** The months of a year that have begun. */
export function monthsOf(year: number, now: Date): Month[] {
  const present = dayOf(now).slice(0, 7)
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter((month) => month <= present)
}

/** '2026 年 3 月'. */
export function speakMonth(month: Month): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
}
