/** A day in China, 'YYYY-MM-DD'. China has one time, UTC+8 without summer time; no zone of the machine is asked. */
export type Day = string

const offset = 8 * 3600_000
const dayLength = 24 * 3600_000

/** The day in China of a moment. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + offset).toISOString().slice(0, 10)
}

/** Minutes since midnight in China of a moment, 0 to 1439. */
export function minuteOf(moment: Date): number {
  return Math.floor(((moment.getTime() + offset) % dayLength) / 60_000)
}

/** The moment (UTC) of a minute of a day in China; minute 1440 is the next midnight. */
export function momentOf(day: Day, minute: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offset + minute * 60_000)
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): Weekday {
  return (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const weekdayLabels: Record<Weekday, string> = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' }

/** Whether it is a real day, written 'YYYY-MM-DD'. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

/** A minute of the day as people write it: 510 is '8:30'. */
export function speakMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/**
 * What a day is to the public-holiday calendar. `workday`: a day of the working week; `makeup`: a Saturday or Sunday that is
 * worked (调休); `weekend`; `holiday`: a public holiday or a day off in lieu of one; `unknown`: its year's arrangement is not known.
 */
export type DayKind = 'workday' | 'makeup' | 'weekend' | 'holiday' | 'unknown'
export const dayKinds = ['workday', 'makeup', 'weekend', 'holiday', 'unknown'] as const satisfies readonly DayKind[]
