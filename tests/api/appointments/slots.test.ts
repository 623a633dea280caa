import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { fillAll, fillSlots } from '../../../server/appointments/timetable/fill'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { TimetableModel } from '../../../server/appointments/timetable/timetable.model'
import { ServiceModel, type Service } from '../../../server/appointments/catalogue/service.model'
import { addService, addSlot, booked, dayAfter, waiting } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { addUnfilledService, edit, officeRule, serviceWith, slotAt, slotsOf } from '../../support/timetables'

// Monday, 23 November 2026, 10:00 in China.
const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
afterEach(() => server.clock.set('2026-11-23T02:00:00Z'))

const list = async (caller: Caller, { _id }: Pick<Service, '_id'>) => {
  const reply = await caller.call('GET /services/:id/slots', { params: { id: String(_id) } })
  expect(reply.status).toBe(200)
  return reply.result
}

describe('GET /services/:id/slots', () => {
  it('shows fourteen days with their free places, and says why a day has none', async () => {
    const service = await serviceWith(people.desk, people.town.first.community)
    const { days, now } = await list(people.resident, service)
    expect(now).toBe('2026-11-23T02:00:00.000Z')
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 14 }, (_, after) => dayAfter(server.clock, after)))
    // Of today what has begun is not shown: 9:00 and 10:00 are over.
    expect(days[0]).toMatchObject({ slots: [], closed: '今天的时间已过' })
    expect(days[1]!.slots).toEqual([
      { id: slotAt(service, '2026-11-24', 9)._id, start: '2026-11-24T01:00:00.000Z', end: '2026-11-24T02:00:00.000Z', capacity: 2, free: 2, waiting: 0, timeOfDay: 'office', mine: null },
      expect.objectContaining({ start: '2026-11-24T02:00:00.000Z', free: 2 }),
    ])
    expect(days[1]!.closed).toBeNull()
    expect(days[5]).toMatchObject({ day: '2026-11-28', kind: 'weekend', slots: [], closed: '周六不办' })
  })

  it('obeys public holidays with their worked weekend days, and says when a year is not known', async () => {
    server.clock.set('2026-09-28T00:00:00Z')
    const service = await serviceWith(people.desk, people.town.first.community)
    const around = (await list(people.resident, service)).days
    const on = (day: string) => around.find((one) => one.day === day)!
    expect(on('2026-10-01')).toMatchObject({ kind: 'holiday', name: '国庆节', slots: [], closed: '国庆节放假' })
    expect(on('2026-10-10')).toMatchObject({ kind: 'makeup', name: '调休上班', closed: null })
    expect(on('2026-10-10').slots).toHaveLength(2)
    server.clock.set('2098-12-29T00:00:00Z')
    await TimetableModel.updateOne({ _id: service._id }, { filledUntil: '' })
    await fillSlots(service._id, server.clock.now())
    expect((await list(people.resident, service)).days.at(-1)).toMatchObject({ kind: 'unknown', slots: [], closed: '2099 年的放假安排还没有公布，暂时不能预约' })
  })

  it('tells what I have and what I wait for', async () => {
    const service = await serviceWith(people.desk, people.town.first.community, [officeRule({ perCounter: 1 })])
    const [tomorrow, then] = [dayAfter(server.clock, 1), dayAfter(server.clock, 2)]
    await booked(people.resident, slotAt(service, tomorrow, 9))
    await booked(people.neighbour, slotAt(service, then, 9))
    await waiting(people.resident, slotAt(service, then, 9))
    const slots = (await list(people.resident, service)).days.flatMap((day) => day.slots)
    const seen = (day: string) => slots.find(({ id }) => id === slotAt(service, day, 9)._id)
    expect(seen(tomorrow)).toMatchObject({ free: 0, mine: 'booked' })
    expect(seen(then)).toMatchObject({ free: 0, waiting: 1, mine: 'waiting' })
    expect((await list(people.neighbour, service)).days[1]!.slots[0]).toMatchObject({ free: 0, mine: null })
  })

  it('suggests three on different days that meet nothing of mine; the rule stands at `suggest`', async () => {
    const service = await serviceWith(people.desk, people.town.first.community)
    expect((await list(people.vacantResident, service)).suggested).toEqual([1, 2, 3].map((after) => slotAt(service, dayAfter(server.clock, after), 9)._id))
    const other = await addService(people.town.first.community)
    await booked(people.vacantResident, await addSlot(other, dayAfter(server.clock, 2), 9 * 60 + 30, 3))
    expect((await list(people.vacantResident, service)).suggested[1]).toBe(slotAt(service, dayAfter(server.clock, 2), 9)._id.replace(/0900$/, '1000'))
  })

  it('whatever it shows free can be booked', async () => {
    const service = await serviceWith(people.desk, people.town.first.community)
    const free = (await list(people.resident, service)).days.flatMap((day) => day.slots.filter((slot) => slot.free > 0).slice(0, 1))
    expect(free.length).toBeGreaterThan(5)
    for (const { id } of free) await booked(people.resident, { _id: id })
  })

  it('shows nothing of a service that is retired or not had at the counter', async () => {
    const service = await serviceWith(people.desk, people.town.first.community)
    await ServiceModel.updateOne({ _id: service._id }, { modes: ['door'] })
    expect((await list(people.resident, service)).days[1]).toMatchObject({ slots: [], closed: '这项服务不用到窗口办' })
    await ServiceModel.updateOne({ _id: service._id }, { modes: ['counter'], state: 'retired' })
    expect(await list(people.resident, service)).toMatchObject({ suggested: [] })
    expect((await list(people.resident, service)).days[1]).toMatchObject({ slots: [], closed: '这项服务已停办' })
  })

  it('does not exist for another community, nor where there is no such service; asks to sign in', async () => {
    const service = await addService(people.town.first.community)
    const params = { id: String(service._id) }
    expect((await people.stranger.call('GET /services/:id/slots', { params })).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect((await people.resident.call('GET /services/:id/slots', { params: { id: 'nonsense' } })).status).toBe(404)
    expect((await call(server, 'GET /services/:id/slots', { params })).status).toBe(401)
  })
})

describe('the filling of slots', () => {
  it('goes on day by day, each slot once, also by two processes at once', async () => {
    const service = await serviceWith(people.desk, people.town.first.community)
    const tomorrow = dayAfter(server.clock, 1)
    await booked(people.resident, slotAt(service, tomorrow, 9))
    const before = await slotsOf(service, tomorrow)
    server.clock.advance(3 * 1440)
    const made = await Promise.all(Array.from({ length: 4 }, () => fillSlots(service._id, server.clock.now())))
    // Three more days have come into reach: Monday to Wednesday, two slots each.
    expect(made.sort()).toEqual([0, 0, 0, 6])
    const last = (await SlotModel.find({ service: service._id }).sort({ start: -1 }).lean())[0]!
    expect(last).toMatchObject({ day: addDays(dayOf(server.clock.now()), 13), numbers: [3, 4], free: [3, 4], freeCount: 2 })
    expect(await slotsOf(service, tomorrow)).toEqual(before)
    expect(await fillSlots(service._id, server.clock.now())).toBe(0)
  })

  it('fills every timetable that is behind, and what a newly published year brings', async () => {
    const service = await addUnfilledService(people.town.first.community)
    await TimetableModel.updateOne({ _id: service._id }, { rules: [officeRule()] })
    expect(await fillAll(server.clock.now(), server.services.log)).toBeGreaterThanOrEqual(18)
    expect(await SlotModel.countDocuments({ service: service._id })).toBe(18)
    // As if the year had not been known at the last time: nothing was made, and the days count as filled.
    await SlotModel.deleteMany({ service: service._id })
    await TimetableModel.updateOne({ _id: service._id }, { knownYear: '2025' })
    await fillAll(server.clock.now(), server.services.log)
    expect(await SlotModel.countDocuments({ service: service._id })).toBe(18)
    expect(await fillAll(server.clock.now(), server.services.log)).toBe(0)
  })

  it('loses to an edit at the same time, or comes before it: the slots are those of the timetable', async () => {
    const service = await serviceWith(people.desk, people.town.first.community)
    server.clock.advance(2 * 1440)
    const [, reply] = await Promise.all([fillSlots(service._id, server.clock.now()), edit(people.desk, service, [officeRule({ from: 14 * 60, until: 16 * 60 })])])
    expect(reply.status).toBe(200)
    await fillSlots(service._id, server.clock.now())
    const ahead = await SlotModel.find({ service: service._id, start: { $gt: server.clock.now() } }).lean()
    expect(ahead.length).toBeGreaterThan(0)
    expect(ahead.filter(({ _id }) => !/-1[45]00$/.test(_id))).toEqual([])
  })
})
