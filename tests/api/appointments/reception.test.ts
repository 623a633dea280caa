import type { Input } from '../../../shared/api'
import { ServiceModel } from '../../../server/appointments/catalogue/service.model'
import { retireReceptions } from '../../../server/appointments/catalogue/retire-receptions'
import { fillAll } from '../../../server/appointments/timetable/fill'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { booked, dayAfter, waiting } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
afterEach(() => server.clock.set('2026-11-23T02:00:00Z'))

type Body = Input<'POST /receptions'>['body']
const body = (over: Partial<Body> = {}): Body => ({
  place: people.town.first.community._id,
  leader: { name: '石建华', title: '雄关街道党工委书记' },
  theme: '老旧小区改造和加装电梯',
  where: '福民社区会议室',
  day: dayAfter(server.clock, 40),
  window: { from: 540, until: 660, slotMinutes: 60, perCounter: 1, counters: 1 },
  ...over,
})
const create = (caller: Caller, over: Partial<Body> = {}, key?: string) => caller.call('POST /receptions', { body: body(over) }, key)

describe('POST /receptions', () => {
  it('announces a day that can be booked and waited for sixty days ahead, in a year whose holidays are not known too', async () => {
    const { status, result } = await create(people.desk)
    expect(status).toBe(200)
    expect(result).toMatchObject({ kind: 'reception', category: { key: 'leaders' }, theme: '老旧小区改造和加装电梯', provider: { name: '石建华', title: '雄关街道党工委书记' }, nextFree: '2027-01-02T01:00:00.000Z' })
    const { days } = (await people.resident.call('GET /services/:id/slots', { params: { id: result.id } })).result
    expect(days).toHaveLength(1)
    expect(days[0]).toMatchObject({ day: '2027-01-02', closed: null, slots: [{ capacity: 1, free: 1 }, { capacity: 1, free: 1 }] })
    const slot = { _id: days[0]!.slots[0]!.id }
    expect((await booked(people.resident, slot)).number).toBe(1)
    expect((await waiting(people.neighbour, slot)).state).toBe('waiting')
    expect((await eventsOf('service.created')).at(-1)!.data).toMatchObject({ kind: 'reception', day: '2027-01-02', theme: '老旧小区改造和加装电梯' })
  })

  it('is found by its theme and by what people call it', async () => {
    await create(people.desk, { theme: '停车难' })
    for (const q of ['停车难', '接访', '见领导']) expect((await people.resident.call('GET /services', { query: { q, kind: 'reception' } })).result.items.length).toBeGreaterThan(0)
  })

  it('makes it once for one key', async () => {
    const replies = await Promise.all([1, 2].map(() => create(people.desk, { theme: '只一次' }, 'reception-once')))
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
    expect(await SlotModel.countDocuments({ service: (await ServiceModel.findOne({ theme: '只一次' }).lean())!._id })).toBe(2)
  })

  it('leaves the catalogue when its day is over', async () => {
    const { result } = await create(people.desk, { day: dayAfter(server.clock, 1), theme: '物业费' })
    const state = async () => (await ServiceModel.findById(result.id).lean())!.state
    server.clock.set('2026-11-24T15:00:00Z')
    await retireReceptions(server.clock.now())
    expect(await state()).toBe('active')
    server.clock.set('2026-11-24T16:30:00Z')
    await Promise.all([retireReceptions(server.clock.now()), retireReceptions(server.clock.now())])
    expect(await state()).toBe('retired')
    expect((await eventsOf('service.retired')).filter(({ subject }) => subject.id === result.id)).toHaveLength(1)
    await fillAll(server.clock.now(), server.services.log)
  })

  it('refuses a day that is over or too far, a time that is over, a place of others and a leader nobody knows; stores nothing', async () => {
    const before = await ServiceModel.countDocuments({})
    const refused = async (over: Partial<Body>) => (await create(people.desk, over)).problem.errors!.map(({ path }) => path)
    expect(await refused({ day: dayAfter(server.clock, -1) })).toEqual(['body.day'])
    expect(await refused({ day: dayAfter(server.clock, 60) })).toEqual(['body.day'])
    expect(await refused({ day: dayAfter(server.clock, 0) })).toEqual(['body.window.from'])
    expect(await refused({ day: '2026-02-30', theme: '', window: { ...body().window, until: 550 } })).toEqual(expect.arrayContaining(['body.day', 'body.theme', 'body.window.until']))
    expect(await refused({ place: people.town.second.community._id })).toEqual(['body.place'])
    expect(await refused({ leader: { name: '谁', title: '书记', person: 'f'.repeat(24) } })).toEqual(['body.leader.person'])
    expect(await ServiceModel.countDocuments({})).toBe(before)
  })

  it('is for desks', async () => {
    for (const caller of [people.resident, people.chief, people.worker]) expect((await create(caller)).problem.code).toBe('forbidden')
    expect((await call(server, 'POST /receptions', { body: body() })).status).toBe(401)
  })
})
