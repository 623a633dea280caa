import { BookingModel } from '../../server/appointments/booking/booking.model'
import { SlotModel } from '../../server/appointments/timetable/slot.model'
import { addService, addSlot, crowd, dayAfter } from '../support/appointments'
import type { Caller } from '../support/client'
import { useDatabase } from '../support/database'
import { buildTown, type Town } from '../support/factory'
import { frontOf, useServerProcesses, type ServerProcess } from '../support/server-process'
import { bookingFaults } from './booking-consistency'

const start = useServerProcesses()
useDatabase()
let town: Town
let servers: ServerProcess[]

beforeAll(async () => {
  town = await buildTown()
  servers = await Promise.all([start(), start()])
}, 60_000)

/** Everybody twice: as she reaches the one server and as she reaches the other. */
async function crowdAtBoth(size: number): Promise<[Caller, Caller][]> {
  let used = 0
  const people = await crowd(frontOf(() => servers[used]!.url), town.first.door501, size)
  const at = (person: Caller, server: number): Caller => ({
    ...person,
    call: (...what: Parameters<Caller['call']>) => {
      used = server
      return person.call(...what)
    },
  }) as Caller
  return people.map((person) => [at(person, 0), at(person, 1)])
}

const slotOf = async (seats: number) => addSlot(await addService(town.first.community), dayAfter({ now: () => new Date() }, 2), 12 * 60, seats)
const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('a rush on one slot at two servers: each number once, then turns, then offers, all in order', async () => {
  const slot = await slotOf(20)
  const people = await crowdAtBoth(120)
  const replies = await Promise.all(people.map((at, index) => at[index % 2]!.call('POST /bookings', { body: { slot: slot._id } }, index % 3 ? `rush-at-two-${index}` : undefined)))
  expect(replies.filter(({ status }) => status === 200).map(({ result }) => result.number!).sort((a, b) => a - b)).toEqual(numbersTo(20))
  expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.full']))
  const seated = people.flatMap((at, index) => (replies[index]!.status === 200 ? [{ at, id: replies[index]!.result.id }] : []))
  const others = people.filter((_, index) => replies[index]!.status !== 200)
  const mixed = await Promise.all([
    ...seated.slice(0, 15).map(({ at, id }, index) => at[(index + 1) % 2]!.call('POST /bookings/:id/cancel', { params: { id }, body: {} }, index % 2 ? `back-at-two-${index}` : undefined)),
    ...others.slice(0, 60).map((at, index) => at[index % 2]!.call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body: {} })),
  ])
  expect(mixed.slice(0, 15).map(({ status }) => status)).toEqual(Array(15).fill(200))
  expect(await bookingFaults()).toEqual([])
  const { freeCount, waiting } = (await SlotModel.findById(slot._id).lean())!
  expect(Math.min(freeCount, waiting)).toBe(0)
}, 120_000)

test('one person at both servers at once, and one key at both: one booking', async () => {
  const [[here, there]] = (await crowdAtBoth(1)) as [[Caller, Caller]]
  const slot = await slotOf(5)
  const both = (key?: string) => Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? here : there).call('POST /bookings', { body: { slot: slot._id } }, key)))
  const free = await both()
  expect(free.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(free.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.already_booked']))

  const other = await slotOf(1)
  const keyed = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? here : there).call('POST /bookings', { body: { slot: other._id } }, 'one-key-at-both')))
  expect(keyed.map(({ status, problem }) => (status === 200 ? '' : problem))).toEqual(Array(10).fill(''))
  expect(new Set(keyed.map(({ status, result }) => `${status} ${result.id}`)).size).toBe(1)
  expect(await BookingModel.countDocuments({ slot: other._id })).toBe(1)
  expect(await bookingFaults()).toEqual([])
}, 60_000)

test('the open bookings that a service allows one person, asked for at two servers', async () => {
  const [[here, there]] = (await crowdAtBoth(1)) as [[Caller, Caller]]
  const service = await addService(town.first.community, { openLimit: 2 })
  const slots = await Promise.all(numbersTo(8).map((days) => addSlot(service, dayAfter({ now: () => new Date() }, days), 12 * 60, 3)))
  const replies = await Promise.all(slots.map(({ _id }, index) => (index % 2 ? here : there).call('POST /bookings', { body: { slot: _id } })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(2)
  expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.open_limit']))
}, 60_000)
