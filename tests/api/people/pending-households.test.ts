import { PersonModel } from '../../../server/people'
import { signedInAs } from '../../support/client'
import { emptyDatabase } from '../../support/database'
import { addHolder, addPerson, addPost, buildTown, doorAt, type Town } from '../../support/factory'
import { scansDuring } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town

beforeEach(async () => {
  await emptyDatabase()
  town = await buildTown()
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute))

async function listed(person: { _id: unknown }, query: { cursor?: string; limit?: number } = {}) {
  const caller = await signedInAs(server, String(person._id))
  return caller.call('GET /households/pending', { query })
}

/** Names of who waits for this person's word, all pages. */
async function names(person: { _id: unknown }, limit?: number): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const { result } = await listed(person, { cursor, limit })
    found.push(...result.items.map(({ name }) => name))
    cursor = result.next ?? undefined
  } while (cursor)
  return found
}

/** Five who wait: two in unit 2, one in unit 1, one in the vacant grid, one in the other community. */
async function waitingPeople() {
  const { first, second } = town
  const waiting = (name: string, door: typeof first.door501, minute: number, more = {}) =>
    addPerson(name, { doors: [doorAt(door, { status: 'pending', requestedAt: at(minute), relation: 'tenant' })], ...more })
  await waiting('丙', first.door101, 3)
  await waiting('甲', first.door501, 1, { phone: null, statedPhone: '13955556666' })
  await waiting('丁', first.vacantDoor, 4)
  await waiting('乙', first.door502, 2)
  await waiting('外', second.door501, 5)
}

describe('who sees which', () => {
  beforeEach(waitingPeople)

  test.each([
    ['unitChief', ['甲', '乙']],
    ['buildingChief', ['甲', '乙', '丙']],
    ['deputyBuildingChief', ['甲', '乙', '丙']],
    ['courtyardChief', []],
    ['gridWorker', ['甲', '乙', '丙']],
    ['contact', ['甲', '乙', '丙', '丁']],
    ['desk', ['甲', '乙', '丙', '丁']],
  ] as const)('%s: oldest first', async (holder, expected) => {
    expect(await names(town.first[holder].person)).toEqual(expected)
  })

  test('the desk of the street sees both communities, the other community its own', async () => {
    expect(await names(town.streetDesk.person)).toEqual(['甲', '乙', '丙', '丁', '外'])
    expect(await names(town.second.desk.person)).toEqual(['外'])
  })

  test.each(['resident', 'newcomer'] as const)('a %s may not ask', async (who) => {
    const { status, problem } = await listed(town.first[who])
    expect(status).toBe(403)
    expect(problem.code).toBe('forbidden')
  })

  test('departments and the administrator may not ask', async () => {
    expect((await listed(town.first.property.person)).status).toBe(403)
    expect((await listed(town.administrator.person)).status).toBe(403)
  })

  test('an ended post gives nothing', async () => {
    const { person } = await addHolder('前任', 'desk', town.first.community, { until: new Date('2026-11-22T00:00:00Z') })
    expect((await listed(person)).status).toBe(403)
  })

  test('what one needs to judge, and nothing else', async () => {
    const { result } = await listed(town.first.unitChief.person)
    expect(result.items[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      household: town.first.door501._id,
      label: '福民社区 3 号楼 2 单元 501 室',
      name: '甲',
      phone: '13955556666',
      relation: 'tenant',
      requestedAt: at(1).toISOString(),
    })
  })

  test('a person with one door here and one elsewhere shows with the one here', async () => {
    const { first, second } = town
    await addPerson('两处', { doors: [doorAt(first.door501, { status: 'pending', requestedAt: at(0) }), doorAt(second.door502, { status: 'pending', requestedAt: at(9) })] })
    expect(await names(first.unitChief.person)).toEqual(['两处', '甲', '乙'])
    expect(await names(second.unitChief.person)).toEqual(['外', '两处'])
    expect(await names(town.streetDesk.person)).toEqual(['两处', '甲', '乙', '丙', '丁', '外', '两处'])
  })

  test('posts that lie in each other do not show anybody twice', async () => {
    const { person } = town.first.unitChief
    await addPost(person, 'building_chief', town.first.building)
    expect(await names(person)).toEqual(['甲', '乙', '丙'])
  })

  test('not my own: somebody else confirms that', async () => {
    const { person } = town.first.unitChief
    await PersonModel.updateOne({ _id: person._id }, { $push: { doors: doorAt(town.first.door502, { status: 'pending', requestedAt: at(0) }) } })
    expect(await names(person)).toEqual(['甲', '乙'])
    expect(await names(town.first.buildingChief.person)).toContain(person.name)
  })

  test('the count on me is the same', async () => {
    for (const { person } of [town.first.unitChief, town.first.courtyardChief, town.first.desk, town.streetDesk, town.administrator]) {
      const caller = await signedInAs(server, person._id)
      const { result } = await caller.call('GET /me', {})
      expect(result.counts.pendingHouseholds).toBe(result.can.confirmHouseholds ? (await names(person)).length : 0)
    }
  })
})

describe('paging', () => {
  test('shows everybody once, also those who asked in the same moment', async () => {
    const expected: string[] = []
    for (let index = 0; index < 25; index++) {
      const name = `住户${String(index).padStart(2, '0')}`
      expected.push(name)
      await addPerson(name, { doors: [doorAt(town.first.door501, { status: 'pending', requestedAt: at(Math.floor(index / 10)) })] })
    }
    expect(await names(town.first.desk.person, 4)).toEqual(expected)
    expect(await names(town.first.desk.person)).toEqual(expected)
    expect((await listed(town.first.desk.person)).result.items).toHaveLength(20)
  })

  test('bad cursors and limits are refused, all at once', async () => {
    expect((await listed(town.first.desk.person, { cursor: 'x' })).problem.errors).toMatchObject([{ path: 'query.cursor' }])
    expect((await listed(town.first.desk.person, { cursor: 'x'.repeat(301), limit: 101 })).problem.errors?.map(({ path }) => path)).toEqual(['query.cursor', 'query.limit'])
  })
})

test('an index serves the list and the count', async () => {
  await waitingPeople()
  const caller = await signedInAs(server, town.first.desk.person._id)
  expect(
    await scansDuring(async () => {
      await caller.call('GET /households/pending', { query: {} })
      await caller.call('GET /me', {})
      await caller.call('GET /me/door', { query: {} })
    }),
  ).toEqual([])
})
