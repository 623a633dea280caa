import type { Service } from '../../../server/appointments/catalogue/service.model'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { TimetableModel } from '../../../server/appointments/timetable/timetable.model'
import { booked, crowd, dayAfter, expectSeatsAddUp, waiting } from '../../support/appointments'
import { call } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { addUnfilledService, edit, officeRule, serviceWith, slotAt, slotsOf } from '../../support/timetables'

const server = useServer()
let people: SignedInTown
let tomorrow: string

beforeAll(async () => {
  people = await signInTown(server)
  tomorrow = dayAfter(server.clock, 1)
})

const make = (rules = [officeRule()]) => serviceWith(people.desk, people.town.first.community, rules)
const numbersOf = async (service: Service, day = tomorrow) => (await slotsOf(service, day)).map(({ numbers }) => numbers)
/** What a refused edit must leave as it was. */
const stored = async (service: Service) => ({ slots: await slotsOf(service, tomorrow), timetable: await TimetableModel.findById(service._id).lean() })

describe('GET /services/:id/timetable', () => {
  it('gives whoever serves the rules with their version', async () => {
    const service = await make()
    const { status, result } = await people.desk.call('GET /services/:id/timetable', { params: { id: String(service._id) } })
    expect(status).toBe(200)
    expect(result).toEqual({ service: String(service._id), version: 2, rules: [officeRule()], exceptions: [] })
  })

  it('is forbidden to a resident and hidden from another community', async () => {
    const params = { id: String((await make())._id) }
    expect((await people.resident.call('GET /services/:id/timetable', { params })).problem).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await people.otherDesk.call('GET /services/:id/timetable', { params })).status).toBe(404)
    expect((await call(server, 'GET /services/:id/timetable', { params })).status).toBe(401)
  })
})

describe('PUT /services/:id/timetable', () => {
  it('makes the slots of the days that can be booked, at once, with numbers through the day', async () => {
    const service = await make()
    expect(await numbersOf(service)).toEqual([[1, 2], [3, 4]])
    expect((await TimetableModel.findById(service._id).lean())!.filledUntil).toBe(dayAfter(server.clock, 13))
    expect((await eventsOf('service.timetableEdited')).at(-1)).toMatchObject({ subject: { id: String(service._id) }, actor: { label: '福民社区工作台' } })
  })

  it('lets what is booked keep its number: more places are numbered on, and go to whoever waits first', async () => {
    const service = await make([officeRule({ perCounter: 1 })])
    const nine = slotAt(service, tomorrow, 9)
    const mine = await booked(people.resident, nine)
    const hers = await waiting(people.neighbour, nine)
    expect((await edit(people.desk, service, [officeRule({ perCounter: 3 })])).status).toBe(200)
    expect(await numbersOf(service)).toEqual([[1, 3, 4], [2, 5, 6]])
    expect((await people.resident.call('GET /bookings/:id', { params: { id: mine.id } })).result).toMatchObject({ number: 1, state: 'booked' })
    expect((await people.neighbour.call('GET /bookings/:id', { params: { id: hers.id } })).result).toMatchObject({ number: 3, state: 'offered' })
    await expectSeatsAddUp(nine._id)
  })

  it('gives a single day windows of its own, or closes it', async () => {
    const service = await make()
    const window = { from: 18 * 60, until: 20 * 60, slotMinutes: 30, perCounter: 1, counters: 1 }
    const then = dayAfter(server.clock, 2)
    expect((await edit(people.desk, service, [officeRule()], [{ day: tomorrow, reason: '错时服务', windows: [window] }, { day: then, reason: '全员培训', windows: [] }])).status).toBe(200)
    expect(await numbersOf(service)).toEqual([[1], [2], [3], [4]])
    expect(await slotsOf(service, then)).toEqual([])
    const { result } = await people.resident.call('GET /services/:id/slots', { params: { id: String(service._id) } })
    expect(result.days[2]!.closed).toBe('停约：全员培训')
  })

  it('refuses rules and windows that overlap and an end before the start, all at once, and changes nothing', async () => {
    const service = await make()
    const before = await stored(service)
    const window = { from: 540, until: 600, slotMinutes: 30, perCounter: 1, counters: 1 }
    const { problem } = await edit(people.desk, service, [officeRule(), officeRule({ weekdays: [5, 6], from: 600, until: 720 }), officeRule({ weekdays: [7], validUntil: '2025-12-31' })], [
      { day: tomorrow, reason: '调整', windows: [window, { ...window, from: 570, until: 630 }] },
      { day: tomorrow, reason: '又调整', windows: [] },
    ])
    expect(problem).toMatchObject({ status: 400, code: 'bad_input' })
    expect(problem.errors!.map(({ path, code }) => `${path} ${code}`)).toEqual(['body.rules.1 overlap', 'body.exceptions.0.windows.1 overlap', 'body.exceptions.1 overlap', 'body.rules.2.validUntil before_start'])
    expect(problem.errors![0]!.detail).toContain('与第 1 条时间重叠：周五 10:00–11:00')
    expect(await stored(service)).toEqual(before)
  })

  it('refuses days that are none, times out of the day and windows too short', async () => {
    const service = await make()
    const { problem } = await edit(people.desk, service, [officeRule({ validFrom: '2026-02-30', weekdays: [] }), officeRule({ from: 1430, until: 1500 }), officeRule({ from: 540, until: 545 })])
    expect(problem.errors!.map(({ path }) => path)).toEqual(expect.arrayContaining(['body.rules.0.validFrom', 'body.rules.0.weekdays', 'body.rules.1.until', 'body.rules.2.until']))
  })

  it('refuses a capacity below what is booked: it names who would fall out, and changes nothing', async () => {
    const service = await make()
    const nine = slotAt(service, tomorrow, 9)
    await booked(people.resident, nine)
    await booked(people.neighbour, nine)
    const before = await stored(service)
    const { problem } = await edit(people.desk, service, [officeRule({ perCounter: 1 })])
    expect(problem).toMatchObject({ status: 409, code: 'appointments.overbooked', detail: '这样改，已经约好的 1 人会没有号，什么都没有改动。' })
    expect(problem.errors).toEqual([{ path: 'body.rules', code: 'booked', detail: '李建国，11 月 24 日 9:00，2 号' }])
    expect(await stored(service)).toEqual(before)
  })

  it('refuses to take away a slot that somebody has or waits for, by name, and changes nothing', async () => {
    const service = await make([officeRule({ perCounter: 1 })])
    const nine = slotAt(service, tomorrow, 9)
    await booked(people.resident, nine)
    await waiting(people.neighbour, nine)
    const before = await stored(service)
    const { problem } = await edit(people.desk, service, [officeRule()], [{ day: tomorrow, reason: '停电', windows: [] }])
    expect(problem.code).toBe('appointments.overbooked')
    expect(problem.errors).toEqual([
      { path: 'body.exceptions.0', code: 'booked', detail: '王秀英，11 月 24 日 9:00，1 号' },
      { path: 'body.exceptions.0', code: 'waiting', detail: '李建国，11 月 24 日 9:00，候补' },
    ])
    expect(await stored(service)).toEqual(before)
  })

  it('refuses an edit of an older version', async () => {
    const service = await make()
    const body = { version: 1, rules: [], exceptions: [] }
    expect((await people.desk.call('PUT /services/:id/timetable', { params: { id: String(service._id) }, body })).problem).toMatchObject({ status: 409, code: 'appointments.changed' })
    const replies = await Promise.all(Array.from({ length: 5 }, (_, index) => people.desk.call('PUT /services/:id/timetable', { params: { id: String(service._id) }, body: { version: 2, rules: [officeRule({ perCounter: 3 + index })], exceptions: [] } })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ problem }) => problem.code === 'appointments.changed')).toHaveLength(4)
  })

  it('is forbidden to residents and workers, and hidden from another community\'s desk', async () => {
    const service = await make()
    expect((await edit(people.resident, service, [])).problem.code).toBe('forbidden')
    expect((await edit(people.worker, service, [])).problem.code).toBe('forbidden')
    expect((await edit(people.otherDesk, service, [])).problem.code).toBe('not_found')
    expect((await edit(people.streetDesk, service, [officeRule()])).status).toBe(200)
  })

  it('50 bookings while the capacity is lowered: either the edit or the bookings give way, and every seat adds up', async () => {
    const { first } = people.town
    const service = await addUnfilledService(first.community)
    expect((await edit(people.desk, service, [officeRule({ perCounter: 40 })])).status).toBe(200)
    const nine = slotAt(service, tomorrow, 9)
    const rush = await crowd(server, first.door501, 50)
    const bookings = Promise.all(rush.map((person) => person.call('POST /bookings', { body: { slot: nine._id } })))
    const edits: number[] = []
    for (let perCounter = 35; perCounter >= 5; perCounter -= 5) edits.push((await edit(people.desk, service, [officeRule({ perCounter })])).status)
    const replies = await bookings
    expect(new Set(replies.map(({ status, problem }) => (status === 200 ? 'booked' : problem.code)))).toEqual(new Set(['booked', 'appointments.full']))
    expect(new Set([200, 409])).toEqual(new Set([...edits, 200, 409]))
    const [slot] = await slotsOf(service, tomorrow)
    const taken = await BookingModel.countDocuments({ slot: nine._id, state: 'booked' })
    expect(taken).toBe(replies.filter(({ status }) => status === 200).length)
    expect(slot!.numbers.length).toBe((await TimetableModel.findById(service._id).lean())!.rules[0]!.perCounter)
    expect(taken).toBeLessThanOrEqual(slot!.numbers.length)
    await expectSeatsAddUp(nine._id)
  }, 60_000)
})
