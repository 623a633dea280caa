import type { QueryFilter } from 'mongoose'
import { missedLimit } from '../../../shared/appointments/booking'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { expectMayAct } from '../booking/acting'
import { BookingModel, type Booking } from '../booking/booking.model'
import { bookingActor } from '../booking/load'
import { noteOnBooking } from '../booking/note'
import { afterCursor, pageOf } from '../../http/pages'
import { deskPlaces } from './policy'

/**
 * Says that a miss is wrong, once, as long as it can still count. Throws `appointments.step_not_allowed` for what was not missed, was objected
 * to before, or is older than the span in which misses count; `.no_consent` for who booked once that was taken back; `.changed`.
 */
export async function objectMissed(booking: Booking, { words }: { words: string }, { actor, now }: Context): Promise<Booking> {
  const { state, missedAt, objection } = booking
  if (objection) throw new Problem('appointments.step_not_allowed', { detail: '您已经提出过异议，一次记录只能提一次。' })
  if (state !== 'missed' || !missedAt || now.getTime() - missedAt.getTime() > missedLimit.within) throw new Problem('appointments.step_not_allowed')
  return transaction(async () => {
    await expectMayAct(booking, actor)
    return noteOnBooking(booking, {
      type: 'booking.objected',
      by: bookingActor(actor, booking),
      at: now,
      change: { $set: { objection: { state: 'asked', words, at: now, answer: null } } },
      data: { note: words },
    })
  })
}

/** The desk lifts a miss, which then never counted, or keeps it, with its reason. Once. Throws `appointments.step_not_allowed`, `.changed`. */
export async function settleObjection(booking: Booking, { lift, words }: { lift: boolean; words: string }, { actor, now }: Context): Promise<Booking> {
  if (booking.objection?.state !== 'asked') throw new Problem('appointments.step_not_allowed', booking.objection ? { detail: '这个异议已经有结论了。' } : {})
  return noteOnBooking(booking, {
    type: 'booking.objectionSettled',
    by: bookingActor(actor, booking),
    at: now,
    change: { $set: { 'objection.state': lift ? 'lifted' : 'kept', 'objection.answer': words } },
    data: { lift, note: words },
  })
}

/** Objections that wait for the actor's desks, the oldest first; not those of her own bookings, which another desk settles. Throws `bad_input` for a wrong cursor. */
export async function listObjections({ cursor, limit }: { cursor?: string; limit: number }, { actor }: Context) {
  const { items, next } = await page(cursor, limit, actor)
  return {
    items: items.map(({ _id, personName, name, start, objection }) => ({ booking: String(_id), name: personName, service: name, start: start.toISOString(), words: objection!.words, at: objection!.at.toISOString() })),
    next,
  }
}

async function page(cursor: string | undefined, limit: number, actor: Actor): Promise<{ items: Booking[]; next: string | null }> {
  const codes = deskPlaces(actor)
  const within: QueryFilter<Booking> = codes.includes('') ? {} : { places: codes.length === 1 ? codes[0]! : { $in: codes } }
  const me = actor.person._id
  const found = await BookingModel.find({ $and: [within, { 'objection.state': 'asked', person: { $ne: me }, 'bookedBy.person': { $ne: me } }, afterCursor<Booking>(cursor, { field: 'objection.at', direction: 1 })] })
    .sort({ 'objection.at': 1, _id: 1 })
    .limit(limit + 1)
    .lean()
  return pageOf(found, limit, ({ objection }) => objection?.at ?? null)
}
