import type { Logger } from 'pino'
import { offerLeast } from '../../../shared/appointments/booking'
import { systemActor } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { transaction } from '../../database/transaction'
import { SlotModel } from '../timetable/slot.model'
import { BookingModel, type Booking } from './booking.model'
import { inSlotTurn } from './claim'
import { bookingActor } from './load'
import { leaveSlot, offerFree } from './seats'
import { takeBookingStep } from './step'

/** Takes the seat that is held. Throws `appointments.offer_over` when its time has passed, `.changed` when it was just given on. */
export async function acceptOffer(booking: Booking, ctx: Context): Promise<Booking> {
  expectHeld(booking, ctx.now)
  return inSlotTurn(booking.slot, () => takeBookingStep(booking, { action: 'accept', by: bookingActor(ctx.actor, booking), at: ctx.now, change: { $set: { offerUntil: null } } }))
}

/** Lets the held seat go to the next one. Throws as `acceptOffer`. */
export async function declineOffer(booking: Booking, ctx: Context): Promise<Booking> {
  expectHeld(booking, ctx.now)
  return inSlotTurn(booking.slot, () =>
    takeBookingStep(booking, {
      action: 'decline',
      by: bookingActor(ctx.actor, booking),
      at: ctx.now,
      change: { $set: { offerUntil: null, endedAt: ctx.now } },
      also: () => leaveSlot(booking, ctx.now),
    }),
  )
}

function expectHeld({ state, offerUntil }: Booking, now: Date): void {
  if (state === 'lapsed' || (state === 'offered' && (!offerUntil || offerUntil <= now))) throw new Problem('appointments.offer_over')
}

/** Ends the offers whose time has passed, each seat going to the next one, and the waiting for slots that begin too soon to come. */
export async function lapseOffers(now: Date, log: Logger): Promise<number> {
  const over = await BookingModel.find({ state: 'offered', offerUntil: { $lte: now } }).lean()
  const tooNear = await BookingModel.find({ state: 'waiting', start: { $lte: new Date(now.getTime() + offerLeast * 60_000) } }).lean()
  let done = 0
  for (const booking of [...over, ...tooNear]) {
    try {
      await inSlotTurn(booking.slot, () =>
        takeBookingStep(booking, { action: 'lapse', by: systemActor, at: now, change: { $set: { offerUntil: null, endedAt: now } }, also: () => leaveSlot(booking, now) }),
      )
      done += 1
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ err: error, booking: String(booking._id) }, 'an offer could not be ended')
    }
  }
  return done
}

/**
 * Offers free seats beside which somebody waits. Everything that frees a seat does so itself, in its transaction; this is the net under
 * it, for what was left free because its slot was too near, or came in from outside.
 */
export async function offerLeftFree(now: Date): Promise<number> {
  const slots = await SlotModel.find({ state: 'open', start: { $gt: now }, waiting: { $gt: 0 }, freeCount: { $gt: 0 } }, { _id: 1 }).lean()
  let offered = 0
  for (const { _id } of slots) offered += await inSlotTurn(_id, () => transaction(() => offerFree(_id, now)))
  return offered
}
