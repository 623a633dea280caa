import type { Priority } from '../../../shared/appointments/booking'
import type { Context } from '../../http/context'
import { recall, type RequestKey } from '../../http/idempotency'
import { notFound, Problem } from '../../http/problem'
import { SharedRead } from '../../database/shared-read'
import { isDesk, isOffered } from '../policy'
import { BookingModel, type Booking } from './booking.model'
import { expectBookable, findSlot, type FoundSlot } from './find-slot'
import { partyFor, type ForWhom } from './for-whom'
import { newBooking } from './new-booking'
import { openGate } from './open-limit'
import { Turns } from '../../database/turns'
import { takeTogether, type Claim } from './take-claims'

/** What somebody asks for: a seat, or a place in the waiting list. */
export interface ClaimInput {
  slot: string
  for?: ForWhom
  priority: Priority | null
  note?: string
}

/** Everything that changes the seats of a slot takes its turn here; `claim` is the way in for bookings and waiting ones. */
const turns = new Turns<Claim, unknown>(takeTogether)

/** Runs work that changes a slot's seats in its turn, never inside another turn. Other slots that it touches are held by the guards alone. */
export function inSlotTurn<T>(slot: string, work: () => Promise<T>): Promise<T> {
  return turns.run(slot, work)
}

/** The slots that people reach for: in a rush, one read shows it to all who came before it. */
const slots = new SharedRead<FoundSlot>(findSlot)

/** Claims with a key that are on their way in this process: the same key joins the first instead of racing it. */
const underWay = new Map<string, Promise<Booking>>()

/**
 * Takes a seat of a slot, or a place in its waiting list. Exactly as many get a seat as there are; the others hear 'full' or wait in the
 * order they came. Throws `not_found` for a slot of a service that is not offered to the actor, `appointments.slot_closed`, `.out_of_window`,
 * `.full`, `.not_full`, `.already_booked`, `.open_limit`, `.no_consent`, `.blocked`, `bad_input` for a person it cannot be for.
 */
export async function claim(kind: Claim['kind'], input: ClaimInput, ctx: Context): Promise<Booking> {
  const { key } = ctx
  if (!key) return make(kind, input, ctx)
  const known = await recall<{ booking: string }>(key)
  if (known) return (await BookingModel.findById(known.answer.booking).lean())!
  const first = underWay.get(key.id + key.fingerprint)
  if (first) return first
  const made = makeOnce(kind, input, ctx, key)
  underWay.set(key.id + key.fingerprint, made)
  try {
    return await made
  } finally {
    underWay.delete(key.id + key.fingerprint)
  }
}

async function makeOnce(kind: Claim['kind'], input: ClaimInput, ctx: Context, key: RequestKey): Promise<Booking> {
  try {
    return await make(kind, input, ctx)
  } catch (error) {
    // Another process may have finished the same request meanwhile: then its booking stands.
    const other = await recall<{ booking: string }>(key)
    if (other) return (await BookingModel.findById(other.answer.booking).lean())!
    throw error
  }
}

async function make(kind: Claim['kind'], input: ClaimInput, { actor, now, key }: Context): Promise<Booking> {
  const found = await slots.get(input.slot)
  const { slot, service } = found
  // Who acts for somebody may live elsewhere; that she may is settled with the party.
  if (!(isOffered(actor, service) || isDesk(actor, service)) && !(input.for && 'person' in input.for)) throw notFound()
  expectBookable(found, now)
  const party = await partyFor(input.for, service, actor)
  const booking = newBooking(found, party, input, now)
  // Only a seat that may be free is worth a turn: in a rush most find the slot full by this one read.
  if (kind === 'book' && slot.freeCount === 0) throw new Problem((await BookingModel.exists({ holds: booking.holds! })) ? 'appointments.already_booked' : 'appointments.full')
  if (service.openLimit !== null) await openGate(booking)
  const by = { person: actor.person._id, name: actor.person.name, label: party.bookedBy?.label || null }
  return (await turns.claim(slot._id, { kind, booking, consentOf: party.consentOf, agent: actor.person._id, online: !party.byDesk, limit: service.openLimit, by, now, key })) as Booking
}
