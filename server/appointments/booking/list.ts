import { bookingStates, openBookingStates } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { afterCursor, pageOf } from '../../http/pages'
import { BookingModel, type Booking } from './booking.model'

const ended = bookingStates.filter((state) => !(openBookingStates as readonly string[]).includes(state))

/** The actor's bookings and those she made for others: what lies ahead by its time, what is over newest first. Throws `bad_input` for a wrong cursor. */
export async function listMine({ state, cursor, limit }: { state: 'open' | 'ended'; cursor?: string; limit: number }, { actor }: Pick<Context, 'actor'>): Promise<{ items: Booking[]; next: string | null }> {
  const direction = state === 'open' ? 1 : -1
  const from = { state: { $in: state === 'open' ? [...openBookingStates] : ended }, ...afterCursor<Booking>(cursor, { field: 'start', direction }) }
  const me = actor.person._id
  // Each by its own index, in order, and then together: one query for both could not keep the order of either.
  const [own, made] = await Promise.all(
    [{ person: me }, { 'bookedBy.person': me, consent: { $type: 'objectId' as const } }].map((whose) =>
      BookingModel.find({ ...whose, ...from })
        .sort({ start: direction, _id: direction })
        .limit(limit + 1)
        .lean(),
    ),
  )
  const ordered = [...own!, ...made!].sort((a, b) => direction * (a.start.getTime() - b.start.getTime() || (String(a._id) < String(b._id) ? -1 : 1)))
  return pageOf(ordered, limit, ({ start }) => start)
}

/** The turns of those who wait for these slots, lowest first. */
export async function turnsAt(slots: readonly string[]): Promise<Map<string, number[]>> {
  if (slots.length === 0) return new Map()
  const found = await BookingModel.find({ slot: { $in: [...new Set(slots)] }, state: 'waiting' }, { _id: 0, slot: 1, turn: 1 }).lean()
  const turns = new Map<string, number[]>()
  for (const { slot, turn } of found) turns.set(slot, [...(turns.get(slot) ?? []), turn!])
  return turns
}
