import { addService, addSlot, booked, consented, dayAfter, expectSeatsAddUp } from '../../support/appointments'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const slotOf = async (seats = 5) => addSlot(await addService(people.town.first.community), dayAfter(server.clock, 2), 9 * 60, seats)
const withdraw = (id: string) => people.resident.call('POST /consents/:id/withdraw', { params: { id } })

test('a consent that was taken back books nothing more, and moves nothing that was booked on it', async () => {
  const slot = await slotOf()
  const consent = await consented(people.resident, people.town.first.neighbour)
  const made = await booked(people.neighbour, slot, { for: { person: people.resident.id } })
  const later = await addSlot({ _id: made.service.id, path: slot.path } as never, dayAfter(server.clock, 3), 9 * 60, 5)
  expect((await withdraw(consent)).status).toBe(200)

  expect((await people.neighbour.call('POST /bookings', { body: { slot: (await slotOf())._id, for: { person: people.resident.id } } })).problem.code).toBe('appointments.no_consent')
  const params = { id: made.id }
  const seen = await people.neighbour.call('GET /bookings/:id', { params })
  expect(Object.values(seen.result.can)).not.toContain(true)
  for (const reply of [
    await people.neighbour.call('POST /bookings/:id/cancel', { params, body: {} }),
    await people.neighbour.call('POST /bookings/:id/reschedule', { params, body: { slot: later._id } }),
    await people.neighbour.call('POST /bookings/:id/cancel', { params, body: {} }, 'with-a-key-too'),
  ]) {
    expect(reply.problem).toMatchObject({ status: 403, code: 'appointments.no_consent' })
  }
  expect((await people.resident.call('GET /bookings/:id', { params })).result).toMatchObject({ state: 'booked', number: 1, can: { cancel: true } })
  await expectSeatsAddUp(slot._id)
})

test('taken back while her agent books: either before, or not at all', async () => {
  for (let round = 0; round < 12; round += 1) {
    const slots = await Promise.all(Array.from({ length: 4 }, () => slotOf()))
    const consent = await consented(people.resident, people.town.first.neighbour)
    const book = (slot: string) => people.neighbour.call('POST /bookings', { body: { slot, for: { person: people.resident.id } } })
    const [ended, ...replies] = await Promise.all([withdraw(consent), ...slots.map(({ _id }) => book(_id))])
    expect(ended.status).toBe(200)
    expect(replies.every(({ status, problem }) => status === 200 || problem.code === 'appointments.no_consent')).toBe(true)
    const stored = await BookingModel.find({ slot: { $in: slots.map(({ _id }) => _id) } }).lean()
    expect(stored).toHaveLength(replies.filter(({ status }) => status === 200).length)
    expect(stored.every((booking) => String(booking.consent) === consent)).toBe(true)
    expect((await book(slots[0]!._id)).problem.code).toBe('appointments.no_consent')
  }
}, 60_000)
