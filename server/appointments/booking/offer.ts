import type { Logger } from 'pino'
import { offerLeast, remindersOver } from '../../../shared/appointments/booking'
import { systemActor } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { transaction } from '../../database/transaction'
import { SlotModel } from '../timetable/slot.model'
import { actOnSeat } from './acting'
import { BookingModel, type Booking } from './booking.model'
import { inSlotTurn } from './claim'
import { bookingActor } from './load'
import { leaveSlot, offerFree } from './seats'
import { takeBookingStep } from './step'

/** Takes the seat that is held. Throws `appointments.offer_over` when its time has passed, `.no_consent`, `.step_not_allowed`, `.changed` when it was just given on. */
export function acceptOffer(booking: Booking, ctx: Context): Promise<Booking> {
  return actOnSeat(booking, booking.slot, ctx, async () => {
    expectHeld(booking, ctx.now)
    return takeBookingStep(booking, { action: 'accept', by: bookingActor(ctx.actor, booking), at: ctx.now, change: { $set: { offerUntil: null, reminded: remindersOver(booking.start, ctx.now) } } })
  })
}

/** Lets the held seat go to the next one. Throws as `acceptOffer`. */
export function declineOffer(booking: Booking, ctx: Context): Promise<Booking> {
  return actOnSeat(booking, booking.slot, ctx, async () => {
    expectHeld(booking, ctx.now)
    return takeBookingStep(booking, {
      action: 'decline',
      by: bookingActor(ctx.actor, booking),
      at: ctx.now,
      change: { $set: { offerUntil: null, endedAt: ctx.now } },
      also: () => leaveSlot(booking, ctx.now),
    })
  })
}

/** Whether a seat is held for a booking. */
export function isHeld({ state, offerUntil }: Pick<Booking, 'state' | 'offerUntil'>, now: Date): boolean {
  return state === 'offered' && offerUntil !== null && offerUntil > now
}

/** Lets a held seat be answered for in time. Throws `appointments.offer_over`. */
export function expectHeld(booking: Booking, now: Date): void {
  if (booking.state === 'lapsed' || (booking.state === 'offered' && !isHeld(booking, now))) throw new Problem('appointments.offer_over')
}

/** Ends the offers whose time has passed, each seat going to the next one, and the waiting for slots that begin too soon to come. */
export async function lapseOffers(now: Date, log: Logger): Promise<number> {
  const over = await BookingModel.find({ state: 'offered', offerUntil: { $lte: now } }).sort({ offerUntil: 1 }).lean()
  const tooNear = await BookingModel.find({ state: 'waiting', start: { $lt: new Date(now.getTime() + offerLeast * 60_000) } }).lean()
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
