import { dayOf } from '../import/days'

const hour = 3_600_000
const chinaOffset = 8 * hour
const day = 24 * hour

/** The end of the next Friday in China that is at least two days away, as the moment Saturday begins (UTC). */
export function fridayEvening(now: Date): Date {
  let end = dayOf(now).getTime() + day
  while (new Date(end + chinaOffset).getUTCDay() !== 6 || end - now.getTime() < 2 * day) end += day
  return new Date(end)
}
