import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { EventModel } from '../../../server/events/event.model'
import type { Caller } from '../../support/client'
import { arrived, booked, called, expectRefused, forbidden, freshResident, notAllowed, notFound, openCounter, type Counter } from '../../support/counter'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let counter: Counter

beforeAll(async () => {
  people = await signInTown(server)
})

beforeEach(async () => {
  server.clock.set('2026-11-23T02:00:00Z')
  counter = await openCounter(server, people)
})

const mark = (caller: Caller, id: string) => caller.call('POST /bookings/:id/missed', { params: { id } })
const bring = { booked: (caller: Caller) => booked(caller, counter.slot), arrived: (caller: Caller) => arrived(counter, caller), called: (caller: Caller) => called(counter, caller) }

it.each(['booked', 'arrived', 'called'] as const)('is written of who is %s, once the slot has begun', async (from) => {
  const resident = await freshResident(server, people)
  const { id } = await bring[from](resident)
  server.clock.set(new Date(counter.slot.start.getTime() - 1))
  await expectRefused(() => mark(counter.lawyer, id), { status: 409, code: 'appointments.too_early' })
  server.clock.set(counter.slot.start)
  expect((await mark(counter.lawyer, id)).result).toMatchObject({ state: 'missed', can: { miss: false, object: false } })
  expect(await BookingModel.findById(id).lean()).toMatchObject({ missedAt: counter.slot.start, endedAt: counter.slot.start })
  expect((await resident.call('GET /bookings/:id', { params: { id } })).result).toMatchObject({ state: 'missed', can: { object: true } })
})

it('is written once by ten at once, and not when she is being served at that moment', async () => {
  const { id } = await called(counter, await freshResident(server, people))
  server.clock.set(counter.slot.start)
  const replies = await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? mark(people.desk, id) : counter.lawyer.call('POST /bookings/:id/serve', { params: { id }, body: {} }))))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await EventModel.countDocuments({ 'subject.id': id, type: { $in: ['booking.missed', 'booking.served'] } })).toBe(1)
})

it('is not for what was served, cancelled or marked', async () => {
  const [one, two, three] = [await freshResident(server, people), await freshResident(server, people), await freshResident(server, people)]
  const [served, cancelled, marked] = [await called(counter, one), await booked(two, counter.slot), await booked(three, counter.slot)]
  await counter.lawyer.call('POST /bookings/:id/serve', { params: { id: served.id }, body: {} })
  await two.call('POST /bookings/:id/cancel', { params: { id: cancelled.id }, body: {} })
  server.clock.set(counter.slot.start)
  await mark(counter.lawyer, marked.id)
  for (const { id } of [served, cancelled, marked]) await expectRefused(() => mark(counter.lawyer, id), notAllowed)
})

it('is for whoever serves there, not for oneself', async () => {
  const resident = await freshResident(server, people)
  const { id } = await booked(resident, counter.slot)
  server.clock.set(counter.slot.start)
  const other = await openCounter(server, people)
  await expectRefused(() => mark(resident, id), forbidden)
  for (const caller of [people.neighbour, people.worker, other.lawyer, people.stranger, people.otherDesk]) await expectRefused(() => mark(caller, id), notFound)
  await expectRefused(() => mark(counter.lawyer, '0'.repeat(24)), notFound)
  await expectRefused(() => mark(counter.lawyer, 'nonsense'), notFound)
})

it('is gone when she comes late on her day after all, and only then', async () => {
  const resident = await freshResident(server, people)
  const { id } = await called(counter, resident)
  server.clock.set(counter.slot.start)
  await mark(counter.lawyer, id)
  const { code } = (await BookingModel.findById(id).lean())!
  const comes = () => counter.lawyer.call('POST /counter/check-in', { body: { code } })
  server.clock.advance(40)
  expect((await comes()).result).toMatchObject({ id, state: 'arrived', can: { call: true } })
  expect(await BookingModel.findById(id).lean()).toMatchObject({ missedAt: null, endedAt: null, counter: null })
  expect((await resident.call('GET /appointments/standing', {})).result.missed).toEqual([])

  await mark(counter.lawyer, id)
  server.clock.advance(24 * 60)
  await expectRefused(comes, { status: 409, code: 'appointments.wrong_day' })
})
