import type { Types } from 'mongoose'
import type { z } from 'zod'
import type { BookingState } from '../../../shared/appointments/booking'
import { dayOf, type Day } from '../../../shared/appointments/calendar'
import type { counterContract, queueEntry } from '../../../shared/appointments/counter.contract'
import type { Context } from '../../http/context'
import { BookingModel, type Booking } from '../booking/booking.model'
import type { Service } from '../catalogue/service.model'
import { byTurn } from './calling-order'

type Queue = z.input<(typeof counterContract)['GET /services/:id/queue']['result']>
type Entry = z.input<typeof queueEntry>

/** States in which somebody belongs to the day's queue, in the order its parts are shown. */
const parts: readonly (readonly BookingState[])[] = [['called'], ['arrived'], ['booked'], ['served', 'missed', 'unrecorded']]

const entryFields = { number: 1, state: 1, start: 1, personName: 1, personPhone: 1, priority: 1, eldersFirst: 1, counter: 1, arrivedAt: 1, calledAt: 1, endedAt: 1, note: 1, bookedBy: 1 } as const
type Standing = Pick<Booking, '_id' | keyof typeof entryFields>

/**
 * A day's queue of a service: who is at a counter, who is there in the order they are called, who is still to come by slot and number, and who is
 * done, the last one first. The caller has asked the policy whether the actor serves it.
 */
export async function queueOf(service: Service, day: Day | undefined, { now }: Context): Promise<Queue> {
  const of = day ?? dayOf(now)
  const found: Standing[] = await BookingModel.find({ service: service._id, day: of, state: { $in: parts.flat() } }, entryFields).batchSize(1000).lean()
  const { _id, name, where, eldersFirst } = service
  return { day: of, service: { id: String(_id), name, where, eldersFirst }, items: found.sort(byPart).map(presentEntry) }
}

function byPart(a: Standing, b: Standing): number {
  const part = partOf(a)
  return part - partOf(b) || (part === parts.length - 1 ? time(b.endedAt) - time(a.endedAt) : part === 0 ? time(a.calledAt) - time(b.calledAt) : byTurn(a, b))
}

function partOf({ state }: Standing): number {
  return parts.findIndex((states) => states.includes(state))
}

function time(moment: Date | null): number {
  return moment?.getTime() ?? 0
}

/** Somebody in the queue, as whoever serves sees her. */
export function presentEntry(booking: Omit<Standing, 'eldersFirst' | 'calledAt' | 'endedAt'>): Entry {
  return {
    booking: String(booking._id),
    number: booking.number ?? 0,
    state: booking.state,
    start: booking.start.toISOString(),
    name: booking.personName,
    phone: booking.personPhone,
    priority: booking.priority,
    counter: booking.counter,
    arrivedAt: booking.arrivedAt?.toISOString() ?? null,
    note: booking.note,
    bookedBy: booking.bookedBy?.name ?? null,
  }
}

const turnFields = { person: 1, start: 1, priority: 1, eldersFirst: 1, arrivedAt: 1, number: 1 } as const

/** Who is there and was not called yet, in the order they are called. */
export async function arrivedFor(service: Types.ObjectId, day: Day): Promise<Pick<Booking, '_id' | keyof typeof turnFields>[]> {
  const found = await BookingModel.find({ service, day, state: 'arrived' }, turnFields).lean()
  return found.sort(byTurn)
}
