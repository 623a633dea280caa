import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { addService, addSlot, booked, consented, dayAfter, waiting } from '../../support/appointments'
import { signedInAs } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const slotOn = async (day: number, minute = 9 * 60, seats = 3) => addSlot(await addService(people.town.first.community, { name: `第 ${day} 天` }), dayAfter(server.clock, day), minute, seats)

test('lists what lies ahead by its time, own and made for others together, page by page', async () => {
  await consented(people.resident, people.town.first.neighbour)
  for (const day of [5, 1, 3]) await booked(people.neighbour, await slotOn(day))
  for (const day of [2, 4]) await booked(people.neighbour, await slotOn(day), { for: { person: people.resident.id } })
  const names: string[] = []
  let cursor: string | undefined
  do {
    const { result } = await people.neighbour.call('GET /bookings', { query: { limit: 2, cursor } })
    names.push(...result.items.map(({ service, person }) => `${service.name} ${person.me ? '自己' : person.name}`))
    cursor = result.next ?? undefined
  } while (cursor)
  expect(names).toEqual(['第 1 天 自己', '第 2 天 王秀英', '第 3 天 自己', '第 4 天 王秀英', '第 5 天 自己'])
  expect((await people.resident.call('GET /bookings', { query: {} })).result.items.map(({ bookedBy }) => bookedBy!.name)).toEqual(['李建国', '李建国'])
})

test('what is over comes newest first, and in no list of others', async () => {
  for (const day of [1, 2, 3]) {
    const { id } = await booked(people.vacantResident, await slotOn(day))
    if (day !== 2) await people.vacantResident.call('POST /bookings/:id/cancel', { params: { id }, body: {} })
    else await BookingModel.updateOne({ _id: id }, { $set: { state: 'served' } })
  }
  const { result } = await people.vacantResident.call('GET /bookings', { query: { state: 'ended', limit: 2 } })
  expect(result.items.map(({ service, state }) => `${service.name} ${state}`)).toEqual(['第 3 天 cancelled', '第 2 天 served'])
  const rest = await people.vacantResident.call('GET /bookings', { query: { state: 'ended', limit: 2, cursor: result.next! } })
  expect(rest.result).toMatchObject({ items: [{ service: { name: '第 1 天' } }], next: null })
  for (const caller of [people.stranger, people.desk, people.chief]) expect((await caller.call('GET /bookings', { query: { state: 'ended' } })).result.items).toEqual([])
})

test('says how many wait before each, in slots that two of her people wait for too', async () => {
  const { downstairs, gridWorker } = people.town.first
  await consented(await signedInAs(server, downstairs._id), gridWorker.person)
  const full = await slotOn(6, 9 * 60, 1)
  await booked(people.desk, full, { for: { name: '刘大爷', phone: '13900000001' } })
  await waiting(people.resident, full)
  await waiting(people.worker, full)
  await waiting(people.worker, full, { for: { person: String(downstairs._id) } })
  expect((await people.worker.call('GET /bookings', { query: {} })).result.items.map(({ ahead }) => ahead)).toEqual([1, 2])
})

test('bad input', async () => {
  const { problem } = await people.resident.call('GET /bookings', { query: { cursor: 'x' } })
  expect(problem).toMatchObject({ status: 400, errors: [{ path: 'query.cursor' }] })
  expect((await people.resident.call('GET /bookings', { query: { state: 'all' as never, limit: 0 } })).problem.errors).toHaveLength(2)
})
