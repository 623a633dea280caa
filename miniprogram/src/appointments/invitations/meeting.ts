import type { Input } from '@shared/api'
import { addDays, type Day, dayOf, minuteOf, momentOf } from '@shared/appointments/calendar'
import { meetingWords } from './words'

/** When and where a meeting is, as far as it has been filled in. */
export interface MeetingForm {
  day: Day | null
  /** Minute of the day in China. */
  minute: number | null
  minutes: keyof typeof meetingWords.lengths
  where: string
}

export const noMeeting: MeetingForm = { day: null, minute: null, minutes: '30', where: '' }

/** How many days are offered. */
const offered = 12
/** A time of today is offered until so many minutes before it. */
const notice = 30

const halfHours = (from: number, until: number) => Array.from({ length: (until - from) / 30 + 1 }, (_, index) => from + index * 30)
/** Times that are offered: the morning, the afternoon, and the evening, when people are free. */
const times = [...halfHours(8 * 60 + 30, 11 * 60 + 30), ...halfHours(14 * 60, 17 * 60 + 30), ...halfHours(18 * 60 + 30, 19 * 60 + 30)]

/** The times of a day that can still be chosen, as minutes of it. */
export function timesOf(day: Day, now: Date): number[] {
  return times.filter((minute) => momentOf(day, minute).getTime() >= now.getTime() + notice * 60_000)
}

/** The days that can be chosen: the nearest ones, today among them while some time of it is left. */
export function meetingDays(now: Date): Day[] {
  const today = dayOf(now)
  const first = timesOf(today, now).length > 0 ? 0 : 1
  return Array.from({ length: offered }, (_, index) => addDays(today, first + index))
}

/** The form of a meeting as it stands: where and how long stay, the time is to be chosen again. */
export function meetingOf({ at, minutes, where }: { at: string; minutes: number; where: string }): MeetingForm {
  const length = Object.keys(meetingWords.lengths).find((key) => Number(key) >= minutes) as MeetingForm['minutes'] | undefined
  return { day: dayOf(new Date(at)), minute: minuteOf(new Date(at)), minutes: length ?? '120', where }
}

/** What is missing of the time, in words; null when it can be sent. */
export function missingTime({ day, minute }: MeetingForm, now: Date): string | null {
  if (!day || !meetingDays(now).includes(day)) return meetingWords.dayNeeded
  return minute === null || !timesOf(day, now).includes(minute) ? meetingWords.timeNeeded : null
}

/** What is missing of the place, in words. */
export function missingWhere({ where }: MeetingForm): string | null {
  return where.trim() ? null : meetingWords.whereNeeded
}

/** The meeting as it is sent. Call only when nothing is missing. */
export function meetingBody({ day, minute, minutes, where }: MeetingForm): Input<'POST /invitations/:id/propose'>['body'] {
  return { at: momentOf(day ?? '', minute ?? 0).toISOString(), minutes: Number(minutes), where: where.trim() }
}
