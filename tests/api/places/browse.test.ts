import { signedInAs, type Caller } from '../../support/client'
import { addPerson, addPlace, buildTown, type Town } from '../../support/factory'
import { scansDuring } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town
let resident: Caller
let newcomer: Caller
let streetDesk: Caller

beforeAll(async () => {
  town = await buildTown()
  const as = (person: { _id: unknown }) => signedInAs(server, String(person._id))
  resident = await as(town.first.resident)
  newcomer = await as(town.first.newcomer)
  streetDesk = await as(town.streetDesk.person)
})

describe('places.children', () => {
  test('without a place gives the cities', async () => {
    const { status, result } = await newcomer.call('GET /places/children', { query: {} })
    expect(status).toBe(200)
    expect(result).toEqual({ parent: null, ancestors: [], items: [{ code: '6202', name: '嘉峪关市', level: 'city', label: '嘉峪关市', hasChildren: true }], next: null })
  })

  test('gives a place, the way down to it and what lies right below, as people count', async () => {
    const { building } = town.first
    await addPlace(building, 'unit', `${building._id}-U10`, '10 单元')
    const { result } = await newcomer.call('GET /places/children', { query: { of: building._id } })
    expect(result.parent).toEqual({ code: building._id, name: '3 号楼', level: 'building', label: '福民社区 3 号楼', hasChildren: true })
    expect(result.ancestors.map(({ name }) => name)).toEqual(['嘉峪关市', '雄关街道', '福民社区', '第一网格'])
    expect(result.items.map(({ name }) => name)).toEqual(['1 单元', '2 单元', '10 单元'])
  })

  test('pages through a place with more children than a page holds, each once', async () => {
    const grid = await addPlace(town.second.community, 'grid', 'BIG', '大网格')
    for (let number = 1; number <= 501; number++) await addPlace(grid, 'courtyard', `BIG-Y${number}`, `${number} 号院`)
    const first = await newcomer.call('GET /places/children', { query: { of: 'BIG' } })
    expect(first.result.items).toHaveLength(500)
    const second = await newcomer.call('GET /places/children', { query: { of: 'BIG', after: first.result.next! } })
    expect(second.result.items.map(({ name }) => name)).toEqual(['501 号院'])
    expect(second.result.next).toBeNull()
  })

  test('an unknown place, a code that is none and a page of another place are refused', async () => {
    expect(await newcomer.call('GET /places/children', { query: { of: '9999' } })).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    expect(await newcomer.call('GET /places/children', { query: { of: '{"$gt":""}' } })).toMatchObject({ status: 400, problem: { code: 'bad_input' } })
    const foreign = { of: town.first.building._id, after: town.second.unit1._id }
    expect(await newcomer.call('GET /places/children', { query: foreign })).toMatchObject({ status: 400, problem: { errors: [{ path: 'query.after' }] } })
  })
})

describe('places.find', () => {
  const labels = async (caller: Caller, query: { q: string; within?: string; limit?: number }) => {
    const { status, result } = await caller.call('GET /places/find', { query })
    expect(status).toBe(200)
    return result.items.map(({ label }) => label)
  }

  test('finds what people type, blanks or not, in my community only', async () => {
    expect(await labels(resident, { q: '3号楼2单元501' })).toEqual(['福民社区 3 号楼 2 单元 501 室'])
    expect(await labels(resident, { q: '501 3号楼' })).toEqual(['福民社区 3 号楼 2 单元 501 室'])
    expect(await labels(resident, { q: '建设' })).toEqual([])
  })

  test('a number is met from its first digit', async () => {
    await addPlace(town.first.grid, 'building', `${town.first.grid._id}-B13`, '13 号楼')
    expect((await labels(resident, { q: '3 号楼' }))[0]).toBe('福民社区 3 号楼')
    expect(await labels(resident, { q: '3号楼' })).not.toContain('福民社区 13 号楼')
    expect(await labels(resident, { q: '13号' })).toEqual(['福民社区 13 号楼'])
  })

  test('larger places come first, and no more than asked for', async () => {
    expect(await labels(resident, { q: '福民', limit: 3 })).toEqual(['福民社区', '福民社区第一网格', '福民社区第二网格'])
  })

  test('looks within another place when told', async () => {
    expect(await labels(resident, { q: '101', within: town.second.vacantGrid._id })).toEqual(['建设社区 12 号楼 1 单元 101 室'])
  })

  test('above the community only divisions are searched', async () => {
    expect(await labels(newcomer, { q: '社区' })).toEqual(['福民社区', '建设社区'])
    expect(await labels(newcomer, { q: '501' })).toEqual([])
    expect(await labels(streetDesk, { q: '雄关' })).toEqual(['雄关街道'])
  })

  test('words are words, not patterns', async () => {
    for (const q of ['.*', '(', '[', '\\', '$', '3 号楼|']) expect(await labels(resident, { q })).toEqual([])
  })

  test('no words, too many words and an unknown place are refused', async () => {
    expect(await resident.call('GET /places/find', { query: { q: '  ' } })).toMatchObject({ status: 400 })
    expect(await resident.call('GET /places/find', { query: { q: '楼'.repeat(51) } })).toMatchObject({ status: 400 })
    expect(await resident.call('GET /places/find', { query: { q: '楼', within: '9999' } })).toMatchObject({ status: 404 })
  })

  test('somebody without a home searches the whole by its divisions', async () => {
    const caller = await signedInAs(server, (await addPerson('新来的'))._id)
    expect(await labels(caller, { q: '福民' })).toEqual(['福民社区'])
  })
})

test('browsing and finding read no collection from end to end', async () => {
  const scans = await scansDuring(async () => {
    await newcomer.call('GET /places/children', { query: {} })
    await newcomer.call('GET /places/children', { query: { of: town.first.building._id, after: town.first.unit1._id } })
    await resident.call('GET /places/find', { query: { q: '501' } })
    await newcomer.call('GET /places/find', { query: { q: '社区', within: '6202' } })
    await (await signedInAs(server, (await addPerson('新来的'))._id)).call('GET /places/find', { query: { q: '社区' } })
  })
  expect(scans).toEqual([])
})
