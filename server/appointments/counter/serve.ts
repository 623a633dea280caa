import type { Context } from '../../http/context'
import type { Booking } from '../booking/booking.model'
import { bookingActor } from '../booking/load'
import { takeBookingStep } from '../booking/step'

/** Done at the counter, with words for the person if there are any. Throws `appointments.step_not_allowed`, `.changed`. */
export function serve(booking: Booking, { words }: { words?: string }, { actor, now }: Context): Promise<Booking> {
  return takeBookingStep(booking, { action: 'serve', by: bookingActor(actor, booking), at: now, change: { $set: { endedAt: now } }, data: { note: words } })
}
