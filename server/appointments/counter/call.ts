import type { z } from 'zod'
import { dayOf } from '../../../shared/appointments/calendar'
import type { counterContract } from '../../../shared/appointments/counter.contract'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { loadBooking, bookingActor } from '../booking/load'
import type { Booking } from '../booking/booking.model'
import { takeBookingStep } from '../booking/step'
import type { Service } from '../catalogue/service.model'
import { arrivedFor, presentEntry } from './queue'

type Called = z.input<(typeof counterContract)['POST /services/:id/queue/next']['result']>

/**
 * Calls the next one who is there today to a counter. Reading who is next and calling her are one transaction: of two counters that mean the same
 * person, the later one begins anew and gets the one after. The actor herself is left to another counter.
 */
export function callNext(service: Service, { counter }: { counter: string }, ctx: Context): Promise<Called> {
  return transaction(async () => {
    const arrived = await arrivedFor(service._id, dayOf(ctx.now))
    const next = arrived.find(({ person }) => !person?.equals(ctx.actor.person._id))
    if (!next) return { called: null, waiting: arrived.length }
    const called = await callTo(await loadBooking(String(next._id)), counter, ctx)
    return { called: presentEntry(called), waiting: arrived.length - 1 }
  })
}

/**
 * Calls this one: out of turn, or again to the counter that has called her. Throws `appointments.changed` while another counter calls her,
 * so that no two wait for one person; `.step_not_allowed` on another day than hers.
 */
export async function call(booking: Booking, { counter }: { counter: string }, ctx: Context): Promise<Booking> {
  if (booking.day !== dayOf(ctx.now)) throw new Problem('appointments.step_not_allowed', { detail: '这个预约不是今天的。' })
  if (booking.state === 'called' && booking.counter !== counter) throw new Problem('appointments.changed', { detail: `${booking.counter}正在叫这一位。` })
  return callTo(booking, counter, ctx)
}

function callTo(booking: Booking, counter: string, { actor, now }: Context): Promise<Booking> {
  return takeBookingStep(booking, {
    action: 'call',
    by: bookingActor(actor, booking),
    at: now,
    change: { $set: { counter, calledAt: now } },
    data: { counter, again: booking.state === 'called' },
  })
}
