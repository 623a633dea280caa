import { Types } from 'mongoose'
import type { Result } from '../../shared/api'
import { addDays, type Day, dayOf, momentOf } from '../../shared/appointments/calendar'
import { seatedStates } from '../../shared/appointments/booking'
import { BookingModel } from '../../server/appointments/booking/booking.model'
import { ServiceModel, type Service } from '../../server/appointments/catalogue/service.model'
import { slotIdOf, SlotModel, type Slot } from '../../server/appointments/timetable/slot.model'
import { TimetableModel } from '../../server/appointments/timetable/timetable.model'
import { PersonModel, type Person } from '../../server/people'
import type { Place } from '../../server/places/place.model'
import { signedInAs, type Caller } from './client'
import { doorAt, freshPhone, longAgo } from './factory'
import type { TestServer } from './server'

/** Stores a service of a place, with an empty timetable: slots come by `addSlot`. */
export async function addService(place: Place, service: Partial<Service> = {}): Promise<Service> {
  const made: Service = {
    _id: new Types.ObjectId(),
    kind: 'service',
    category: 'labour',
    name: '养老金资格认证',
    summary: '每年一次，证明领养老金的人健在',
    forWhom: '领取养老金的居民',
    keywords: ['养老金', '退休金'],
    bring: [{ name: '身份证', form: 'original', note: null, promise: null }],
    where: `${place.label}便民服务大厅`,
    modes: ['counter'],
    minutes: 15,
    cancelCutOff: 60,
    answerWithin: 3 * 1440,
    provider: { person: null, name: '', title: `${place.label}工作台` },
    eldersFirst: false,
    openLimit: null,
    theme: null,
    place: { code: place._id, label: place.label },
    path: place.path,
    state: 'active',
    version: 1,
    createdAt: longAgo,
    generated: false,
    ...service,
  }
  await ServiceModel.insertMany([made], { lean: true })
  // Filled far ahead, so that nothing makes slots on its own in a test about slots made by hand.
  await TimetableModel.insertMany([{ _id: made._id, rules: [], exceptions: [], filledUntil: '2099-12-31', version: 1 }], { lean: true })
  return made
}

/** Stores an open slot of a service: on a day in China, from a minute of it, with so many seats numbered from `first`. */
export async function addSlot(service: Service, day: Day, minute: number, seats: number, { length = 30, first = 1, ...over }: Partial<Slot> & { length?: number; first?: number } = {}): Promise<Slot> {
  const start = momentOf(day, minute)
  const numbers = Array.from({ length: seats }, (_, index) => first + index)
  const made: Slot = {
    _id: slotIdOf(service._id, day, start),
    service: service._id,
    path: service.path,
    day,
    start,
    end: momentOf(day, minute + length),
    counters: 1,
    numbers,
    free: [...numbers],
    freeCount: seats,
    waiting: 0,
    turns: 0,
    state: 'open',
    reason: null,
    ...over,
  }
  await SlotModel.insertMany([made], { lean: true })
  return made
}

/** The day in China so many days after the test clock's. */
export function dayAfter(clock: { now(): Date }, days: number): Day {
  return addDays(dayOf(clock.now()), days)
}

/** Holds that the seats of a slot add up: free and taken numbers together are all of them, once each, and as many wait as it says. */
export async function expectSeatsAddUp(slot: string): Promise<void> {
  const { numbers, free, freeCount, waiting } = (await SlotModel.findById(slot).lean())!
  const seated = await BookingModel.find({ slot, state: { $in: seatedStates } }, { number: 1 }).lean()
  expect([...free, ...seated.map(({ number }) => number!)].sort((a, b) => a - b)).toEqual(numbers)
  expect(freeCount).toBe(free.length)
  expect(waiting).toBe(await BookingModel.countDocuments({ slot, state: 'waiting' }))
}

/** So many residents of a place, signed in, stored in two writes: for a rush. */
export async function crowd(server: TestServer, household: Place, size: number): Promise<Caller[]> {
  const people: Person[] = Array.from({ length: size }, (_, index) => ({
    _id: new Types.ObjectId(), name: `居民${index + 1}`, phone: freshPhone(), statedPhone: null, openid: null, doors: [doorAt(household)], demo: null, generated: false, createdAt: longAgo,
  }))
  await PersonModel.insertMany(people, { lean: true })
  return Promise.all(people.map(({ _id }) => signedInAs(server, _id)))
}

type Detail = Result<'POST /bookings'>

/** A seat of a slot for the caller, or for whom the body says. Throws an Error when it is refused. */
export async function booked(caller: Caller, { _id: slot }: Pick<Slot, '_id'>, body: Record<string, unknown> = {}): Promise<Detail> {
  return done(caller.call('POST /bookings', { body: { slot, ...body } }))
}

/** A place in the waiting list of a slot. Throws as `booked`. */
export async function waiting(caller: Caller, { _id: slot }: Pick<Slot, '_id'>, body: Record<string, unknown> = {}): Promise<Detail> {
  return done(caller.call('POST /slots/:slot/waiting', { params: { slot }, body }))
}

/** Lets `agent` act for the caller, by her phone; gives the consent's id. Throws as `booked`. */
export async function consented(caller: Caller, agent: Pick<Person, 'phone'>): Promise<string> {
  return (await done(caller.call('POST /consents', { body: { agent: { phone: agent.phone! } } }))).id
}

async function done<T>(reply: Promise<{ status: number; result: T; problem: unknown }>): Promise<T> {
  const { status, result, problem } = await reply
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(problem)}`)
  return result
}
