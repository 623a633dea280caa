import { earliestCheckIn, latestCheckOut } from '@shared/volunteering/participation'
import type { Result } from '@shared/api'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

type Activity = Pick<Result<'GET /activities'>['items'][number], 'start' | 'end' | 'state'>

/** Where an activity stands for its organiser. */
export type Phase = 'running' | 'soon' | 'unsettled' | 'coming' | 'ended' | 'cancelled'

export const phaseSigns: Record<Phase, { icon: IconName; tone: Tone }> = {
  running: { icon: 'play', tone: 'pine' },
  soon: { icon: 'clock', tone: 'pine' },
  unsettled: { icon: 'todo', tone: 'warning' },
  coming: { icon: 'calendar', tone: 'plain' },
  ended: { icon: 'done', tone: 'plain' },
  cancelled: { icon: 'close', tone: 'plain' },
}

const minute = 60_000

/** Where it stands by its time alone; whether something is left to settle, only the server knows. */
export function phaseOf({ start, end, state }: Activity, now: Date): Exclude<Phase, 'unsettled'> {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'ended' || Date.parse(end) <= now.getTime()) return 'ended'
  if (Date.parse(start) <= now.getTime()) return 'running'
  return now.getTime() >= opensAt({ start }).getTime() ? 'soon' : 'coming'
}

/** From when on its code can be shown. */
export function opensAt({ start }: Pick<Activity, 'start'>): Date {
  return new Date(Date.parse(start) - earliestCheckIn * minute)
}

/** Whether its code can be shown now, by this phone's clock; the server has the last word. */
export function showsCode({ start, end, state }: Activity, now: Date): boolean {
  return state !== 'cancelled' && now >= opensAt({ start }) && now.getTime() <= Date.parse(end) + latestCheckOut * minute
}
