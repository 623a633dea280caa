import { Types } from 'mongoose'
import type { BookingState } from '../../../shared/appointments/booking'
import { dayOf, momentOf } from '../../../shared/appointments/calendar'
import { BookingModel, seatOf, type Booking } from '../../../server/appointments/booking/booking.model'
import { newBooking } from '../../../server/appointments/booking/new-booking'
import type { Service } from '../../../server/appointments/catalogue/service.model'
import { PostModel } from '../../../server/people'
import type { Place } from '../../../server/places'
import { addService, addSlot, dayAfter } from '../../support/appointments'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { faults, queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const days = 30
const seatsADay = 60
const states: readonly BookingState[] = ['served', 'served', 'missed', 'booked', 'arrived', 'called']

let town: Town
const services: Service[] = []

beforeAll(async () => {
  town = makeTown(7, { streets: 2, communities: 2, grids: 1, buildings: 2, units: 2, doors: 4 })
  await storeTown(town)
  for (const place of town.communities) for (let at = 0; at < 4; at += 1) services.push(await addService(place, { provider: { person: town.residents[at]!.person._id, name: '周敏', title: '律师' } }))
  for (const service of services) {
    const bookings: Booking[] = []
    for (let ahead = 0; ahead > -days; ahead -= 1) {
      const day = dayAfter(server.clock, ahead)
      const slot = await addSlot(service, day, 9 * 60, 1)
      for (let number = 1; number <= seatsADay; number += 1) {
        const at = momentOf(day, 9 * 60)
        const { person } = town.residents[(number * 7 + ahead + days) % town.residents.length]!
        const state = states[number % states.length]!
        const made = newBooking({ slot, service }, { person: person._id, personName: person.name, personPhone: person.phone, bookedBy: null }, { priority: null }, at)
        const objection = state === 'missed' ? { state: number % 4 === 0 ? ('asked' as const) : ('kept' as const), words: '我到了', at: new Date(at.getTime() + number), answer: null } : null
        bookings.push({ ...made, holds: `${number}|${String(service._id)}|${day}`, seat: seatOf(service._id, day, number), number, state, arrivedAt: state === 'booked' || state === 'missed' ? null : at, calledAt: state === 'called' ? at : null, missedAt: state === 'missed' ? at : null, objection })
      }
    }
    await BookingModel.collection.insertMany(bookings as never[])
  }
}, 120_000)

const desk = (place: Place) => signedInAs(server, town.posts.find((post) => post.role === 'desk' && post.place === place._id)!.person)

/** Every query of one request, which must succeed. */
async function reading(ask: () => Promise<{ status: number }>): Promise<Query[]> {
  return queriesDuring(async () => expect((await ask()).status).toBe(200))
}

const examined = (queries: readonly Query[], collection: string) => queries.filter((query) => query.collection === collection).reduce((sum, { docsExamined }) => sum + docsExamined, 0)

test('the queue of a day, the next one and a check-in read that day and that service only', async () => {
  const [service] = services
  const { call } = await desk(town.communities[0]!)
  const params = { id: String(service!._id) }
  const queue = await reading(() => call('GET /services/:id/queue', { params, query: {} }))
  expect(faults(queue, 0)).toEqual([])
  expect(examined(queue, 'bookings')).toBe(seatsADay)
  const next = await reading(() => call('POST /services/:id/queue/next', { params, body: { counter: '1 号窗口' } }))
  expect(faults(next, 0)).toEqual([])
  expect(examined(next, 'bookings')).toBeLessThanOrEqual(seatsADay / states.length + 4)
  const toCome = (await BookingModel.findOne({ service: service!._id, day: dayOf(server.clock.now()), state: 'booked' }).lean())!
  const checkIn = await reading(() => call('POST /counter/check-in', { body: { slot: toCome.slot, number: toCome.number! } }))
  // The few events of one booking are put in order for its timeline.
  expect(faults(checkIn, 3)).toEqual([])
  expect(examined(checkIn, 'bookings')).toBeLessThanOrEqual(4)
})

test.each(['community', 'street', 'city'] as const)('the hall of a %s is two queries, one for its place and one for who is called or there today', async (level) => {
  const place = level === 'city' ? town.city : level === 'street' ? town.streets[0]! : town.communities[0]!
  const { call } = await desk(place)
  const queries = await reading(() => call('GET /places/:code/hall', { params: { code: place._id } }))
  expect(faults(queries, 0)).toEqual([])
  expect(queries.filter(({ collection }) => ['places', 'bookings', 'services', 'slots'].includes(collection)).map(({ collection }) => collection).sort()).toEqual(['bookings', 'places'])
  const there = await BookingModel.countDocuments({ places: place._id, day: dayOf(server.clock.now()), state: { $in: ['called', 'arrived'] } })
  expect(examined(queries, 'bookings')).toBe(there)
})

async function ofInstallation(): Promise<Caller> {
  const { person } = town.residents.at(-1)!
  await PostModel.deleteMany({ person: person._id })
  await PostModel.collection.insertOne({ ...town.posts[0]!, _id: new Types.ObjectId(), person: person._id, role: 'administrator', place: '', path: '', placeLabel: '' })
  return signedInAs(server, person._id)
}

test.each(['community', 'street', 'city', 'installation', 'professional'] as const)('the counters of a %s', async (level) => {
  const { call } = await { community: () => desk(town.communities[0]!), street: () => desk(town.streets[0]!), city: () => desk(town.city), installation: ofInstallation, professional: () => signedInAs(server, town.residents[0]!.person._id) }[level]()
  const queries = await reading(() => call('GET /counter/services', { query: {} }))
  // The profiler counts a pipeline as one: what is sorted, and a slot that is looked up for each.
  expect(faults(queries, services.length * 2)).toEqual([])
  expect(queries.filter(({ collection }) => collection === 'services')).toHaveLength(1)
})

test.each(['community', 'street', 'city', 'installation'] as const)('objections of a %s come a page for a page', async (level) => {
  const { call } = await (level === 'installation' ? ofInstallation() : desk(level === 'city' ? town.city : level === 'street' ? town.streets[0]! : town.communities[0]!))
  let cursor: string | undefined
  for (let page = 0; page < 2; page += 1) {
    const queries = await reading(async () => {
      const reply = await call('GET /counter/objections', { query: { cursor } })
      expect(reply.result.items).toHaveLength(20)
      cursor = reply.result.next!
      return reply
    })
    expect(faults(queries, 0)).toEqual([])
    expect(examined(queries, 'bookings')).toBeLessThanOrEqual(2 * 21)
  }
})

test('a standing reads her own misses', async () => {
  const { person } = town.residents[5]!
  const { call } = await signedInAs(server, person._id)
  const queries = await reading(() => call('GET /appointments/standing', {}))
  expect(faults(queries, 0)).toEqual([])
  expect(examined(queries, 'bookings')).toBe(await BookingModel.countDocuments({ person: person._id, missedAt: { $ne: null } }))
})
