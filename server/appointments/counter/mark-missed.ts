import { allowsBooking } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Booking } from '../booking/booking.model'
import { bookingActor } from '../booking/load'
import { takeBookingStep } from '../booking/step'

/**
 * Did not come, or checked in and was not there when called. It counts against booking online (`missedLimit`) unless an objection lifts it.
 * Throws `appointments.too_early` before the slot has begun, `.step_not_allowed`, `.changed`.
 */
export async function markMissed(booking: Booking, { actor, now }: Context): Promise<Booking> {
  if (allowsBooking('miss', booking.state) && now < booking.start) throw new Problem('appointments.too_early')
  return takeBookingStep(booking, { action: 'miss', by: bookingActor(actor, booking), at: now, change: { $set: { missedAt: now, endedAt: now } } })
}
