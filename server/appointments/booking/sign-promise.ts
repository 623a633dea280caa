import type { BookingState } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Booking } from './booking.model'
import { bookingActor } from './load'
import { noteOnBooking } from './note'

const signable: readonly BookingState[] = ['waiting', 'offered', 'booked', 'displaced', 'arrived']

/** Whether a promise can still be signed: until she stands at the counter. */
export function allowsSigning(state: BookingState): boolean {
  return signable.includes(state)
}

/**
 * Signs the promise that replaces a paper (告知承诺), by the name of the person it is for: nobody promises for another. Throws `bad_input` for a
 * paper that has no promise, one that is signed, or another name; `appointments.step_not_allowed` once it is over.
 */
export async function signPromise(booking: Booking, { paper, name }: { paper: string; name: string }, ctx: Context): Promise<Booking> {
  const refuse = (path: string, code: string, detail: string) => new Problem('bad_input', { errors: [{ path, code, detail }] })
  if (!allowsSigning(booking.state)) throw new Problem('appointments.step_not_allowed')
  const index = booking.bring.findIndex((candidate) => candidate.name === paper && candidate.promise !== null)
  if (index < 0) throw refuse('body.paper', 'unknown', '这项材料不能用承诺代替')
  if (booking.bring[index]!.signedAt) throw refuse('body.paper', 'signed', '这份承诺书已经签过了')
  if (name.replace(/\s/g, '') !== booking.personName.replace(/\s/g, '')) throw refuse('body.name', 'other_name', `请签办事人的名字：${booking.personName}`)
  if (!booking.person?.equals(ctx.actor.person._id)) throw refuse('body.name', 'not_you', '承诺书要由办事人自己签，可以到窗口签')
  return noteOnBooking(booking, {
    type: 'booking.promised',
    by: bookingActor(ctx.actor, booking),
    at: ctx.now,
    change: { $set: { [`bring.${index}.signedAt`]: ctx.now, [`bring.${index}.signedBy`]: name } },
    data: { paper, name, promise: booking.bring[index]!.promise },
  })
}
