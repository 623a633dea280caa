import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { addService, addSlot, booked, consented, dayAfter, expectSeatsAddUp } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const slotOf = async (minute = 9 * 60, day = 1) => addSlot(await addService(people.town.first.community, { cancelCutOff: 120 }), dayAfter(server.clock, day), minute, 2)
const cancel = (caller: Caller, id: string, body = {}, key?: string) => caller.call('POST /bookings/:id/cancel', { params: { id }, body }, key)

test('the person cancels with a reason: the seat is free, the number is nobody\'s, and she may book again', async () => {
  const slot = await slotOf()
  const { id } = await booked(people.resident, slot)
  const reply = await cancel(people.resident, id, { reason: '孩子病了' })
  expect(reply.result).toMatchObject({ state: 'cancelled', number: null, code: null, can: { cancel: false } })
  expect(reply.result.timeline.at(-1)).toMatchObject({ type: 'booking.cancelled', note: '孩子病了' })
  expect((await eventsOf('booking.cancelled')).at(-1)!.data).toMatchObject({ from: 'booked', to: 'cancelled', number: 1 })
  await expectSeatsAddUp(slot._id)
  expect((await booked(people.resident, slot)).number).toBe(1)
})

test('so do who acts for her and the desk on the phone; others may not, or know of nothing', async () => {
  await consented(people.resident, people.town.first.neighbour)
  const byAgent = await booked(people.neighbour, await slotOf(), { for: { person: people.resident.id } })
  expect((await cancel(people.neighbour, byAgent.id)).status).toBe(200)
  const own = await booked(people.resident, await slotOf())
  for (const caller of [people.stranger, people.otherDesk, people.neighbour, people.worker]) expect((await cancel(caller, own.id)).status).toBe(404)
  expect((await BookingModel.findById(own.id).lean())!.state).toBe('booked')
  expect((await cancel(people.desk, own.id)).result).toMatchObject({ state: 'cancelled', timeline: [{}, { words: '福民社区工作台社区值班员取消了' }] })
})

test('a professional who only serves it may not', async () => {
  const service = await addService(people.town.first.community, { provider: { person: people.town.first.contact.person._id, name: '郑书记', title: '律师' } })
  const { id } = await booked(people.resident, await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 2))
  expect((await cancel(people.contact, id)).status).toBe(403)
  expect((await people.contact.call('GET /bookings/:id', { params: { id } })).result).toMatchObject({ code: null, can: { cancel: false } })
})

test('until the cut-off, the desk until it begins, and nobody after', async () => {
  const slot = await slotOf(14 * 60, 0)
  const [one, two] = [await booked(people.resident, slot), await booked(people.neighbour, slot)]
  server.clock.set(one.cancelUntil)
  expect((await people.resident.call('GET /bookings/:id', { params: { id: one.id } })).result.can.cancel).toBe(true)
  server.clock.advance(1)
  expect((await people.resident.call('GET /bookings/:id', { params: { id: one.id } })).result.can).toMatchObject({ cancel: false, reschedule: false })
  expect((await cancel(people.resident, one.id)).problem).toMatchObject({ status: 409, code: 'appointments.past_cut_off' })
  expect((await cancel(people.desk, one.id)).status).toBe(200)
  server.clock.set(slot.end)
  expect((await cancel(people.desk, two.id)).problem.code).toBe('appointments.past_cut_off')
  expect((await BookingModel.findById(two.id).lean())!.state).toBe('booked')
  await expectSeatsAddUp(slot._id)
  server.clock.set('2026-11-23T02:00:00Z')
})

test('twice at once is once; with one key it is answered alike', async () => {
  const { id } = await booked(people.resident, await slotOf())
  const replies = await Promise.all(Array.from({ length: 8 }, () => cancel(people.resident, id)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  const slot = await slotOf()
  const other = await booked(people.resident, slot)
  const keyed = await Promise.all(Array.from({ length: 8 }, () => cancel(people.resident, other.id, {}, 'cancel-it-once')))
  expect(keyed.map(({ status, result }) => [status, result.state])).toEqual(Array(8).fill([200, 'cancelled']))
  expect((await cancel(people.resident, other.id, { reason: '别的' }, 'cancel-it-once')).problem.code).toBe('idempotency.mismatch')
  await expectSeatsAddUp(slot._id)
})

test('bad input', async () => {
  const { id } = await booked(people.resident, await slotOf())
  expect((await cancel(people.resident, id, { reason: 'x'.repeat(201) })).problem).toMatchObject({ status: 400, code: 'bad_input' })
  expect((await cancel(people.resident, 'x')).status).toBe(404)
  expect((await cancel(people.resident, '0'.repeat(24))).status).toBe(404)
  expect((await BookingModel.findById(id).lean())!).toMatchObject({ state: 'booked', version: 1 })
})
