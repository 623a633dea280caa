import { PersonModel, PostModel } from '../../../server/people'
import { signedInAs } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addPerson, addPost, buildTown, doorAt, longAgo, type Town } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town

beforeAll(async () => {
  town = await buildTown()
})

async function meOf(person: { _id: unknown }) {
  return (await (await signedInAs(server, String(person._id))).call('GET /me', {})).result
}

describe('who I am', () => {
  test('a resident', async () => {
    expect(await meOf(town.first.resident)).toMatchObject({
      name: '王秀英',
      phone: town.first.resident.phone,
      demo: false,
      doors: [{ household: town.first.door501._id, label: '福民社区 3 号楼 2 单元 501 室', status: 'confirmed' }],
      posts: [],
      community: { code: '620201001001', name: '福民社区' },
      counts: { pendingHouseholds: 0, unreadNotices: 0 },
      can: { work: false, confirmHouseholds: false, desk: false, importPlaces: false, counter: false, invite: false },
    })
  })

  test('a deputy building chief', async () => {
    const me = await meOf(town.first.deputyBuildingChief.person)
    expect(me.posts).toEqual([
      {
        id: String(town.first.deputyBuildingChief.post._id),
        role: 'building_chief',
        label: '副楼栋长',
        place: '620201001001-G01-B03',
        placeLabel: '福民社区 3 号楼',
        deputy: true,
        from: longAgo.toISOString(),
        until: null,
        away: null,
      },
    ])
    expect(me.community?.name).toBe('福民社区')
    expect(me.can).toEqual({ work: true, confirmHouseholds: true, desk: false, importPlaces: false, counter: false, invite: false })
  })

  test('the desk, a department, the administrator', async () => {
    expect((await meOf(town.first.desk.person)).can).toEqual({ work: true, confirmHouseholds: true, desk: true, importPlaces: true, counter: true, invite: true })
    expect((await meOf(town.first.property.person)).can).toEqual({ work: true, confirmHouseholds: false, desk: false, importPlaces: false, counter: true, invite: false })
    const administrator = await meOf(town.administrator.person)
    expect(administrator.can).toEqual({ work: true, confirmHouseholds: false, desk: true, importPlaces: true, counter: true, invite: true })
    expect(administrator.community).toBeNull()
  })

  test('the administrator of an installation without places', async () => {
    const person = await addPerson('第一人')
    await addPost(person, 'administrator', town.city, { place: '', path: '', placeLabel: '' })
    expect((await meOf(person)).posts).toMatchObject([{ role: 'administrator', place: '', label: '系统管理员' }])
  })

  test('somebody who said nothing yet', async () => {
    expect(await meOf(town.first.newcomer)).toMatchObject({ doors: [], posts: [], community: null })
  })

  test('posts that ended or have not begun are not held', async () => {
    const person = await addPerson('前任')
    await addPost(person, 'desk', town.first.community, { until: new Date('2026-11-23T02:00:00Z') })
    await addPost(person, 'grid_worker', town.first.grid, { from: new Date('2026-11-23T02:00:01Z') })
    const me = await meOf(person)
    expect(me.posts).toEqual([])
    expect(me.can.work).toBe(false)
  })

  test('my community is where I live before where I hope to live before where I work', async () => {
    const { first, second } = town
    const person = await addPerson('三处', { doors: [doorAt(first.door501, { status: 'pending' })] })
    await addPost(person, 'grid_worker', second.grid)
    expect((await meOf(person)).community?.name).toBe('福民社区')
    await PersonModel.updateOne({ _id: person._id }, { $push: { doors: doorAt(second.door501) } })
    expect((await meOf(person)).community?.name).toBe('建设社区')
  })
})

describe('changing my name', () => {
  test('changes it on me and on my posts, nowhere else', async () => {
    const { person } = town.second.gridWorker
    const caller = await signedInAs(server, person._id)
    const { status, result } = await caller.call('PUT /me', { body: { name: '  吴丽丽 ' } })
    expect(status).toBe(200)
    expect(result.name).toBe('吴丽丽')
    expect((await PersonModel.findById(person._id).lean())?.name).toBe('吴丽丽')
    expect(await PostModel.distinct('name', { person: person._id })).toEqual(['吴丽丽'])
    expect(await PostModel.countDocuments({ name: '吴丽丽' })).toBe(1)
    expect(await eventsOf('people.renamed')).toMatchObject([{ subject: { id: String(person._id) }, data: { from: '吴丽', to: '吴丽丽' } }])
  })

  test('to the same name writes nothing', async () => {
    const caller = await signedInAs(server, town.second.resident._id)
    const before = (await eventsOf('people.renamed')).length
    expect((await caller.call('PUT /me', { body: { name: '王秀英' } })).status).toBe(200)
    expect(await eventsOf('people.renamed')).toHaveLength(before)
  })

  test.each([['', '请填写内容'], ['   ', '请填写内容'], ['长'.repeat(31), '最多 30 个字']])('%j is refused in words', async (name, detail) => {
    const caller = await signedInAs(server, town.second.neighbour._id)
    const { status, problem } = await caller.call('PUT /me', { body: { name } })
    expect(status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'body.name', detail }])
    expect((await PersonModel.findById(town.second.neighbour._id).lean())?.name).toBe('李建国')
  })
})
