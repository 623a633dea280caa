import type { Logger } from 'pino'
import { dayOf, momentOf } from '../../../shared/appointments/calendar'
import { systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { BookingModel, type Booking } from './booking.model'
import { takeBookingStep } from './step'

/**
 * Ends, from the day after, what the counter wrote nothing of: 'unrecorded', never 'missed'; and what was displaced and never moved.
 * @returns how many ended
 */
export async function forgetPast(now: Date, log: Logger): Promise<number> {
  const past = BookingModel.find({ state: { $in: ['booked', 'arrived', 'called', 'displaced'] }, start: { $lt: momentOf(dayOf(now), 0) } }).lean<Booking>().cursor()
  let done = 0
  for await (const booking of past) {
    try {
      await takeBookingStep(booking, { action: booking.state === 'displaced' ? 'lapse' : 'forget', by: systemActor, at: now, change: { $set: { endedAt: now } } })
      done += 1
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ err: error, booking: String(booking._id) }, 'a past booking could not be ended')
    }
  }
  return done
}
