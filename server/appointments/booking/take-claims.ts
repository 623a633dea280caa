import type { Types } from 'mongoose'
import { isDuplicate, transaction } from '../../database/transaction'
import { emit, type NewEvent } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { remember, type RequestKey } from '../../http/idempotency'
import { Problem } from '../../http/problem'
import { useConsent } from '../../people'
import { SlotModel } from '../timetable/slot.model'
import { BookingModel, seatOf, type Booking } from './booking.model'
import { newCode } from './check-in-code'
import { isAtLimit } from './open-limit'
import { takeSeats } from './seats'
import { blocked, blocksFrom, missesSince } from './standing'
import type { Outcome } from '../../database/turns'

/** A claim that has been looked at and waits for its turn: for a seat, or for a place in the waiting list. */
export interface Claim {
  kind: 'book' | 'wait'
  booking: Booking
  /** Whose consent `agent` acts on; null where none is needed. */
  consentOf: Types.ObjectId | null
  agent: Types.ObjectId
  /** Whether it is made online: then a block holds. */
  online: boolean
  /** How many open bookings of the service its person may have; null: any number. */
  limit: number | null
  by: EventActor
  now: Date
  key?: RequestKey
}

/** Takes the claims of one slot in one transaction. One that stumbles over what another process has just done is tried again by itself. */
export async function takeTogether(slot: string, claims: readonly Claim[]): Promise<Outcome<Booking>[]> {
  try {
    return await transaction(() => take(slot, claims))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (isDuplicate(error, 'code_1')) for (const { booking } of claims) booking.code = newCode()
    else if (claims.length === 1) return [{ problem: isDuplicate(error, 'holds_1') ? new Problem('appointments.already_booked') : error }]
    const outcomes: Outcome<Booking>[] = []
    for (const one of claims) outcomes.push(...(await takeTogether(slot, [one])))
    return outcomes
  }
}

async function take(slotId: string, claims: readonly Claim[]): Promise<Outcome<Booking>[]> {
  const slot = await SlotModel.findById(slotId, { free: 0, numbers: 0 }).lean()
  if (!slot || slot.state !== 'open') return claims.map(() => ({ problem: new Problem('appointments.slot_closed') }))

  const { held, blocks } = await groundOf(claims)
  const refused = new Map<Claim, Problem>()
  const [seated, queued]: [Claim[], Claim[]] = [[], []]
  // Who books before who waits: a place in the line is given only beside no free seat.
  for (const claim of [...claims.filter(({ kind }) => kind === 'book'), ...claims.filter(({ kind }) => kind === 'wait')]) {
    const why = await refusalOf(claim, { held, blocks, left: slot.freeCount - seated.length })
    if (why) refused.set(claim, why)
    else {
      held.add(claim.booking.holds)
      if (claim.kind === 'book') seated.push(claim)
      else queued.push(claim)
    }
  }
  await seat(slotId, seated)
  queued.forEach(({ booking }, index) => Object.assign(booking, { state: 'waiting', turn: slot.turns + index + 1 }))
  if (queued.length > 0) await SlotModel.updateOne({ _id: slotId }, { $inc: { waiting: queued.length, turns: queued.length } })
  await store([...seated, ...queued])
  return claims.map((claim) => (refused.has(claim) ? { problem: refused.get(claim) } : { result: claim.booking }))
}

interface Ground {
  /** What people hold already. */
  held: ReadonlySet<string | undefined>
  /** Until when whom a block keeps from booking online. */
  blocks: ReadonlyMap<string, Date>
  /** Seats that are left. */
  left: number
}

/** What the people of these claims hold and have missed, in one query. */
async function groundOf(claims: readonly Claim[]): Promise<{ held: Set<string | undefined>; blocks: Map<string, Date> }> {
  const wanted = claims.map(({ booking }) => booking.holds!)
  const people = claims.flatMap(({ online, booking: { person } }) => (online && person ? [person] : []))
  const { now } = claims[0]!
  const found = await BookingModel.find({ $or: [{ holds: { $in: wanted } }, { person: { $in: people }, ...missesSince(now) }] }, { holds: 1, person: 1, missedAt: 1, objection: 1 }).lean()
  return { held: new Set(found.map(({ holds }) => holds)), blocks: blocksFrom(found.filter(({ person, missedAt }) => person && missedAt), now) }
}

/** Why a claim gets nothing; null when it gets what it asks for. Consent first: without it nobody learns what another has booked or missed. */
async function refusalOf({ kind, booking, consentOf, agent, online, limit, now }: Claim, { held, blocks, left }: Ground): Promise<Problem | null> {
  if (consentOf) {
    const consent = await useConsent(consentOf, agent)
    if (!consent) return new Problem('appointments.no_consent')
    booking.consent = consent._id
  }
  const until = online && booking.person ? blocks.get(String(booking.person)) : undefined
  if (until) return blocked(until, now)
  if (held.has(booking.holds)) return new Problem('appointments.already_booked')
  if (kind === 'book' && left === 0) return new Problem('appointments.full')
  if (kind === 'wait' && left > 0) return new Problem('appointments.not_full')
  return limit !== null && (await isAtLimit(booking, limit)) ? new Problem('appointments.open_limit') : null
}

async function seat(slot: string, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return
  const numbers = await takeSeats(slot, claims.length)
  // The snapshot said they are free and the slot is open; anything else breaks off the transaction, and the driver begins anew.
  if (!numbers) throw new Error(`seats of ${slot} changed within a snapshot`)
  claims.forEach(({ booking }, index) => Object.assign(booking, { state: 'booked', number: numbers[index]!, seat: seatOf(booking.service, booking.day, numbers[index]!) }))
}

async function store(claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return
  await BookingModel.insertMany(claims.map(({ booking }) => booking), { lean: true })
  await emit(...claims.map(eventOf))
  const keyed = claims.filter(({ key }) => key)
  if (keyed.length > 0) await remember(keyed.map(({ key, booking }) => ({ key: key!, answer: { booking: String(booking._id) } })), claims[0]!.now)
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
