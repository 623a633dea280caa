import { PersonModel, PostModel } from '../../../server/people'
import { signedInAs } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addHolder, addPerson, addPlace, buildTown, doorAt, type Town } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town

beforeAll(async () => {
  town = await buildTown()
})

async function newcomer(name = '') {
  const person = await addPerson(name)
  const caller = await signedInAs(server, person._id)
  return {
    ...caller,
    bind: (household: string, more: Partial<{ name: string; phone: string; relation: 'owner' | 'family' | 'tenant' }> = {}, key?: string) =>
      caller.call('POST /me/doors', { body: { household, name: '周晓', ...more } }, key),
    stored: async () => (await PersonModel.findById(person._id).lean())!,
  }
}

describe('binding a household', () => {
  test('waits for a confirmation, and keeps name, phone and relation', async () => {
    const me = await newcomer()
    const { status, result } = await me.bind(town.first.door501._id, { phone: '13911112222', relation: 'tenant' })
    expect(status).toBe(200)
    expect(result).toEqual({ household: town.first.door501._id, label: '福民社区 3 号楼 2 单元 501 室', status: 'pending' })
    const stored = await me.stored()
    expect(stored).toMatchObject({ name: '周晓', statedPhone: '13911112222' })
    expect(stored.doors).toMatchObject([{ path: town.first.door501.path, relation: 'tenant', status: 'pending', requestedAt: server.clock.now() }])
    expect((await eventsOf('people.householdRequested')).at(-1)).toMatchObject({
      subject: { type: 'household', id: String(stored.doors[0]!._id) },
      path: town.first.door501.path,
      actor: { name: '周晓' },
      data: { person: me.id, household: town.first.door501._id, label: '福民社区 3 号楼 2 单元 501 室' },
    })
  })

  test('renames her posts with her', async () => {
    const { person } = await addHolder('旧名', 'unit_chief', town.first.unit1)
    const caller = await signedInAs(server, person._id)
    await caller.call('POST /me/doors', { body: { household: town.first.door101._id, name: '新名' } })
    expect(await PostModel.distinct('name', { person: person._id })).toEqual(['新名'])
  })

  test('goes for two doors, in two communities even, and not for a third', async () => {
    const me = await newcomer()
    expect((await me.bind(town.first.door501._id)).status).toBe(200)
    expect((await me.bind(town.second.door501._id)).status).toBe(200)
    const { status, problem } = await me.bind(town.first.door502._id, { name: '另一个名字' })
    expect(status).toBe(409)
    expect(problem.code).toBe('people.too_many_doors')
    expect((await me.stored()).name).toBe('周晓')
  })

  test('is refused for a door that is hers already', async () => {
    const me = await newcomer()
    await me.bind(town.first.door501._id)
    expect((await me.bind(town.first.door501._id)).problem.code).toBe('people.already_bound')
    await me.bind(town.first.door502._id)
    expect((await me.bind(town.first.door501._id)).problem.code).toBe('people.already_bound')
    expect((await me.stored()).doors).toHaveLength(2)
  })

  test('is done once for one key, however often it is sent', async () => {
    const me = await newcomer()
    const first = await me.bind(town.first.door501._id, {}, 'bind-once-1')
    const again = await me.bind(town.first.door501._id, {}, 'bind-once-1')
    expect(again).toMatchObject({ status: 200, result: first.result })
    expect((await me.bind(town.first.door502._id, {}, 'bind-once-1')).problem.code).toBe('idempotency.mismatch')
    expect((await me.stored()).doors).toHaveLength(1)
  })
})

describe('at the same time', () => {
  test('of ten doors two are taken', async () => {
    const doors = []
    for (let number = 1; number <= 10; number++) doors.push(await addPlace(town.first.vacantUnit, 'household', `${town.first.vacantUnit._id}-02${number}`, `2${number} 室`))
    const me = await newcomer()
    const replies = await Promise.all(doors.map((door) => me.bind(door._id)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(replies.filter(({ problem }) => problem.code === 'people.too_many_doors')).toHaveLength(8)
    const stored = await me.stored()
    expect(stored.doors).toHaveLength(2)
    expect(await eventsOf('people.householdRequested')).toEqual(expect.arrayContaining(stored.doors.map(({ _id }) => expect.objectContaining({ subject: { type: 'household', id: String(_id) } }))))
    expect((await eventsOf('people.householdRequested')).filter(({ data }) => data.person === me.id)).toHaveLength(2)
  })

  test('of ten bindings to one door one is made', async () => {
    const me = await newcomer()
    const replies = await Promise.all(Array.from({ length: 10 }, () => me.bind(town.first.door501._id)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ problem }) => problem.code === 'people.already_bound')).toHaveLength(9)
    expect((await me.stored()).doors).toHaveLength(1)
  })
})

describe('wrong input changes nothing', () => {
  test.each([
    ['a place that is not there', () => '620201001001-G01-B03-U2-9999', 'unknown'],
    ['a unit', () => town.first.unit2._id, 'not_a_household'],
    ['a community', () => town.first.community._id, 'not_a_household'],
  ])('%s', async (_, household, code) => {
    const me = await newcomer('原名')
    const { status, problem } = await me.bind(household())
    expect(status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'body.household', code }])
    expect(await me.stored()).toMatchObject({ name: '原名', doors: [] })
  })

  test('every wrong field is named at once', async () => {
    const me = await newcomer()
    const { status, problem } = await me.call('POST /me/doors', { body: { household: '../x', name: '', phone: '12', relation: 'friend' as 'owner' } })
    expect(status).toBe(400)
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual(['body.household', 'body.name', 'body.phone', 'body.relation'])
    expect((await me.stored()).doors).toEqual([])
  })
})

describe('leaving a household', () => {
  test('takes the door out, confirmed or not, and keeps the other', async () => {
    const person = await addPerson('两处', { doors: [doorAt(town.first.door501), doorAt(town.second.door501, { status: 'pending' })] })
    const me = await signedInAs(server, person._id)
    const leave = (household: string) => me.call('DELETE /me/doors/:household', { params: { household } })
    expect(await leave(town.first.door501._id)).toMatchObject({ status: 200, result: {} })
    expect((await PersonModel.findById(person._id).lean())?.doors.map(({ household }) => household)).toEqual([town.second.door501._id])
    expect((await leave(town.second.door501._id)).status).toBe(200)
    expect((await eventsOf('people.householdLeft')).map(({ data }) => data.was)).toEqual(['confirmed', 'pending'])
  })

  test('a door that is not mine is not found, whether it exists or not', async () => {
    const me = await signedInAs(server, town.first.resident._id)
    for (const household of [town.first.door502._id, '620201001001-G99', '!']) {
      expect((await me.call('DELETE /me/doors/:household', { params: { household } })).problem.code).toBe('not_found')
    }
    expect((await PersonModel.findById(town.first.neighbour._id).lean())?.doors).toHaveLength(1)
  })
})
