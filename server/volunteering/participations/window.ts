import { earliestCheckIn, latestCheckOut } from '../../../shared/volunteering/participation'
import type { Activity } from '../activities/activity.model'

type When = Pick<Activity, 'start' | 'end'>
const minute = 60_000

/** Whether one may check in now: from an hour before the start until the end. */
export function mayCheckIn({ start, end }: When, now: Date): boolean {
  return now.getTime() >= start.getTime() - earliestCheckIn * minute && now <= end
}

/** Whether one may check out now: from the start until three hours after the end. */
export function mayCheckOut({ start, end }: When, now: Date): boolean {
  return now >= start && now.getTime() <= end.getTime() + latestCheckOut * minute
}

/** Whether the organiser can show codes now. */
export function mayShowCode({ start, end }: When, now: Date): boolean {
  return mayCheckIn({ start, end }, now) || mayCheckOut({ start, end }, now)
}

/** From when on nobody can check out by herself any more. */
export function checkOutOver({ end }: Pick<Activity, 'end'>): Date {
  return new Date(end.getTime() + latestCheckOut * minute)
}
