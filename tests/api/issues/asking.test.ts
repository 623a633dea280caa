import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

describe('GET /issues/categories', () => {
  it('offers emergencies with their numbers first', async () => {
    const { result } = await people.resident.call('GET /issues/categories', { query: {} })
    expect(result.items[0]).toMatchObject({ key: 'fire', kind: 'help', emergency: [{ number: '119' }, { number: '120' }, { number: '110' }] })
  })

  it.each([['没水', 'water'], ['灯不亮', 'light'], ['养老金', 'pension'], ['楼上半夜一直吵', 'noise'], ['煤气味', 'gas_leak'], ['开证明', 'papers']])('finds %s', async (q, key) => {
    const { result } = await people.resident.call('GET /issues/categories', { query: { q } })
    expect(result.items[0]?.key).toBe(key)
  })

  it('names a search that is too long', async () => {
    const { problem } = await people.resident.call('GET /issues/categories', { query: { q: '长'.repeat(51) } })
    expect(problem.errors?.map((error) => error.path)).toEqual(['query.q'])
  })
})

describe('GET /issues/route', () => {
  it('says before sending who gets it and by when', async () => {
    const { result } = await people.resident.call('GET /issues/route', { query: { category: 'light', place: people.town.first.door501._id } })
    expect(result).toMatchObject({ holder: { name: '陈志强' }, respondBy: '2026-11-24T02:00:00.000Z', resolveBy: '2026-11-30T02:00:00.000Z' })
    const urgent = await people.resident.call('GET /issues/route', { query: { category: 'light', place: people.town.first.door501._id, urgent: true } })
    expect(urgent.result.respondBy).toBe('2026-11-23T04:00:00.000Z')
  })

  it('names both wrong fields, and refuses a place of another community', async () => {
    const bad = await people.resident.call('GET /issues/route', { query: { category: 'x', place: '999999' } })
    expect(bad.problem.errors?.map((error) => error.path).sort()).toEqual(['query.category', 'query.place'])
    const foreign = await people.resident.call('GET /issues/route', { query: { category: 'light', place: people.town.second.door501._id } })
    expect(foreign.problem.errors?.[0]).toMatchObject({ path: 'query.place', code: 'foreign' })
  })
})

describe('GET /issues/residents', () => {
  it('names the residents of a door to whoever answers for it', async () => {
    const household = people.town.first.door501._id
    const { result } = await people.worker.call('GET /issues/residents', { query: { household } })
    expect(result.items.map((resident) => resident.name)).toEqual(['王秀英'])
    expect((await people.neighbour.call('GET /issues/residents', { query: { household } })).problem.code).toBe('forbidden')
    expect((await people.otherWorker.call('GET /issues/residents', { query: { household } })).problem.code).toBe('forbidden')
    expect((await people.worker.call('GET /issues/residents', { query: { household: '!' } })).problem.code).toBe('bad_input')
  })
})

describe('GET /issues/:id/targets', () => {
  it('is for the holder and the desk', async () => {
    const { result } = await people.resident.call('POST /issues', { body: { category: 'light', text: '灯' } })
    const params = { id: result.id }
    expect((await people.chief.call('GET /issues/:id/targets', { params })).status).toBe(200)
    expect((await people.desk.call('GET /issues/:id/targets', { params })).status).toBe(200)
    expect((await people.resident.call('GET /issues/:id/targets', { params })).status).toBe(403)
    expect((await people.stranger.call('GET /issues/:id/targets', { params })).status).toBe(404)
  })
})

describe('messages', () => {
  it('are one\'s own, and read up to where one says', async () => {
    expect((await people.resident.call('GET /notices', { query: {} })).result).toEqual({ items: [], next: null })
    const bad = await people.resident.call('GET /notices', { query: { cursor: 'x', limit: 0 } })
    expect(bad.problem.code).toBe('bad_input')
    const wrong = await people.resident.call('POST /notices/read', { body: { upTo: 'x' } })
    expect(wrong.problem.errors?.map((error) => error.path)).toEqual(['body.upTo'])
  })
})
