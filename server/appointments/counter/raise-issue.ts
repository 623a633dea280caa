import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { reportFrom } from '../../issues'
import type { Booking } from '../booking/booking.model'
import { bookingActor } from '../booking/load'
import { noteOnBooking } from '../booking/note'

/**
 * Opens an issue for the person at the counter, once; booking and issue keep their links together or not at all. Throws
 * `appointments.step_not_allowed` unless she is being served or was, `.changed`, `bad_input` with every wrong field, `issues.nobody_answers`.
 */
export async function raiseIssue(booking: Booking, input: { category: string; text: string; place?: string; private: boolean }, ctx: Context): Promise<Booking> {
  if (booking.issue) throw new Problem('appointments.step_not_allowed', { detail: '这次已经登记过一件诉求。' })
  if (booking.state !== 'called' && booking.state !== 'served') throw new Problem('appointments.step_not_allowed')
  const { person, personName, personPhone, places, name, theme } = booking
  return transaction(async () => {
    const origin = { source: { type: 'booking', id: booking._id }, words: theme ?? name, resident: { person, name: personName, phone: personPhone }, place: places.at(-1)! } as const
    const issue = await reportFrom(origin, input, ctx)
    return noteOnBooking(booking, { type: 'booking.issueRaised', by: bookingActor(ctx.actor, booking), at: ctx.now, change: { $set: { issue: issue._id } }, data: { issue: String(issue._id) } })
  })
}
