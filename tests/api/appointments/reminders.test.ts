import { forgetPast } from '../../../server/appointments/booking/forget'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { bookingNotices } from '../../../server/appointments/booking/reactions'
import { remind } from '../../../server/appointments/booking/remind'
import { NoticeModel } from '../../../server/notices/notice.model'
import { catchUp } from '../../../server/events/reaction'
import { addService, addSlot, booked, consented, dayAfter, expectSeatsAddUp, waiting } from '../../support/appointments'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
const opening = '2026-11-23T02:00:00Z'

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(() => server.clock.set(opening))

const slotOf = async (day: number, minute: number, seats = 3) => addSlot(await addService(people.town.first.community), dayAfter(server.clock, day), minute, seats)
const run = () => remind(server.clock.now(), server.services.log)
const before = async (id: string) => (await eventsOf('booking.reminded')).filter(({ subject }) => subject.id === id).map(({ data }) => data.before)
const hoursBefore = (start: Date, hours: number) => server.clock.set(new Date(start.getTime() - hours * 3600_000))

test('reminds a day and an hour before, once each, of two processes at the same time', async () => {
  await consented(people.resident, people.town.first.neighbour)
  const slot = await slotOf(3, 9 * 60)
  const { id } = await booked(people.neighbour, slot, { for: { person: people.resident.id } })
  hoursBefore(slot.start, 24.1)
  expect(await run()).toBe(0)
  hoursBefore(slot.start, 24)
  expect((await Promise.all([run(), run(), run(), run()])).reduce((a, b) => a + b)).toBe(1)
  expect(await run()).toBe(0)
  hoursBefore(slot.start, 1)
  expect((await Promise.all([run(), run(), run()])).reduce((a, b) => a + b)).toBe(1)
  hoursBefore(slot.start, 0)
  expect(await run()).toBe(0)
  expect(await before(id)).toEqual(['day', 'hour'])
  expect((await BookingModel.findById(id).lean())!.version).toBe(1)

  await catchUp(bookingNotices)
  await catchUp(bookingNotices, null)
  const told = await NoticeModel.find({ 'subject.id': id }, { _id: 0, person: 1, title: 1, body: 1 }).sort({ at: 1, person: 1 }).lean()
  const { resident, neighbour } = people.town.first
  const tell = (person: typeof resident, of: 'day' | 'hour') => told.find((notice) => notice.person.equals(person._id) && (notice.title === '快到时间了') === (of === 'hour') && notice.title !== '有人替您约好了')
  expect(tell(resident, 'day')).toMatchObject({ title: '明天要去办事', body: '您约的“养老金资格认证”：明天（11 月 26 日）上午 9:00，福民社区便民服务大厅，1 号。请带身份证原件。' })
  expect(tell(neighbour, 'hour')).toMatchObject({ body: expect.stringContaining('您替王秀英约的“养老金资格认证”：今天（11 月 26 日）上午 9:00') as string })
  expect(told).toHaveLength(5)
})

test('not when it was booked inside that time, was given back, or only waits', async () => {
  const soon = await slotOf(0, 12 * 60)
  const { id } = await booked(people.resident, soon)
  const given = await booked(people.neighbour, await slotOf(2, 9 * 60))
  await people.neighbour.call('POST /bookings/:id/cancel', { params: { id: given.id }, body: {} })
  const full = await slotOf(2, 9 * 60, 1)
  await booked(people.vacantResident, full)
  const queued = await waiting(people.resident, full)
  expect(await run()).toBe(0)
  hoursBefore(soon.start, 0.9)
  await run()
  expect(await before(id)).toEqual(['hour'])
  hoursBefore(full.start, 20)
  await run()
  expect(await before(given.id)).toEqual([])
  expect(await before(queued.id)).toEqual([])
})

test('again for the new time when it was moved, and for a seat that was accepted late', async () => {
  const service = await addService(people.town.first.community)
  const [from, to] = [await addSlot(service, dayAfter(server.clock, 1), 11 * 60, 1), await addSlot(service, dayAfter(server.clock, 4), 11 * 60, 1)]
  const { id } = await booked(people.resident, from)
  const next = await waiting(people.neighbour, from)
  hoursBefore(from.start, 20)
  await run()
  expect(await before(id)).toEqual(['day'])
  await people.resident.call('POST /bookings/:id/reschedule', { params: { id }, body: { slot: to._id } })
  await people.neighbour.call('POST /bookings/:id/accept', { params: { id: next.id } })
  hoursBefore(from.start, 19)
  await run()
  expect(await before(next.id)).toEqual([])
  hoursBefore(to.start, 24)
  await run()
  expect(await before(id)).toEqual(['day', 'day'])
})

test('what the counter wrote nothing of ends the day after, as unrecorded', async () => {
  const slot = await slotOf(1, 9 * 60)
  const [open, served] = [await booked(people.resident, slot), await booked(people.neighbour, slot)]
  await BookingModel.updateOne({ _id: served.id }, { $set: { state: 'served' } })
  server.clock.set('2026-11-24T15:59:00Z')
  await forgetPast(server.clock.now(), server.services.log)
  expect((await BookingModel.findById(open.id).lean())!.state).toBe('booked')
  server.clock.set('2026-11-24T16:00:00Z')
  await Promise.all([forgetPast(server.clock.now(), server.services.log), forgetPast(server.clock.now(), server.services.log)])
  const mine = await people.resident.call('GET /bookings', { query: { state: 'ended' } })
  expect(mine.result.items.find(({ id }) => id === open.id)).toMatchObject({ state: 'unrecorded' })
  expect((await eventsOf('booking.unrecorded')).filter(({ subject }) => subject.id === open.id)).toHaveLength(1)
  expect((await BookingModel.findById(served.id).lean())!.state).toBe('served')
  await expectSeatsAddUp(slot._id)
})
