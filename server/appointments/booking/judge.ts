import type { z } from 'zod'
import type { verdictBody } from '../../../shared/appointments/fields'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { expectMayAct } from './acting'
import type { Booking } from './booking.model'
import { bookingActor } from './load'
import { noteOnBooking } from './note'

/** What the person says of it after being served, once. Throws `appointments.step_not_allowed`, `.no_consent`, `.changed`. */
export async function judge(booking: Booking, verdict: z.output<typeof verdictBody>, ctx: Context): Promise<Booking> {
  if (booking.state !== 'served' || booking.verdict) throw new Problem('appointments.step_not_allowed', booking.verdict ? { detail: '您已经评价过了。' } : {})
  return transaction(async () => {
    await expectMayAct(booking, ctx.actor)
    return noteOnBooking(booking, {
      type: 'booking.judged',
      by: bookingActor(ctx.actor, booking),
      at: ctx.now,
      change: { $set: { verdict: { ...verdict, words: verdict.words ?? null, at: ctx.now } } },
      data: { satisfied: verdict.satisfied, note: verdict.words },
    })
  })
}
