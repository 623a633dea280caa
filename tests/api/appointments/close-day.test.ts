import { setTimeout as pause } from 'node:timers/promises'
import { BookingModel, holdOf, seatOf } from '../../../server/appointments/booking/booking.model'
import { newBooking } from '../../../server/appointments/booking/new-booking'
import type { Service } from '../../../server/appointments/catalogue/service.model'
import { goOnClosing } from '../../../server/appointments/timetable/close-day'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { TimetableModel } from '../../../server/appointments/timetable/timetable.model'
import { booked, crowd, dayAfter, expectSeatsAddUp, waiting } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { edit, officeRule, serviceWith, slotAt, slotsOf } from '../../support/timetables'

const server = useServer()
let people: SignedInTown
let tomorrow: string
let then: string

beforeAll(async () => {
  people = await signInTown(server)
  tomorrow = dayAfter(server.clock, 1)
  then = dayAfter(server.clock, 2)
})

const make = (perCounter = 2, counters = 1) => serviceWith(people.desk, people.town.first.community, [officeRule({ perCounter, counters })])
const close = (caller: Caller, { _id }: Pick<Service, '_id'>, day: string, confirm: boolean, reason = '窗口停电') => caller.call('POST /services/:id/days/:day/close', { params: { id: String(_id), day }, body: { reason, confirm } })
const read = async (caller: Caller, id: string) => (await caller.call('GET /bookings/:id', { params: { id } })).result
const onTheDay = (service: Service, day: string) => BookingModel.find({ service: service._id, day, state: { $in: ['waiting', 'offered', 'booked'] } }).lean()

async function allSeatsAddUp(service: Service): Promise<void> {
  for (const { _id } of await SlotModel.find({ service: service._id }, { _id: 1 }).lean()) await expectSeatsAddUp(_id)
}

describe('POST /services/:id/days/:day/close', () => {
  it('without confirming only tells who is affected, with her phone', async () => {
    const service = await make(1)
    const mine = await booked(people.resident, slotAt(service, tomorrow, 9))
    const hers = await waiting(people.neighbour, slotAt(service, tomorrow, 9))
    const { status, result } = await close(people.desk, service, tomorrow, false)
    expect(status).toBe(200)
    expect(result).toEqual({
      done: false,
      affected: expect.arrayContaining([
        { booking: mine.id, name: '王秀英', phone: people.town.first.resident.phone, start: mine.start, number: 1 },
        { booking: hers.id, name: '李建国', phone: people.town.first.neighbour.phone, start: mine.start, number: null },
      ]),
    })
    expect((await slotsOf(service, tomorrow)).every(({ state }) => state === 'open')).toBe(true)
    expect((await read(people.resident, mine.id)).state).toBe('booked')
  })

  it('offers everybody who had a seat the nearest free one for a day, lets go who waited, and tells them', async () => {
    const service = await make(1)
    const mine = await booked(people.resident, slotAt(service, tomorrow, 9))
    const hers = await waiting(people.neighbour, slotAt(service, tomorrow, 9))
    expect((await close(people.desk, service, tomorrow, true)).result).toMatchObject({ done: true, affected: [{ name: expect.any(String) as string }, { name: expect.any(String) as string }] })
    expect(await read(people.resident, mine.id)).toMatchObject({ state: 'offered', start: '2026-11-25T01:00:00.000Z', number: 1, instead: { start: mine.start, reason: '窗口停电' }, offerUntil: '2026-11-24T01:30:00.000Z', can: { accept: true, decline: true, reschedule: true } })
    expect(await read(people.neighbour, hers.id)).toMatchObject({ state: 'lapsed' })
    expect((await eventsOf('booking.offered')).at(-1)!.data).toMatchObject({ reason: '窗口停电' })
    expect((await eventsOf('booking.lapsed')).at(-1)!.data).toMatchObject({ reason: '窗口停电' })
    await allSeatsAddUp(service)
    expect((await people.resident.call('POST /bookings/:id/accept', { params: { id: mine.id } })).result).toMatchObject({ state: 'booked', number: 1 })
    await allSeatsAddUp(service)
  })

  it('lets nothing more be booked or made of that day, and says so', async () => {
    const service = await make()
    const far = dayAfter(server.clock, 15)
    await close(people.desk, service, tomorrow, true)
    await close(people.desk, service, far, true, '全员培训')
    for (const endpoint of ['book', 'wait'] as const) {
      const slot = slotAt(service, tomorrow, 9)._id
      const { problem } = endpoint === 'book' ? await people.resident.call('POST /bookings', { body: { slot } }) : await people.resident.call('POST /slots/:slot/waiting', { params: { slot }, body: {} })
      expect(problem).toMatchObject({ code: 'appointments.slot_closed', detail: expect.stringContaining('窗口停电') as string })
    }
    const { result } = await people.resident.call('GET /services/:id/slots', { params: { id: String(service._id) } })
    expect(result.days[1]).toMatchObject({ slots: [], closed: '停约：窗口停电' })
    expect((await people.desk.call('GET /services/:id/timetable', { params: { id: String(service._id) } })).result.exceptions.map(({ day, windows }) => [day, windows])).toEqual([[tomorrow, []], [far, []]])
    expect((await TimetableModel.findById(service._id).lean())!.closing).toEqual([])
  })

  it('leaves whom no free seat can be found for to choose herself, her day kept free of a second one', async () => {
    const service = await make(1)
    const days = [3, 4, 7, 8, 9, 10, 11].map((after) => dayAfter(server.clock, after))
    await edit(people.desk, service, [officeRule({ perCounter: 1 })], [then, ...days].map((day) => ({ day, reason: '不办', windows: [] })))
    const mine = await booked(people.resident, slotAt(service, tomorrow, 9))
    await close(people.desk, service, tomorrow, true)
    expect(await read(people.resident, mine.id)).toMatchObject({ state: 'displaced', number: null, start: mine.start, instead: { reason: '窗口停电' }, can: { reschedule: true, cancel: true } })
    expect((await eventsOf('booking.displaced')).at(-1)!.data).toMatchObject({ reason: '窗口停电' })
    await allSeatsAddUp(service)
  })

  it('moves an offer on too, and offers nobody a day on which she has the service already', async () => {
    const service = await make(1)
    await booked(people.resident, slotAt(service, then, 10))
    const mine = await booked(people.resident, slotAt(service, tomorrow, 9))
    await close(people.desk, service, tomorrow, true)
    const moved = await read(people.resident, mine.id)
    expect(moved).toMatchObject({ state: 'offered', start: '2026-11-26T01:00:00.000Z' })
    await close(people.desk, service, dayAfter(server.clock, 3), true, '又停电')
    expect(await read(people.resident, mine.id)).toMatchObject({ state: 'offered', start: '2026-11-27T01:00:00.000Z', instead: { start: moved.start, reason: '又停电' } })
    await allSeatsAddUp(service)
  })

  it('opens again when the desk takes the closing out of the timetable', async () => {
    const service = await make()
    await booked(people.resident, slotAt(service, tomorrow, 9))
    await close(people.desk, service, tomorrow, true)
    expect((await edit(people.desk, service, [officeRule()])).status).toBe(200)
    expect(await slotsOf(service, tomorrow)).toEqual([expect.objectContaining({ state: 'open', free: [1, 2], reason: null }), expect.objectContaining({ free: [3, 4] })])
    await booked(people.neighbour, slotAt(service, tomorrow, 9))
  })

  it('is told once, however often it is asked', async () => {
    const service = await make()
    await booked(people.resident, slotAt(service, tomorrow, 9))
    const replies = await Promise.all([1, 2, 3].map(() => close(people.desk, service, tomorrow, true)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    const ofService = ({ data, subject }: { data: Record<string, unknown>; subject: { id: string } }) => data.service === String(service._id) || subject.id === String(service._id)
    expect((await eventsOf('service.dayClosed')).filter(ofService)).toHaveLength(1)
    expect((await eventsOf('booking.offered')).filter(ofService)).toHaveLength(1)
    await allSeatsAddUp(service)
  })

  it('goes on where a crash broke it off, by the job', async () => {
    const service = await make()
    const mine = await booked(people.resident, slotAt(service, tomorrow, 9))
    const other = await booked(people.neighbour, slotAt(service, tomorrow, 10))
    // As a server leaves it that died after it had announced the closing and shut one of two slots.
    await TimetableModel.updateOne({ _id: service._id }, { $set: { exceptions: [{ day: tomorrow, reason: '窗口停电', windows: [] }], closing: [tomorrow] } })
    await SlotModel.updateOne({ _id: slotAt(service, tomorrow, 9)._id }, { state: 'closed', reason: '窗口停电' })
    await Promise.all([goOnClosing(server.clock.now(), server.services.log), goOnClosing(server.clock.now(), server.services.log)])
    await goOnClosing(server.clock.now(), server.services.log)
    expect((await slotsOf(service, tomorrow)).map(({ state }) => state)).toEqual(['closed', 'closed'])
    expect([(await read(people.resident, mine.id)).state, (await read(people.neighbour, other.id)).state]).toEqual(['offered', 'offered'])
    expect((await TimetableModel.findById(service._id).lean())!.closing).toEqual([])
    await allSeatsAddUp(service)
  })

  it('refuses a day that is over, what is no day, and an empty reason', async () => {
    const service = await make()
    expect((await close(people.desk, service, dayAfter(server.clock, -1), true)).problem.errors).toEqual([expect.objectContaining({ path: 'params.day', code: 'past' })])
    expect((await close(people.desk, service, '2026-02-30', true)).status).toBe(404)
    expect((await close(people.desk, service, tomorrow, true, ' ')).problem.errors).toEqual([expect.objectContaining({ path: 'body.reason' })])
    expect((await slotsOf(service, tomorrow)).every(({ state }) => state === 'open')).toBe(true)
  })

  it('is for its desk', async () => {
    const service = await make()
    expect((await close(people.resident, service, tomorrow, true)).problem.code).toBe('forbidden')
    expect((await close(people.worker, service, tomorrow, true)).problem.code).toBe('forbidden')
    expect((await close(people.otherDesk, service, tomorrow, true)).problem.code).toBe('not_found')
    expect((await call(server, 'POST /services/:id/days/:day/close', { params: { id: String(service._id), day: tomorrow }, body: { reason: '停', confirm: true } })).status).toBe(401)
    expect((await slotsOf(service, tomorrow)).every(({ state }) => state === 'open')).toBe(true)
  })
})

test('60 people book while the day is closed: nobody is left on it, nobody has two, every seat adds up', async () => {
  const service = await make(40)
  const rush = await crowd(server, people.town.first.door501, 60)
  const book = (person: Caller, index: number) => person.call('POST /bookings', { body: { slot: slotAt(service, tomorrow, index % 2 ? 9 : 10)._id } })
  const early = rush.slice(0, 20).map(book)
  const closing = close(people.desk, service, tomorrow, true)
  const late = rush.slice(20).map(async (person, index) => {
    await pause(index * 3)
    return book(person, index)
  })
  const replies = await Promise.all([...early, ...late])
  const { status, result } = await closing
  expect(status).toBe(200)
  expect(['booked', 'appointments.slot_closed']).toEqual(expect.arrayContaining([...new Set(replies.map(({ status, problem }) => (status === 200 ? 'booked' : problem.code)))]))
  const won = replies.filter(({ status }) => status === 200).map(({ result }) => result.id)
  expect(result.affected.map(({ booking }) => booking).sort()).toEqual(won.sort())
  expect(await onTheDay(service, tomorrow)).toEqual([])
  expect(await BookingModel.countDocuments({ service: service._id, state: 'offered' })).toBe(won.length)
  await allSeatsAddUp(service)
}, 60_000)

test('a day with 1,000 bookings: everybody is moved once, in the order of the numbers', async () => {
  const service = await make(100, 5)
  const slots = await slotsOf(service, tomorrow)
  const now = server.clock.now()
  const made = slots.flatMap((slot) =>
    slot.numbers.map((number) => ({
      ...newBooking({ slot, service }, { person: null, personName: `居民${number}`, personPhone: `139${String(number).padStart(8, '0')}`, bookedBy: null }, { priority: null }, now),
      state: 'booked' as const, number, seat: seatOf(service._id, tomorrow, number), holds: holdOf(`139${String(number).padStart(8, '0')}`, service._id, tomorrow),
    })),
  )
  await BookingModel.insertMany(made, { lean: true })
  await SlotModel.updateMany({ _id: { $in: slots.map(({ _id }) => _id) } }, { $set: { free: [], freeCount: 0 } })
  const { status, result } = await close(people.desk, service, tomorrow, true)
  expect(status).toBe(200)
  expect(result.affected).toHaveLength(1000)
  expect(await onTheDay(service, tomorrow)).toEqual([])
  const moved = await BookingModel.find({ service: service._id, state: 'offered' }, { personName: 1, number: 1, day: 1 }).lean()
  expect(moved).toHaveLength(1000)
  expect(new Set(moved.map(({ day }) => day))).toEqual(new Set([then]))
  expect((await eventsOf('booking.offered')).filter(({ data }) => data.service === String(service._id))).toHaveLength(1000)
  await allSeatsAddUp(service)
}, 120_000)
