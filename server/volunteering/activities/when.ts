import { addDays, dayOf, type Day } from '../../../shared/appointments/calendar'
import type { FieldError } from '../../../shared/contract/problems'
import { activityMinutes, furthestAhead, mostDates } from '../../../shared/volunteering/activity'

/** A time. UTC. */
export interface When {
  start: Date
  end: Date
}

export interface Repeat {
  every: 'week' | 'two_weeks'
  until: Day
}

const minute = 60_000

/** What is wrong with the time of an activity, field by field. Pure. */
export function mistakesIn({ start, end }: When, now: Date): FieldError[] {
  const errors: FieldError[] = []
  if (start <= now) errors.push({ path: 'body.start', code: 'past', detail: '开始时间要在现在之后' })
  else if (dayOf(start) > addDays(dayOf(now), furthestAhead)) errors.push({ path: 'body.start', code: 'too_far', detail: '最多提前一年发布' })
  const minutes = (end.getTime() - start.getTime()) / minute
  if (minutes < activityMinutes.least) errors.push({ path: 'body.end', code: 'too_short', detail: `活动至少 ${activityMinutes.least} 分钟，结束要在开始之后` })
  if (minutes > activityMinutes.most) errors.push({ path: 'body.end', code: 'too_long', detail: `一次活动最多 ${activityMinutes.most / 60} 小时` })
  return errors
}

/** The dates of a series: at the same time of the day in China, the last one not after the day `until`. Pure. China has no summer time. */
export function datesOf({ start, end }: When, repeat: Repeat | null): When[] {
  if (!repeat) return [{ start, end }]
  const step = (repeat.every === 'week' ? 7 : 14) * 1440 * minute
  const dates: When[] = []
  for (let at = 0; dates.length <= mostDates; at += step) {
    const date = { start: new Date(start.getTime() + at), end: new Date(end.getTime() + at) }
    if (dayOf(date.start) > repeat.until) break
    dates.push(date)
  }
  return dates
}

/** What is wrong with the end of a series. Pure. */
export function mistakesInRepeat(when: When, repeat: Repeat | null): FieldError[] {
  if (!repeat) return []
  const wrong = (code: string, detail: string) => [{ path: 'body.repeat.until', code, detail }]
  if (repeat.until < dayOf(when.start)) return wrong('before_start', '最后一天不能早于第一次活动')
  return datesOf(when, repeat).length > mostDates ? wrong('too_many', `一次最多安排 ${mostDates} 场`) : []
}
