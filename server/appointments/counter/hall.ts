import type { z } from 'zod'
import { dayOf } from '../../../shared/appointments/calendar'
import type { counterContract } from '../../../shared/appointments/counter.contract'
import type { Context } from '../../http/context'
import { notFound } from '../../http/problem'
import { PlaceModel, type Place } from '../../places'
import { BookingModel, type Booking } from '../booking/booking.model'
import { byTurn } from './calling-order'

type Hall = z.input<(typeof counterContract)['GET /places/:code/hall']['result']>

const fields = { _id: 0, service: 1, name: 1, state: 1, number: 1, counter: 1, calledAt: 1, start: 1, priority: 1, eldersFirst: 1, arrivedAt: 1 } as const
type Standing = Pick<Booking, Exclude<keyof typeof fields, '_id'>>

/** How many numbers a screen shows of those that come next at a service. */
const shownNext = 5

/** As many as a full hall has come in one answer of the database instead of a hundred and then the rest. */
const batch = 1000

/** The place of a hall. Throws not_found. */
export async function loadHall(code: string): Promise<Place> {
  const place = await PlaceModel.findById(code).lean()
  if (!place) throw notFound()
  return place
}

/**
 * What the screen of a hall shows, read by one query because it is asked for every few seconds: numbers that are called today at the counters
 * of all services under the place, the newest first, and how many are there with the numbers that come next. A counter that has called on
 * shows its last number only. No names.
 */
export async function hallOf(place: Place, { now }: Context): Promise<Hall> {
  const found: Standing[] = await BookingModel.find({ places: place._id, day: dayOf(now), state: { $in: ['called', 'arrived'] } }, fields).batchSize(batch).lean()
  const called = found.filter(({ state, calledAt }) => state === 'called' && calledAt !== null).sort((a, b) => b.calledAt!.getTime() - a.calledAt!.getTime())
  const newest = called.filter((one, index) => called.findIndex(({ service, counter }) => service.equals(one.service) && counter === one.counter) === index)
  const waiting = new Map<string, Standing[]>()
  for (const one of found.filter(({ state }) => state === 'arrived').sort(byTurn)) waiting.set(String(one.service), [...(waiting.get(String(one.service)) ?? []), one])
  return {
    place: place.label,
    now: now.toISOString(),
    called: newest.map(({ name, number, counter, calledAt }) => ({ service: name, number: number ?? 0, counter: counter ?? '', at: calledAt!.toISOString() })),
    waiting: [...waiting.values()].sort(([a], [b]) => a!.name.localeCompare(b!.name, 'zh-CN')).map((turns) => ({ service: turns[0]!.name, arrived: turns.length, next: turns.slice(0, shownNext).map(({ number }) => number ?? 0) })),
  }
}
