import { Types } from 'mongoose'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { blockOf } from '../../../server/appointments/booking/standing'
import { addService, addSlot, booked, consented, dayAfter } from '../../support/appointments'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
const day = 24 * 3600_000

beforeAll(async () => {
  people = await signInTown(server)
})

const slotOf = async () => addSlot(await addService(people.town.first.community), dayAfter(server.clock, 2), 9 * 60, 5)

/** Makes it so that somebody was not there on days before today. */
async function missed(person: Types.ObjectId, ...daysAgo: number[]) {
  const { _id, code: _, holds: _holds, seat: _seat, ...like } = (await BookingModel.findById((await booked(people.chief, await slotOf())).id).lean())!
  await BookingModel.deleteOne({ _id })
  const at = daysAgo.map((days) => new Date(server.clock.now().getTime() - days * day))
  await BookingModel.insertMany(at.map((missedAt, index) => ({ ...like, _id: new Types.ObjectId(), person, code: `MISS${_id}${index}${daysAgo.join()}`, state: 'missed', missedAt })), { lean: true })
}

test('three misses within 90 days: not online for 30 days, neither by her nor her agent; the desk still books for her', async () => {
  const { resident, neighbour } = people.town.first
  await missed(resident._id, 80, 40)
  expect((await booked(people.resident, await slotOf())).state).toBe('booked')
  await missed(resident._id, 10)
  const slot = await slotOf()
  const refused = await people.resident.call('POST /bookings', { body: { slot: slot._id } })
  expect(refused.problem).toMatchObject({ status: 403, code: 'appointments.blocked' })
  expect(refused.problem.detail).toContain('12 月 13 日以后才能在线预约')
  expect((await people.resident.call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body: {} })).problem.code).toBe('appointments.blocked')
  await consented(people.resident, neighbour)
  expect((await people.neighbour.call('POST /bookings', { body: { slot: slot._id, for: { person: people.resident.id } } })).problem.code).toBe('appointments.blocked')
  expect(await BookingModel.countDocuments({ slot: slot._id })).toBe(0)
  expect(await booked(people.desk, slot, { for: { person: people.resident.id } })).toMatchObject({ state: 'booked' })
  expect((await booked(people.neighbour, slot)).state).toBe('booked')
})

test('it ends after 30 days, and what was lifted never counted', async () => {
  const { resident, vacantResident } = people.town.first
  expect(await blockOf(resident._id, new Date(server.clock.now().getTime() + 19.9 * day))).toEqual(new Date(server.clock.now().getTime() + 20 * day))
  expect(await blockOf(resident._id, new Date(server.clock.now().getTime() + 20.1 * day))).toBeNull()
  await missed(vacantResident._id, 3, 2, 1)
  expect((await people.vacantResident.call('POST /bookings', { body: { slot: (await slotOf())._id } })).problem.code).toBe('appointments.blocked')
  await BookingModel.updateOne({ person: vacantResident._id, state: 'missed' }, { $set: { objection: { state: 'lifted', words: '', at: new Date(), answer: '' } } })
  expect((await booked(people.vacantResident, await slotOf())).state).toBe('booked')
})
