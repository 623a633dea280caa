import mongoose from 'mongoose'
import { bookingSteps, seatedStates, type BookingState } from '../../shared/appointments/booking'
import type { Booking } from '../../server/appointments/booking/booking.model'
import type { Slot } from '../../server/appointments/timetable/slot.model'
import type { EventRecord } from '../../server/events/event.model'

interface Snapshot {
  slots: Slot[]
  bookings: Booking[]
  events: EventRecord[]
  keys: { _id: string; answer: { booking?: string; done?: string } }[]
}

/**
 * Tells everything about bookings in the connected database that lies between before and after a step: a seat that is nobody's or two
 * persons', somebody who waits beside a free seat, a booking that its events do not lead to, a key without its booking. Reads one
 * snapshot, so servers may go on meanwhile.
 */
export async function bookingFaults(): Promise<string[]> {
  const { slots, bookings, events, keys } = await snapshot()
  const known = new Set(bookings.map(({ _id }) => String(_id)))
  const told = new Map<string, EventRecord[]>()
  for (const event of events) told.set(event.subject.id, [...(told.get(event.subject.id) ?? []), event])
  return [
    ...slots.flatMap((slot) => slotFaults(slot, bookings.filter(({ slot: of }) => of === slot._id)).map((fault) => `slot ${slot._id}: ${fault}`)),
    ...bookings.flatMap((booking) => courseFaults(booking, told.get(String(booking._id)) ?? []).map((fault) => `booking ${booking._id} (${booking.state}, version ${booking.version}): ${fault}`)),
    ...[...told.keys()].filter((id) => !known.has(id)).map((id) => `events of booking ${id}, which is not there`),
    ...keys.filter(({ answer }) => !known.has(answer.booking ?? answer.done ?? '')).map(({ _id }) => `key ${_id} without its booking`),
  ]
}

async function snapshot(): Promise<Snapshot> {
  const session = mongoose.connection.getClient().startSession({ snapshot: true })
  const all = <T>(collection: string, filter = {}) => mongoose.connection.db!.collection(collection).find(filter, { session }).toArray() as Promise<T[]>
  try {
    return { slots: await all('slots'), bookings: await all('bookings'), events: await all('events', { 'subject.type': 'booking' }), keys: await all('idempotencyKeys') }
  } finally {
    await session.endSession()
  }
}

const isSeated = (state: BookingState) => (seatedStates as readonly BookingState[]).includes(state)

function slotFaults({ numbers, free, freeCount, waiting }: Slot, bookings: readonly Booking[]): string[] {
  const seats = [...free, ...bookings.filter(({ state }) => isSeated(state)).map(({ number }) => number!)].sort((a, b) => a - b)
  const waiters = bookings.filter(({ state }) => state === 'waiting').length
  return [
    ...(seats.join() === numbers.join() ? [] : [`seats ${numbers.join()} are ${seats.join()}, free of them ${free.join()}`]),
    ...(free.length === freeCount ? [] : [`${freeCount} free counted, ${free.length} there`]),
    ...(waiters === waiting ? [] : [`${waiting} waiting counted, ${waiters} there`]),
    ...(waiters > 0 && free.length > 0 ? [`${waiters} wait beside ${free.length} free`] : []),
  ]
}

function courseFaults(booking: Booking, events: readonly EventRecord[]): string[] {
  const begun = events.filter(({ type }) => type === 'booking.booked' || type === 'booking.queued')
  const steps = events.filter(({ data }) => data.to !== undefined)
  const types = events.map(({ type }) => type).join(', ')
  const first = begun[0]?.type === 'booking.queued' ? 'waiting' : 'booked'
  const balance = new Map<unknown, number>([[first, 1]])
  const add = (state: unknown, amount: number) => balance.set(state, (balance.get(state) ?? 0) + amount)
  for (const { data } of steps) {
    add(data.from, -1)
    add(data.to, 1)
  }
  add(booking.state, -1)
  const outside = steps.filter(({ type, data }) => !Object.values(bookingSteps).some(({ event, from, to }) => event === type && (from as readonly unknown[]).includes(data.from) && to === data.to))
  return [
    ...(begun.length === 1 ? [] : [`begun ${begun.length} times: ${types}`]),
    ...(booking.version === 1 + steps.length ? [] : [`${steps.length} steps: ${types}`]),
    ...([...balance.values()].every((left) => left === 0) ? [] : [`its steps lead elsewhere: ${types}`]),
    ...outside.map(({ type }) => `a step outside the table: ${type}`),
    ...(isSeated(booking.state) === (booking.seat !== undefined && booking.number !== null) ? [] : [`seat ${booking.seat}, number ${booking.number}`]),
  ]
}
