import { cancelUntil } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { isDesk } from '../policy'
import { actOnSeat } from './acting'
import type { Booking } from './booking.model'
import { bookingActor } from './load'
import { leaveSlot } from './seats'
import { takeBookingStep } from './step'

/**
 * Gives a seat back, or leaves the waiting list. Whoever waits first is offered the seat in the same transaction: it is never free for a
 * stranger, and no crash can lose the offer. Throws `appointments.past_cut_off` (the desk may until the slot begins), `.no_consent`,
 * `.step_not_allowed`, `.changed`.
 */
export function cancel(booking: Booking, { reason }: { reason?: string }, ctx: Context): Promise<Booking> {
  return actOnSeat(booking, booking.slot, ctx, async () => {
    if (booking.state === 'booked') expectInTime(booking, ctx)
    return takeBookingStep(booking, {
      action: 'cancel',
      by: bookingActor(ctx.actor, booking),
      at: ctx.now,
      change: { $set: { endedAt: ctx.now } },
      data: { note: reason },
      also: () => leaveSlot(booking, ctx.now),
    })
  })
}

/** Until when a person may give up her seat: the cut-off, or its start where another professional comes than she booked. */
export function leaveUntil({ start, cancelCutOff, mayLeave }: Pick<Booking, 'start' | 'cancelCutOff' | 'mayLeave'>): Date {
  return mayLeave ? start : cancelUntil(start, cancelCutOff)
}

/** Whether a seat may still be given up: until then, by the desk until the slot begins. */
export function isInTime(booking: Pick<Booking, 'start' | 'cancelCutOff' | 'mayLeave' | 'path'>, actor: Pick<Actor, 'posts'>, now: Date): boolean {
  return now <= (isDesk(actor, booking) ? booking.start : leaveUntil(booking))
}

/** Lets a seat be given up in time. Throws `appointments.past_cut_off`. */
export function expectInTime(booking: Pick<Booking, 'start' | 'cancelCutOff' | 'mayLeave' | 'path'>, { actor, now }: Pick<Context, 'actor' | 'now'>): void {
  if (!isInTime(booking, actor, now)) throw new Problem('appointments.past_cut_off')
}
