import { invitationDays } from '../../../shared/appointments/invitation'
import type { FieldError } from '../../../shared/contract/problems'

/** What is wrong with the moment of a meeting: it lies ahead, within sixty days. */
export function meetingErrors({ at }: { at: string }, now: Date): FieldError[] {
  const moment = new Date(at)
  if (moment <= now) return [{ path: 'body.at', code: 'past', detail: '见面时间已经过了，请选以后的时间' }]
  if (moment.getTime() > now.getTime() + invitationDays * 24 * 3600_000) return [{ path: 'body.at', code: 'too_far', detail: `请选 ${invitationDays} 天以内的时间` }]
  return []
}

const day = 24 * 3600_000

/** Whether a meeting is so near that a reminder a day before it would say nothing new. */
export function isTooNearToRemind(at: Date, now: Date): boolean {
  return at.getTime() - now.getTime() <= day
}

/** Up to which moment meetings are reminded of now. */
export function remindUntil(now: Date): Date {
  return new Date(now.getTime() + day)
}
