import type { Result } from '@shared/api'
import type { BookingState } from '@shared/appointments/booking'

export type BookingSummary = Result<'GET /bookings'>['items'][number]

/** States in which something is asked of her now, the most pressing first. */
const order: readonly BookingState[] = ['called', 'offered', 'displaced', 'arrived']

/** What asks for something now on top, the rest as it came. */
export function pressingFirst(bookings: readonly BookingSummary[]): BookingSummary[] {
  const rank = ({ state }: BookingSummary) => (order.includes(state) ? order.indexOf(state) : order.length)
  return [...bookings].sort((a, b) => rank(a) - rank(b))
}

/** What the home page shows: all that asks for something now, and the next one that is booked. */
export function movingOf(bookings: readonly BookingSummary[]): BookingSummary[] {
  const pressing = pressingFirst(bookings).filter(({ state }) => order.includes(state))
  const next = bookings.find(({ state }) => state === 'booked')
  return next ? [...pressing, next] : pressing
}
