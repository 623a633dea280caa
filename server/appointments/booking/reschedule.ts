import { isDuplicate } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { ServiceModel } from '../catalogue/service.model'
import { BookingModel, seatOf, type Booking } from './booking.model'
import { expectInTime } from './cancel'
import { findSlot, inSlotTurn } from './claim'
import { bookingActor } from './load'
import { holdsOn, leaveSlot, takeSeats } from './seats'
import { takeBookingStep } from './step'

/**
 * Moves a booking to another slot of its service: the new seat is taken and the old one goes to whoever waits, or neither. Throws
 * `bad_input` for a slot of another service or its own, `appointments.full`, `.already_booked`, `.slot_closed`, `.out_of_window`, `.past_cut_off`, `.changed`.
 */
export async function reschedule(booking: Booking, { slot: wanted }: { slot: string }, ctx: Context): Promise<Booking> {
  const { slot } = await findSlot(wanted, ctx)
  if (!slot.service.equals(booking.service)) throw new Problem('bad_input', { errors: [{ path: 'body.slot', code: 'foreign', detail: '只能改到同一项服务的时段' }] })
  if (slot._id === booking.slot) throw new Problem('bad_input', { errors: [{ path: 'body.slot', code: 'same', detail: '已经约的就是这个时段' }] })
  if (booking.state === 'booked') expectInTime(booking, ctx)
  if (booking.state === 'offered' && (!booking.offerUntil || booking.offerUntil <= ctx.now)) throw new Problem('appointments.offer_over')
  const service = (await ServiceModel.findById(slot.service, { where: 1, provider: 1 }).lean())!
  try {
    return await inSlotTurn(slot._id, () =>
      takeBookingStep(booking, {
        action: 'reschedule',
        by: bookingActor(ctx.actor, booking),
        at: ctx.now,
        change: { $set: { slot: slot._id, day: slot.day, start: slot.start, end: slot.end, where: service.where, provider: service.provider, offerUntil: null, instead: null, turn: null, reminded: { day: false, hour: false }, holds: holdsOn(booking, slot.day) }, $unset: { seat: 1 } },
        data: { old: booking.start, start: slot.start },
        also: async (moved) => {
          const numbers = await takeSeats(slot._id, 1)
          if (!numbers) throw new Problem('appointments.full')
          await leaveSlot(booking, ctx.now)
          await placeOn(moved, numbers[0]!)
        },
      }),
    )
  } catch (error) {
    if (isDuplicate(error, 'holds')) throw new Problem('appointments.already_booked')
    throw error
  }
}

async function placeOn(moved: Booking, number: number): Promise<void> {
  const seat = { number, seat: seatOf(moved.service, moved.day, number) }
  await BookingModel.updateOne({ _id: moved._id }, { $set: seat })
  Object.assign(moved, seat)
}
