import { offerUntil, type BookingState } from '../../../shared/appointments/booking'
import { systemActor } from '../../events/emit'
import { SlotModel } from '../timetable/slot.model'
import { BookingModel, holdOf, seatOf, type Booking } from './booking.model'
import { takeBookingStep } from './step'

/**
 * Takes the lowest `count` free numbers of an open slot, in one guarded update: all of them or none. Null where fewer are free or the
 * slot is closed. In the caller's transaction.
 */
export async function takeSeats(slot: string, count: number): Promise<number[] | null> {
  const before = await SlotModel.findOneAndUpdate(
    { _id: slot, state: 'open', freeCount: { $gte: count } },
    [{ $set: { free: { $cond: [{ $gt: ['$freeCount', count] }, { $slice: ['$free', count, '$freeCount'] }, []] }, freeCount: { $subtract: ['$freeCount', count] } } }],
    { returnDocument: 'before', updatePipeline: true },
  ).lean()
  return before ? before.free.slice(0, count) : null
}

/** Puts a number back among the free ones, where it belongs. Throws an Error when it is free already: then something was wrong before. */
export async function giveBack(slot: string, number: number): Promise<void> {
  const { modifiedCount } = await SlotModel.updateOne({ _id: slot, numbers: number, free: { $ne: number } }, { $push: { free: { $each: [number], $sort: 1 } }, $inc: { freeCount: 1 } })
  if (modifiedCount !== 1) throw new Error(`seat ${number} of ${slot} is free already`)
}

/** Takes persons off the count of those who wait for a slot. */
export async function stopWaiting(slot: string, count: number): Promise<void> {
  if (count > 0) await SlotModel.updateOne({ _id: slot }, { $inc: { waiting: -count } })
}

/**
 * Offers the free seats of an open slot to those who wait for it, first come first. In the caller's transaction, so that a seat that
 * is given back is never free while somebody waits. Nobody is offered anything when the slot begins too soon to come.
 * @returns how many were offered a seat
 */
export async function offerFree(slot: string, now: Date): Promise<number> {
  const found = await SlotModel.findById(slot, { free: 0 }).lean()
  if (!found || found.state !== 'open' || found.waiting === 0 || found.freeCount === 0) return 0
  const until = offerUntil(now, found.start)
  if (!until) return 0
  const next = await BookingModel.find({ slot, state: 'waiting' }).sort({ turn: 1 }).limit(found.freeCount).lean()
  if (next.length === 0) return 0
  const numbers = await takeSeats(slot, next.length)
  if (!numbers) return 0
  for (const [index, booking] of next.entries()) await offerSeat(booking, numbers[index]!, until, now)
  await stopWaiting(slot, next.length)
  return next.length
}

/** Holds a seat of its slot for a booking until a moment. The seat must have been taken in the same transaction. */
function offerSeat(booking: Booking, number: number, until: Date, now: Date): Promise<Booking> {
  return takeBookingStep(booking, {
    action: 'offer',
    by: systemActor,
    at: now,
    change: { $set: { number, seat: seatOf(booking.service, booking.day, number), offerUntil: until } },
    data: { until, number },
  })
}

/** What a booking gives up when it leaves its slot in one of the states with a seat, or its place in the waiting list. */
export async function leaveSlot(booking: Pick<Booking, 'slot' | 'number' | 'state'>, now: Date): Promise<void> {
  if (booking.state === 'waiting') await stopWaiting(booking.slot, 1)
  else if (booking.number !== null && hasSeat(booking.state)) {
    await giveBack(booking.slot, booking.number)
    await offerFree(booking.slot, now)
  }
}

function hasSeat(state: BookingState): boolean {
  return state === 'offered' || state === 'booked'
}

/** The `holds` of a booking's person on another day of its service. */
export function holdsOn(booking: Pick<Booking, 'person' | 'personPhone' | 'service'>, day: string): string {
  return holdOf(booking.person ?? booking.personPhone ?? '', booking.service, day)
}
