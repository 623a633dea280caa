import type { BookingState } from '../../../shared/appointments/booking'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { transaction } from '../../../server/database/transaction'
import { addService, addSlot, booked, crowd, dayAfter, expectSeatsAddUp } from '../../support/appointments'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const slotOf = async (seats: number, service?: Parameters<typeof addSlot>[0]) => addSlot(service ?? (await addService(people.town.first.community)), dayAfter(server.clock, 2), 9 * 60, seats)
const ascending = (a: number, b: number) => a - b
const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('one person twenty times at once, without keys: one booking, the others hear that she has it', async () => {
  const slot = await slotOf(5)
  const replies = await Promise.all(Array.from({ length: 20 }, () => people.resident.call('POST /bookings', { body: { slot: slot._id } })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.already_booked']))
  await expectSeatsAddUp(slot._id)
})

test('one person twenty times at once, with one key: one booking, which each answer shows', async () => {
  const slot = await slotOf(1)
  const replies = await Promise.all(Array.from({ length: 20 }, () => people.resident.call('POST /bookings', { body: { slot: slot._id } }, 'one-tap-too-many')))
  expect(new Set(replies.map(({ status, result }) => `${status} ${result.id} ${result.number}`)).size).toBe(1)
  expect(replies[0]!.status).toBe(200)
  expect((await eventsOf('booking.booked')).filter(({ data }) => data.slot === slot._id)).toHaveLength(1)
  await expectSeatsAddUp(slot._id)
})

test('one person in two slots of one day and in the waiting list of a third, at once: one of them', async () => {
  const service = await addService(people.town.first.community)
  const [one, two, full] = await Promise.all([9, 10, 11].map((hour, at) => addSlot(service, dayAfter(server.clock, 2), hour * 60, 1, { first: at + 1 })))
  await booked(people.neighbour, full!)
  const replies = await Promise.all([
    ...[one!, two!].flatMap(({ _id }) => Array.from({ length: 4 }, () => people.resident.call('POST /bookings', { body: { slot: _id } }))),
    ...Array.from({ length: 4 }, () => people.resident.call('POST /slots/:slot/waiting', { params: { slot: full!._id }, body: {} })),
  ])
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await BookingModel.countDocuments({ person: people.town.first.resident._id, service: service._id })).toBe(1)
  for (const { _id } of [one!, two!, full!]) await expectSeatsAddUp(_id)
})

test('as many open bookings at once as a service allows, and not one more', async () => {
  const service = await addService(people.town.first.community, { openLimit: 3 })
  const slots = await Promise.all(numbersTo(10).map((day) => addSlot(service, dayAfter(server.clock, day), 9 * 60, 5)))
  const replies = await Promise.all(slots.map(({ _id }) => people.resident.call('POST /bookings', { body: { slot: _id } })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(3)
  expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.open_limit']))
  expect(await BookingModel.countDocuments({ service: service._id })).toBe(3)
  for (const { _id } of slots) await expectSeatsAddUp(_id)
}, 60_000)

test('a slot that is closed meanwhile: whoever got a seat is among those the closing saw', async () => {
  const rush = await crowd(server, people.town.first.door501, 30)
  for (let round = 0; round < 6; round += 1) {
    const slot = await slotOf(20)
    const close = () =>
      transaction(async () => {
        await SlotModel.updateOne({ _id: slot._id, state: 'open' }, { $set: { state: 'closed', reason: '停电' } })
        return BookingModel.find({ slot: slot._id }, { _id: 1 }).lean()
      })
    const [saw, ...replies] = await Promise.all([new Promise((tell) => setTimeout(tell, 40 + round * 15)).then(close), ...rush.map((person) => person.call('POST /bookings', { body: { slot: slot._id } }))])
    const got = replies.flatMap(({ status, result }) => (status === 200 ? [result.id] : []))
    expect(saw.map(({ _id }) => String(_id)).sort()).toEqual(got.sort())
    expect(replies.every(({ status, problem }) => status === 200 || ['appointments.slot_closed', 'appointments.full'].includes(problem.code))).toBe(true)
    expect((await people.resident.call('POST /bookings', { body: { slot: slot._id } })).problem.code).toBe('appointments.slot_closed')
    await expectSeatsAddUp(slot._id)
  }
}, 60_000)

test('many give back, many join the line and many try their luck at once: seats add up, nobody waits beside a free one', async () => {
  const slot = await slotOf(15)
  const rush = await crowd(server, people.town.first.door502, 60)
  const seated = await Promise.all(rush.slice(0, 15).map((person) => booked(person, slot)))
  const replies = await Promise.all([
    ...seated.slice(0, 10).map(({ id }, at) => rush[at]!.call('POST /bookings/:id/cancel', { params: { id }, body: {} }, at % 2 ? `give-back-${at}` : undefined)),
    ...rush.slice(15, 45).map((person, at) => person.call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body: {} }, at % 2 ? `wait-for-it-${at}` : undefined)),
    ...rush.slice(45).map((person) => person.call('POST /bookings', { body: { slot: slot._id } })),
  ])
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409].filter((status) => replies.some((reply) => reply.status === status))))
  expect(replies.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(200))
  await expectSeatsAddUp(slot._id)
  const { freeCount, waiting } = (await SlotModel.findById(slot._id).lean())!
  expect(Math.min(freeCount, waiting)).toBe(0)
  const held = await BookingModel.find({ slot: slot._id, state: { $in: ['booked', 'offered'] } }, { number: 1 }).lean()
  expect(new Set(held.map(({ number }) => number)).size).toBe(held.length)
  // Those who were offered a seat came before everybody who still waits.
  const turns = async (state: BookingState) => (await BookingModel.find({ slot: slot._id, state, turn: { $ne: null } }, { turn: 1 }).lean()).map(({ turn }) => turn!).sort(ascending)
  const [offered, left] = [await turns('offered'), await turns('waiting')]
  if (offered.length > 0 && left.length > 0) expect(offered.at(-1)!).toBeLessThan(left[0]!)
}, 60_000)

test('a seat that is given back while forty reach for it: one of those who wait, never two', async () => {
  const slot = await slotOf(1)
  const { id } = await booked(people.resident, slot)
  const rush = await crowd(server, people.town.first.door101, 40)
  await people.neighbour.call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body: {} })
  const [given, ...reached] = await Promise.all([people.resident.call('POST /bookings/:id/cancel', { params: { id }, body: {} }), ...rush.map((person) => person.call('POST /bookings', { body: { slot: slot._id } }))])
  expect(given.status).toBe(200)
  expect(new Set(reached.map(({ problem }) => problem.code))).toEqual(new Set(['appointments.full']))
  expect(await BookingModel.find({ slot: slot._id, state: { $in: ['booked', 'offered'] } }, { _id: 0, personName: 1, state: 1 }).lean()).toEqual([{ personName: '李建国', state: 'offered' }])
  await expectSeatsAddUp(slot._id)
})
