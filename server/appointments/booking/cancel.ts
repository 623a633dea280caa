import { cancelUntil } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { isDesk } from '../policy'
import { bookingActor } from './load'
import type { Booking } from './booking.model'
import { inSlotTurn } from './claim'
import { leaveSlot } from './seats'
import { takeBookingStep } from './step'

/**
 * Gives a seat back, or leaves the waiting list. Whoever waits first is offered the seat in the same transaction: it is never free for a
 * stranger, and no crash can lose the offer. Throws `appointments.past_cut_off` (the desk may until the slot begins), `.step_not_allowed`, `.changed`.
 */
export function cancel(booking: Booking, { reason }: { reason?: string }, ctx: Context): Promise<Booking> {
  if (booking.state === 'booked') expectInTime(booking, ctx)
  return inSlotTurn(booking.slot, () =>
    takeBookingStep(booking, {
      action: 'cancel',
      by: bookingActor(ctx.actor, booking),
      at: ctx.now,
      change: { $set: { endedAt: ctx.now } },
      data: { note: reason },
      also: () => leaveSlot(booking, ctx.now),
    }),
  )
}

/** Lets a seat be given up: until the cut-off, by the desk until the slot begins. Throws `appointments.past_cut_off`. */
export function expectInTime(booking: Pick<Booking, 'start' | 'cancelCutOff' | 'path'>, { actor, now }: Pick<Context, 'actor' | 'now'>): void {
  const limit = isDesk(actor, booking) ? booking.start : cancelUntil(booking.start, booking.cancelCutOff)
  if (now > limit) throw new Problem('appointments.past_cut_off')
}
