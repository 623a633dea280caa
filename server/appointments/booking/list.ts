import { bookingStates, openBookingStates } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { afterCursor, pageOf } from '../pages'
import { BookingModel, type Booking } from './booking.model'

const ended = bookingStates.filter((state) => !(openBookingStates as readonly string[]).includes(state))

/** The actor's bookings and those she made for others: what lies ahead by its time, what is over newest first. Throws `bad_input` for a wrong cursor. */
export async function listMine({ state, cursor, limit }: { state: 'open' | 'ended'; cursor?: string; limit: number }, { actor }: Context): Promise<{ items: Booking[]; next: string | null }> {
  const direction = state === 'open' ? 1 : -1
  const states = { state: { $in: state === 'open' ? [...openBookingStates] : ended } }
  const me = actor.person._id
  const found = await BookingModel.find({ $and: [{ $or: [{ person: me, ...states }, { 'bookedBy.person': me, ...states }] }, afterCursor<Booking>(cursor, { field: 'start', direction })] })
    .sort({ start: direction, _id: direction })
    .limit(limit + 1)
    .lean()
  return pageOf(found, limit, ({ start }) => start)
}
