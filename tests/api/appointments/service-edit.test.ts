import type { Input } from '../../../shared/api'
import { ServiceModel, type Service } from '../../../server/appointments/catalogue/service.model'
import { addService, addSlot, booked, dayAfter } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addHolder } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let lawyer: string

beforeAll(async () => {
  people = await signInTown(server)
  lawyer = String((await addHolder('方明远', 'professional', people.town.first.community, { department: '律师' })).person._id)
})

type CreateBody = Input<'POST /services'>['body']
const body = (over: Partial<CreateBody> = {}): CreateBody => ({
  place: people.town.first.community._id,
  category: 'certificates', name: '开居住证明', summary: '当场盖章', forWhom: '住在本社区的居民', keywords: ['开证明'],
  bring: [{ name: '身份证', form: 'original' }, { name: '无其他住房证明', form: 'promise', promise: '本人承诺没有其他住房。' }],
  where: '大厅 3 号窗口', modes: ['counter'], minutes: 15, provider: { name: '', title: '福民社区工作台' }, ...over,
})
const create = (caller: Caller, over: Partial<CreateBody> = {}, key?: string) => caller.call('POST /services', { body: body(over) }, key)
const change = (caller: Caller, { _id }: Pick<Service, '_id'>, over: Record<string, unknown> = {}) => {
  const { place: _, ...rest } = body()
  return caller.call('PUT /services/:id', { params: { id: String(_id) }, body: { ...rest, version: 1, ...over } as Input<'PUT /services/:id'>['body'] })
}

describe('POST /services', () => {
  it('adds a service to a place of the desk, which everybody there finds', async () => {
    const { status, result } = await create(people.desk)
    expect(status).toBe(200)
    expect(result).toMatchObject({ name: '开居住证明', kind: 'service', place: { code: people.town.first.community._id }, state: 'active', version: 1, cancelCutOff: 60, nextFree: null, can: { edit: true, serve: true } })
    expect(result.bring[1]).toEqual({ name: '无其他住房证明', form: 'promise', note: null, promise: '本人承诺没有其他住房。' })
    const found = await people.resident.call('GET /services', { query: { q: '开证明' } })
    expect(found.result.items.map(({ id }) => id)).toContain(result.id)
    expect((await eventsOf('service.created')).at(-1)).toMatchObject({ subject: { id: result.id }, path: people.town.first.community.path, actor: { label: '福民社区工作台' }, data: { name: '开居住证明' } })
  })

  it('names a professional who has a post there', async () => {
    const { result } = await create(people.desk, { kind: 'session', category: 'legal', provider: { person: lawyer, name: '', title: '社区法律顾问' } })
    expect(result.provider).toEqual({ person: lawyer, name: '方明远', title: '社区法律顾问' })
  })

  it('makes it once for one key', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => create(people.desk, { name: '只建一次' }, 'create-only-once')))
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
    expect(await ServiceModel.countDocuments({ name: '只建一次' })).toBe(1)
  })

  it('is for desks: forbidden to residents, chiefs and workers', async () => {
    for (const caller of [people.resident, people.chief, people.worker, people.contact]) expect((await create(caller)).problem.code).toBe('forbidden')
    expect((await call(server, 'POST /services', { body: body() })).status).toBe(401)
  })

  it('refuses a place that is not the desk\'s as it refuses one that does not exist', async () => {
    for (const place of [people.town.second.community._id, people.town.street._id, '99-nowhere']) {
      expect((await create(people.desk, { place })).problem).toMatchObject({ status: 400, errors: [{ path: 'body.place', code: 'unknown' }] })
    }
    expect((await create(people.streetDesk, { place: people.town.second.community._id })).status).toBe(200)
  })

  it('refuses everything that is wrong at once, and stores nothing', async () => {
    const before = await ServiceModel.countDocuments({})
    const { problem } = await create(people.desk, { name: '', category: 'magic' as never, modes: [], minutes: 1, bring: [{ name: '证明', form: 'promise' }] })
    expect(problem.code).toBe('bad_input')
    expect(problem.errors!.map(({ path }) => path)).toEqual(expect.arrayContaining(['body.name', 'body.category', 'body.modes', 'body.minutes']))
    expect((await create(people.desk, { bring: [{ name: '证明', form: 'promise' }] })).problem.errors).toEqual([expect.objectContaining({ path: 'body.bring' })])
    expect((await create(people.desk, { provider: { person: String(people.town.second.desk.person._id), name: '', title: '律师' } })).problem.errors).toEqual([expect.objectContaining({ path: 'body.provider.person', code: 'unknown' })])
    expect((await create(people.desk, { kind: 'reception', theme: '加装电梯' })).problem.errors).toEqual([expect.objectContaining({ path: 'body.kind' })])
    expect(await ServiceModel.countDocuments({})).toBe(before)
  })
})

describe('PUT /services/:id', () => {
  it('changes it for new bookings only: one made before keeps what it was told', async () => {
    const service = await addService(people.town.first.community)
    const slot = await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 5)
    const before = await booked(people.resident, slot)
    const { status, result } = await change(people.desk, service, { name: '养老认证', where: '大厅 9 号窗口', cancelCutOff: 600 })
    expect(status).toBe(200)
    expect(result).toMatchObject({ name: '养老认证', where: '大厅 9 号窗口', version: 2 })
    const kept = (await people.resident.call('GET /bookings/:id', { params: { id: before.id } })).result
    expect(kept).toMatchObject({ where: before.where, cancelUntil: before.cancelUntil, bring: before.bring, service: { name: service.name } })
    expect(await booked(people.neighbour, slot)).toMatchObject({ where: '大厅 9 号窗口', service: { name: '养老认证' }, cancelUntil: '2026-11-23T15:00:00.000Z' })
    expect((await eventsOf('service.edited')).at(-1)!.data.changed).toEqual(expect.arrayContaining(['name', 'where', 'cancelCutOff']))
  })

  it('lets one of several at once win', async () => {
    const service = await addService(people.town.first.community)
    const replies = await Promise.all(Array.from({ length: 6 }, (_, index) => change(people.desk, service, { name: `名字${index}` })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['appointments.changed']))
  })

  it('refuses another kind, a stranger as its professional and wrong fields, and changes nothing', async () => {
    const service = await addService(people.town.first.community)
    expect((await change(people.desk, service, { kind: 'session' })).problem.errors).toEqual([expect.objectContaining({ path: 'body.kind', code: 'fixed' })])
    expect((await change(people.desk, service, { provider: { person: 'f'.repeat(24), name: '谁', title: '律师' } })).problem.errors).toEqual([expect.objectContaining({ path: 'body.provider.person' })])
    expect((await change(people.desk, service, { name: '', version: 'x' })).problem.errors!.map(({ path }) => path).sort()).toEqual(['body.name', 'body.version'])
    expect(await ServiceModel.findById(service._id).lean()).toMatchObject({ name: service.name, version: 1 })
  })

  it('is forbidden to whom it is offered, and hidden from another community', async () => {
    const service = await addService(people.town.first.community)
    expect((await change(people.resident, service)).problem.code).toBe('forbidden')
    expect((await change(people.worker, service)).problem.code).toBe('forbidden')
    expect((await change(people.otherDesk, service)).problem.code).toBe('not_found')
  })
})

describe('POST /services/:id/retire', () => {
  const retire = (caller: Caller, { _id }: Service, retired: boolean) => caller.call('POST /services/:id/retire', { params: { id: String(_id) }, body: { retired } })

  it('takes it out of the catalogue and back; what is booked stays booked', async () => {
    const service = await addService(people.town.first.community, { name: '要停办的' })
    const slot = await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 5)
    const mine = await booked(people.resident, slot)
    expect((await retire(people.desk, service, true)).result).toMatchObject({ state: 'retired', can: { book: false, edit: true } })
    expect((await people.neighbour.call('POST /bookings', { body: { slot: slot._id } })).problem.code).toBe('appointments.slot_closed')
    expect((await people.resident.call('GET /services', { query: { q: '要停办的' } })).result.items).toEqual([])
    expect((await people.resident.call('GET /bookings/:id', { params: { id: mine.id } })).result.state).toBe('booked')
    expect((await retire(people.desk, service, true)).status).toBe(200)
    expect((await eventsOf('service.retired')).filter(({ subject }) => subject.id === String(service._id))).toHaveLength(1)
    expect((await retire(people.desk, service, false)).result).toMatchObject({ state: 'active', can: { book: true } })
    await booked(people.neighbour, slot)
  })

  it('is for its desk', async () => {
    const service = await addService(people.town.first.community)
    expect((await retire(people.resident, service, true)).problem.code).toBe('forbidden')
    expect((await retire(people.otherDesk, service, true)).problem.code).toBe('not_found')
    expect((await people.desk.call('POST /services/:id/retire', { params: { id: String(service._id) }, body: {} as never })).problem.errors).toEqual([expect.objectContaining({ path: 'body.retired' })])
    expect((await ServiceModel.findById(service._id).lean())!.state).toBe('active')
  })
})
