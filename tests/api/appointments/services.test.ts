import type { Result } from '../../../shared/api'
import { ServiceModel } from '../../../server/appointments/catalogue/service.model'
import { addService, addSlot, dayAfter } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let pension: string

beforeAll(async () => {
  people = await signInTown(server)
  const { first, second, street } = people.town
  pension = String((await addService(first.community, { name: '养老金资格认证', keywords: ['退休金', '刷脸'] }))._id)
  await addService(first.community, { name: '开居住证明', category: 'certificates', summary: '当场盖章', keywords: ['开证明', '居住证'], forWhom: '租房的也可以' })
  await addService(first.community, { name: '高龄津贴申请', category: 'welfare', summary: '和养老金一起发到社保卡', keywords: ['老人补贴'], modes: ['counter', 'door'] })
  await addService(first.community, { name: '社区律师咨询', kind: 'session', category: 'legal', summary: '律师帮您看', keywords: ['遗嘱', '养老金纠纷'], modes: ['counter', 'writing'] })
  await addService(first.community, { name: '停办的服务', state: 'retired' })
  await addService(street, { name: '街道残疾人证换领', category: 'elderly', summary: '换新证', keywords: ['残疾证'], forWhom: '持证的残疾人' })
  await addService(second.community, { name: '建设社区理发', category: 'shopping' })
})

const names = ({ items }: Result<'GET /services'>) => items.map(({ name }) => name)
const search = async (caller: Caller, query: Record<string, unknown>) => {
  const reply = await caller.call('GET /services', { query })
  expect(reply.status).toBe(200)
  return names(reply.result)
}

describe('GET /services', () => {
  it('offers what is offered at the places above my door, the nearest first, and nothing of another community', async () => {
    expect(await search(people.resident, {})).toEqual(['养老金资格认证', '开居住证明', '高龄津贴申请', '社区律师咨询', '街道残疾人证换领'])
    expect(await search(people.stranger, {})).toEqual(['建设社区理发', '街道残疾人证换领'])
    expect(await search(people.newcomer, {})).toEqual([])
  })

  it('offers a chief or a worker what is offered where she has her post, and a desk what lies under it too', async () => {
    expect(await search(people.worker, {})).toEqual(await search(people.resident, {}))
    expect(await search(people.streetDesk, {})).toContain('建设社区理发')
    expect(await search(people.streetDesk, {})).toContain('开居住证明')
  })

  it('finds by a resident\'s words: a name before a keyword, a keyword before a text', async () => {
    expect(await search(people.resident, { q: '养老金' })).toEqual(['养老金资格认证', '社区律师咨询', '高龄津贴申请'])
    expect((await search(people.resident, { q: '养老' }))[0]).toBe('养老金资格认证')
    expect(await search(people.resident, { q: '我要开个证明' })).toEqual(['开居住证明'])
    expect((await search(people.resident, { q: '奶奶的退休金怎么领' }))[0]).toBe('养老金资格认证')
    expect((await search(people.resident, { q: '残疾证' }))[0]).toBe('街道残疾人证换领')
    expect(await search(people.resident, { q: '宇宙飞船' })).toEqual([])
  })

  it('narrows by category, kind and mode', async () => {
    expect(await search(people.resident, { category: 'certificates' })).toEqual(['开居住证明'])
    expect(await search(people.resident, { kind: 'session' })).toEqual(['社区律师咨询'])
    expect(await search(people.resident, { mode: 'door' })).toEqual(['高龄津贴申请'])
  })

  it('pages without a gap or a double, also when what the cursor names is gone', async () => {
    const all = await search(people.resident, {})
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { result } = await people.resident.call('GET /services', { query: { limit: 2, cursor } })
      seen.push(...names(result))
      cursor = result.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(all)
    const { result } = await people.resident.call('GET /services', { query: { limit: 2 } })
    await ServiceModel.updateOne({ _id: result.items[1]!.id }, { state: 'retired' })
    expect(await search(people.resident, { cursor: result.next })).toEqual(all.slice(2))
    await ServiceModel.updateOne({ _id: result.items[1]!.id }, { state: 'active' })
  })

  it('shows retired ones to their desk only', async () => {
    expect(await search(people.desk, { retired: true })).toEqual(['停办的服务'])
    expect(await search(people.otherDesk, { retired: true })).toEqual([])
    expect((await people.resident.call('GET /services', { query: { retired: true } })).problem).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('tells the next slot that has a free place and can be booked', async () => {
    const { first } = people.town
    const service = await addService(first.community, { name: '有号的服务' })
    await addSlot(service, dayAfter(server.clock, 0), 8 * 60, 5)
    await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 2, { free: [], freeCount: 0 })
    await addSlot(service, dayAfter(server.clock, 1), 10 * 60, 2, { state: 'closed' })
    const next = await addSlot(service, dayAfter(server.clock, 2), 9 * 60, 2)
    const far = await addService(first.community, { name: '太远的服务' })
    await addSlot(far, dayAfter(server.clock, 14), 9 * 60, 2)
    const { result } = await people.resident.call('GET /services', { query: { limit: 100 } })
    const nextOf = (id: unknown) => result.items.find((item) => item.id === String(id))!.nextFree
    expect(nextOf(service._id)).toBe(next.start.toISOString())
    expect(nextOf(far._id)).toBeNull()
    await ServiceModel.deleteMany({ _id: { $in: [service._id, far._id] } })
  })

  it('refuses a wrong cursor, category, mode and limit, all at once', async () => {
    const { problem } = await people.resident.call('GET /services', { query: { category: 'magic' as never, mode: 'fax' as never, limit: 1000 } })
    expect(problem.code).toBe('bad_input')
    expect(problem.errors!.map(({ path }) => path).sort()).toEqual(['query.category', 'query.limit', 'query.mode'])
    expect((await people.resident.call('GET /services', { query: { cursor: 'nonsense' } })).problem.errors).toEqual([expect.objectContaining({ path: 'query.cursor' })])
  })

  it('requires signing in', async () => {
    expect((await call(server, 'GET /services', { query: {} })).status).toBe(401)
  })
})

describe('GET /services/:id', () => {
  const read = (caller: Caller, id = pension) => caller.call('GET /services/:id', { params: { id } })

  it('shows a resident what to bring and what she may do', async () => {
    const { result } = await read(people.resident)
    expect(result).toMatchObject({
      name: '养老金资格认证', bring: [{ name: '身份证', form: 'original' }], provider: { person: null, title: '福民社区工作台' }, mine: null, blockedUntil: null,
      can: { book: true, consult: false, errand: false, edit: false, serve: false },
    })
  })

  it('shows its desk that it can be edited and served, and the street\'s desk too', async () => {
    expect((await read(people.desk)).result.can).toMatchObject({ edit: true, serve: true })
    expect((await read(people.streetDesk)).result.can).toMatchObject({ edit: true, serve: true })
  })

  it('shows my open booking of it', async () => {
    const service = (await ServiceModel.findById(pension).lean())!
    const slot = await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 2)
    const { result } = await people.resident.call('POST /bookings', { body: { slot: slot._id } })
    expect((await read(people.resident)).result.mine).toEqual({ booking: result.id, start: slot.start.toISOString(), state: 'booked' })
    expect((await read(people.neighbour)).result.mine).toBeNull()
  })

  it('does not exist for another community, for whoever lives nowhere, and where there is none', async () => {
    expect((await read(people.stranger)).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect((await read(people.newcomer)).status).toBe(404)
    expect((await read(people.resident, 'f'.repeat(24))).status).toBe(404)
    expect((await read(people.resident, 'nonsense')).status).toBe(404)
  })
})
