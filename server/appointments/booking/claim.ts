import { Types } from 'mongoose'
import { openBookingStates } from '../../../shared/appointments/booking'
import { dayOf } from '../../../shared/appointments/calendar'
import { bookableUntil } from '../../../shared/appointments/timetable'
import type { Priority } from '../../../shared/appointments/booking'
import { isDuplicate, transaction } from '../../database/transaction'
import { emit, type NewEvent } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import type { Context } from '../../http/context'
import { recall, remember, type RequestKey } from '../../http/idempotency'
import { notFound, Problem } from '../../http/problem'
import { useConsent } from '../../people'
import { ServiceModel, type Service } from '../catalogue/service.model'
import { isDesk, isOffered } from '../policy'
import { SlotModel, type Slot } from '../timetable/slot.model'
import { BookingModel, holdOf, seatOf, type Booking } from './booking.model'
import { newCode } from './check-in-code'
import { partyFor, type ForWhom, type Party } from './for-whom'
import { takeSeats } from './seats'
import { type Outcome, SlotTurns } from './slot-turns'
import { expectNotBlocked } from './standing'

/** What somebody asks for: a seat, or a place in the waiting list. */
export interface ClaimInput {
  slot: string
  for?: ForWhom
  priority: Priority | null
  note?: string
}

/** A claim that has been looked at and waits for its turn. */
interface Claim {
  kind: 'book' | 'wait'
  booking: Booking
  party: Party
  agent: Types.ObjectId
  by: EventActor
  now: Date
  key?: RequestKey
}

/**
 * Everything that changes the seats of a slot takes its turn here; `claim` is the way in for bookings and waiting ones.
 */
const turns = new SlotTurns<Claim, unknown>(takeTogether)

/** Runs work that changes a slot's seats in its turn. `slots` beyond the first are held by the guards alone. */
export function inSlotTurn<T>(slot: string, work: () => Promise<T>): Promise<T> {
  return turns.run(slot, work)
}

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
  const made = make(kind, input, ctx)
  underWay.set(key.id + key.fingerprint, made)
  try {
    return await made
  } catch (error) {
    // Another process may have finished the same request meanwhile: then its booking stands.
    const other = await recall<{ booking: string }>(key)
    if (other) return (await BookingModel.findById(other.answer.booking).lean())!
    throw error
  } finally {
    underWay.delete(key.id + key.fingerprint)
  }
}

async function make(kind: Claim['kind'], input: ClaimInput, ctx: Context): Promise<Booking> {
  const { actor, now } = ctx
  const { slot, service } = await findSlot(input.slot, ctx)
  // Only a seat that may be free is worth a turn: in a rush most find the slot full by this one read.
  if (kind === 'book' && slot.freeCount === 0) throw new Problem('appointments.full')
  const party = await partyFor(input.for, service, actor)
  if (party.person && !party.byDesk) await expectNotBlocked(party.person, now)
  if (service.openLimit !== null && party.person) {
    const open = await BookingModel.countDocuments({ person: party.person, state: { $in: openBookingStates }, service: service._id })
    if (open >= service.openLimit) throw new Problem('appointments.open_limit')
  }
  const by: EventActor = { person: actor.person._id, name: actor.person.name, label: party.bookedBy?.label || null }
  return (await turns.claim(slot._id, { kind, booking: newBooking(slot, service, party, input, now), party, agent: actor.person._id, by, now, key: ctx.key })) as Booking
}

/** A slot that can be booked now, with its service. Throws `not_found`, `appointments.slot_closed`, `appointments.out_of_window`. */
export async function findSlot(id: string, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<{ slot: Omit<Slot, 'free' | 'numbers'>; service: Service }> {
  const slot = await SlotModel.findById(id, { free: 0, numbers: 0 }).lean()
  const service = slot && (await ServiceModel.findById(slot.service).lean())
  if (!slot || !service || !(isOffered(actor, service) || isDesk(actor, service))) throw notFound()
  if (slot.state !== 'open' || service.state !== 'active' || !service.modes.includes('counter')) throw new Problem('appointments.slot_closed', slot.reason ? { detail: `这个时段停约：${slot.reason}。请选别的时间。` } : {})
  if (slot.start <= now || slot.day > bookableUntil(service.kind, dayOf(now))) throw new Problem('appointments.out_of_window')
  return { slot, service }
}

function newBooking(slot: Pick<Slot, '_id' | 'day' | 'start' | 'end'>, service: Service, party: Party, input: ClaimInput, now: Date): Booking {
  const { person, personName, personPhone, bookedBy } = party
  return {
    _id: new Types.ObjectId(),
    service: service._id,
    name: service.name,
    kind: service.kind,
    theme: service.theme,
    where: service.where,
    provider: service.provider,
    bring: service.bring.map((paper) => ({ ...paper, signedAt: null, signedBy: null })),
    cancelCutOff: service.cancelCutOff,
    eldersFirst: service.eldersFirst,
    path: service.path,
    places: service.path.split('/').filter(Boolean),
    slot: slot._id,
    day: slot.day,
    start: slot.start,
    end: slot.end,
    state: 'waiting',
    number: null,
    turn: null,
    offerUntil: null,
    instead: null,
    person,
    personName,
    personPhone,
    bookedBy,
    consent: null,
    priority: input.priority,
    note: input.note ?? null,
    holds: holdOf(person ?? personPhone ?? '', service._id, slot.day),
    code: newCode(),
    counter: null,
    arrivedAt: null,
    calledAt: null,
    endedAt: null,
    missedAt: null,
    verdict: null,
    objection: null,
    issue: null,
    reminded: { day: false, hour: false },
    bookedAt: now,
    version: 1,
    generated: false,
  }
}

/** Takes the claims of one slot in one transaction. One that stumbles over what another process has just done is tried again by itself. */
async function takeTogether(slot: string, claims: readonly Claim[]): Promise<Outcome<Booking>[]> {
  try {
    return await transaction(() => take(slot, claims))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (claims.length === 1) return [{ problem: isDuplicate(error, 'holds') ? new Problem('appointments.already_booked') : error }]
    const outcomes: Outcome<Booking>[] = []
    for (const one of claims) outcomes.push(...(await takeTogether(slot, [one])))
    return outcomes
  }
}

async function take(slotId: string, claims: readonly Claim[]): Promise<Outcome<Booking>[]> {
  const outcomes = new Map<Claim, Outcome<Booking>>()
  const refuse = (claim: Claim, problem: Problem) => void outcomes.set(claim, { problem })
  const slot = await SlotModel.findById(slotId, { free: 0, numbers: 0 }).lean()
  if (!slot || slot.state !== 'open') return claims.map(() => ({ problem: new Problem('appointments.slot_closed') }))

  const taken = new Set((await BookingModel.find({ holds: { $in: claims.map(({ booking }) => booking.holds!) } }, { holds: 1 }).lean()).map(({ holds }) => holds))
  for (const claim of claims) {
    if (taken.has(claim.booking.holds)) refuse(claim, new Problem('appointments.already_booked'))
    else if (claim.party.consentOf) {
      const consent = await useConsent(claim.party.consentOf, claim.agent)
      if (consent) claim.booking.consent = consent._id
      else refuse(claim, new Problem('appointments.no_consent'))
    }
    if (!outcomes.has(claim)) taken.add(claim.booking.holds)
  }

  const bookers = claims.filter((claim) => claim.kind === 'book' && !outcomes.has(claim))
  const seated = bookers.slice(0, slot.freeCount)
  for (const claim of bookers.slice(slot.freeCount)) refuse(claim, new Problem('appointments.full'))
  if (seated.length > 0) {
    const numbers = await takeSeats(slotId, seated.length)
    // The snapshot said they are free and the slot is open; anything else breaks off the transaction, and the driver begins anew.
    if (!numbers) throw new Error(`seats of ${slotId} changed within a snapshot`)
    seated.forEach(({ booking }, index) => Object.assign(booking, { state: 'booked', number: numbers[index]!, seat: seatOf(booking.service, booking.day, numbers[index]!) }))
  }

  const left = slot.freeCount - seated.length
  const waiters = claims.filter((claim) => claim.kind === 'wait' && !outcomes.has(claim))
  if (left > 0) for (const claim of waiters) refuse(claim, new Problem('appointments.not_full'))
  const queued = left > 0 ? [] : waiters
  queued.forEach(({ booking }, index) => Object.assign(booking, { state: 'waiting', turn: slot.turns + index + 1 }))
  if (queued.length > 0) await SlotModel.updateOne({ _id: slotId }, { $inc: { waiting: queued.length, turns: queued.length } })

  const made = [...seated, ...queued]
  if (made.length > 0) {
    await BookingModel.insertMany(made.map(({ booking }) => booking), { lean: true })
    await emit(...made.map(eventOf))
    const keyed = made.filter(({ key }) => key)
    if (keyed.length > 0) await remember(keyed.map(({ key, booking }) => ({ key: key!, answer: { booking: String(booking._id) } })), made[0]!.now)
  }
  return claims.map((claim) => outcomes.get(claim) ?? { result: claim.booking })
}

function eventOf({ kind, booking, by, now }: Claim): NewEvent {
  return {
    type: kind === 'book' ? 'booking.booked' : 'booking.queued',
    subject: { type: 'booking', id: String(booking._id) },
    path: booking.path,
    actor: by,
    at: now,
    data: { service: String(booking.service), slot: booking.slot, start: booking.start, number: booking.number, turn: booking.turn, for: booking.personName },
  }
}
