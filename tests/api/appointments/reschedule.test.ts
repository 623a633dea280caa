import { BookingModel } from '../../../server/appointments/booking/booking.model'
import type { Slot } from '../../../server/appointments/timetable/slot.model'
import { addService, addSlot, booked, crowd, dayAfter, expectSeatsAddUp, waiting } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

/** Two slots of one service: today in the afternoon, and another day. */
async function pair(seats = 2) {
  const service = await addService(people.town.first.community)
  const from = await addSlot(service, dayAfter(server.clock, 1), 14 * 60, seats)
  return { service, from, to: await addSlot(service, dayAfter(server.clock, 3), 9 * 60, seats) }
}
const move = (caller: Caller, id: string, { _id: slot }: Pick<Slot, '_id'>, key?: string) => caller.call('POST /bookings/:id/reschedule', { params: { id }, body: { slot } }, key)

test('moves the seat; the old one goes to whoever waits, in the same step', async () => {
  const { from, to } = await pair(1)
  const { id, code } = await booked(people.resident, from)
  const next = await waiting(people.neighbour, from)
  const moved = await move(people.resident, id, to)
  expect(moved.result).toMatchObject({ state: 'booked', number: 1, start: to.start.toISOString(), code: { text: code!.text } })
  expect(moved.result.timeline.at(-1)!.words).toBe('王秀英改到本周四上午 9:00，1 号')
  expect((await people.neighbour.call('GET /bookings/:id', { params: { id: next.id } })).result).toMatchObject({ state: 'offered', number: 1 })
  expect((await eventsOf('booking.rescheduled')).at(-1)!.data).toMatchObject({ old: from.start, oldSlot: from._id, slot: to._id })
  await expectSeatsAddUp(from._id)
  await expectSeatsAddUp(to._id)
  // Its day is free again for her, and the new one is not.
  expect((await people.resident.call('POST /slots/:slot/waiting', { params: { slot: from._id }, body: {} })).status).toBe(200)
  expect((await people.resident.call('POST /bookings', { body: { slot: to._id } })).problem.code).toBe('appointments.already_booked')
})

test('moves within its day too, and with a key once', async () => {
  const { service, from } = await pair()
  const later = await addSlot(service, from.day, 16 * 60, 1, { first: 3 })
  const { id } = await booked(people.resident, from)
  const replies = await Promise.all(Array.from({ length: 5 }, () => move(people.resident, id, later, 'move-it-once')))
  expect(replies.map(({ status, result }) => [status, result.number])).toEqual(Array(5).fill([200, 3]))
  await expectSeatsAddUp(from._id)
  await expectSeatsAddUp(later._id)
})

describe('is refused, and nothing has changed', () => {
  const refused = async (caller: Caller, id: string, slot: Pick<Slot, '_id'>) => {
    const before = await BookingModel.findById(id).lean()
    const { problem } = await move(caller, id, slot)
    expect(await BookingModel.findById(id).lean()).toEqual(before)
    return problem
  }

  it('to its own slot, one of another service, a past, far, closed or full one, or a day that is taken', async () => {
    const { service, from, to } = await pair(1)
    const { id } = await booked(people.resident, from)
    const other = await pair()
    expect(await refused(people.resident, id, from)).toMatchObject({ code: 'bad_input', errors: [{ path: 'body.slot', code: 'same' }] })
    expect(await refused(people.resident, id, other.to)).toMatchObject({ code: 'bad_input', errors: [{ path: 'body.slot', code: 'foreign' }] })
    expect(await refused(people.resident, id, { _id: `${service._id}-20261201-0905` })).toMatchObject({ code: 'not_found' })
    expect(await refused(people.resident, id, await addSlot(service, dayAfter(server.clock, 0), 8 * 60, 1))).toMatchObject({ code: 'appointments.out_of_window' })
    expect(await refused(people.resident, id, await addSlot(service, dayAfter(server.clock, 14), 8 * 60, 1))).toMatchObject({ code: 'appointments.out_of_window' })
    expect(await refused(people.resident, id, await addSlot(service, dayAfter(server.clock, 4), 8 * 60, 1, { state: 'closed' }))).toMatchObject({ code: 'appointments.slot_closed' })
    await booked(people.neighbour, to)
    expect(await refused(people.resident, id, to)).toMatchObject({ code: 'appointments.full' })
    const fifth = await addSlot(service, dayAfter(server.clock, 5), 9 * 60, 2)
    await booked(people.resident, fifth)
    expect(await refused(people.resident, id, await addSlot(service, dayAfter(server.clock, 5), 10 * 60, 2, { first: 3 }))).toMatchObject({ code: 'appointments.already_booked' })
    for (const slot of [from, to, fifth]) await expectSeatsAddUp(slot._id)
  })

  it('to others, for what waits or is over, and past the cut-off but for the desk', async () => {
    const { from, to } = await pair(1)
    const { id } = await booked(people.resident, from)
    for (const caller of [people.neighbour, people.stranger, people.otherDesk]) expect(await refused(caller, id, to)).toMatchObject({ status: 404 })
    const { id: queued } = await waiting(people.neighbour, from)
    expect(await refused(people.neighbour, queued, to)).toMatchObject({ code: 'appointments.step_not_allowed' })
    server.clock.set(new Date(from.start.getTime() - 30 * 60_000))
    expect(await refused(people.resident, id, to)).toMatchObject({ code: 'appointments.past_cut_off' })
    expect((await move(people.desk, id, to)).status).toBe(200)
    server.clock.set('2026-11-23T02:00:00Z')
    expect((await move(people.resident, id, { _id: 'x' })).problem).toMatchObject({ status: 400, errors: [{ path: 'body.slot' }] })
  })
})

test.each([false, true])('twenty people move into the last seat at once (keys: %s): one gets it, the others keep theirs', async (keyed) => {
  const service = await addService(people.town.first.community)
  const from = await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 20)
  const to = await addSlot(service, dayAfter(server.clock, 2), 9 * 60, 1)
  const rush = await crowd(server, people.town.first.door502, 20)
  const made = await Promise.all(rush.map((person) => booked(person, from)))
  const moves = await Promise.all(rush.map((person, at) => move(person, made[at]!.id, to, keyed ? `last-seat-${at}` : undefined)))
  expect(moves.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(moves.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.full']))
  await expectSeatsAddUp(from._id)
  await expectSeatsAddUp(to._id)
}, 60_000)
