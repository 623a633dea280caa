import { remindersOver } from '../../../shared/appointments/booking'
import { isDuplicate } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { providerOn } from '../catalogue/service.model'
import { actOnSeat } from './acting'
import { BookingModel, seatOf, type Booking } from './booking.model'
import { expectInTime } from './cancel'
import { expectBookable, findSlot } from './find-slot'
import { bookingActor } from './load'
import { expectHeld } from './offer'
import { holdsOn, leaveSlot, takeSeats } from './seats'
import { takeBookingStep } from './step'

/**
 * Moves a booking to another slot of its service: the new seat is taken and the old one goes to whoever waits, or neither. Throws
 * `bad_input` for a slot of another service or its own, `appointments.full`, `.already_booked`, `.slot_closed`, `.out_of_window`,
 * `.past_cut_off`, `.offer_over`, `.no_consent`, `.step_not_allowed`, `.changed`.
 */
export async function reschedule(booking: Booking, { slot: wanted }: { slot: string }, ctx: Context): Promise<Booking> {
  const refuse = (code: string, detail: string) => new Problem('bad_input', { errors: [{ path: 'body.slot', code, detail }] })
  if (!wanted.startsWith(`${booking.service}-`)) throw refuse('foreign', '只能改到同一项服务的时段')
  try {
    return await actOnSeat(booking, wanted, ctx, async () => {
      if (wanted === booking.slot) throw refuse('same', '已经约的就是这个时段')
      const found = await findSlot(wanted)
      expectBookable(found, ctx.now)
      if (booking.state === 'booked') expectInTime(booking, ctx)
      if (booking.state === 'offered') expectHeld(booking, ctx.now)
      return move(booking, found, ctx)
    })
  } catch (error) {
    if (isDuplicate(error, 'holds_1')) throw new Problem('appointments.already_booked')
    throw error
  }
}

function move(booking: Booking, { slot, service }: Awaited<ReturnType<typeof findSlot>>, ctx: Context): Promise<Booking> {
  const { where } = service
  const { day, start, end } = slot
  const provider = providerOn(service, day)
  return takeBookingStep(booking, {
    action: 'reschedule',
    by: bookingActor(ctx.actor, booking),
    at: ctx.now,
    change: {
      $set: { slot: slot._id, day, start, end, where, provider, offerUntil: null, instead: null, turn: null, mayLeave: false, reminded: remindersOver(start, ctx.now), holds: holdsOn(booking, day) },
      $unset: { seat: 1 },
    },
    data: { old: booking.start, oldSlot: booking.slot },
    also: async (moved) => {
      const numbers = await takeSeats(slot._id, 1)
      if (!numbers) throw new Problem('appointments.full')
      await leaveSlot(booking, ctx.now)
      await placeOn(moved, numbers[0]!)
    },
  })
}

async function placeOn(moved: Booking, number: number): Promise<void> {
  const seat = { number, seat: seatOf(moved.service, moved.day, number) }
  await BookingModel.updateOne({ _id: moved._id }, { $set: seat })
  Object.assign(moved, seat)
}
