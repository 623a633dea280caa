import { PostModel } from '../../../server/people'
import { signedInAs } from '../../support/client'
import { emptyDatabase } from '../../support/database'
import { addPerson, addPost, buildTown, doorAt, type Town } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town

beforeEach(async () => {
  await emptyDatabase()
  town = await buildTown()
})

async function doorsOf(person: { _id: unknown }, household?: string) {
  const caller = await signedInAs(server, String(person._id))
  return caller.call('GET /me/door', { query: { household } })
}

test('shows who answers for my door, with phones to call', async () => {
  const { first } = town
  const { status, result } = await doorsOf(first.resident)
  expect(status).toBe(200)
  const phone = expect.stringMatching(/^138\d{8}$/) as unknown
  const there = { phone, deputy: false, note: null }
  expect(result.doors).toEqual([
    {
      household: first.door501._id,
      label: '福民社区 3 号楼 2 单元 501 室',
      status: 'confirmed',
      answerable: [
        { role: 'unit_chief', label: '单元长', placeLabel: '福民社区 3 号楼 2 单元', name: '张淑芬', ...there },
        { role: 'building_chief', label: '楼栋长', placeLabel: '福民社区 3 号楼', name: '陈志强', ...there },
        { role: 'grid_worker', label: '网格员', placeLabel: '福民社区第一网格', name: '吴丽', ...there },
        { role: 'community_contact', label: '社区联系人', placeLabel: '福民社区', name: '郑书记', ...there },
      ],
      members: [],
    },
  ])
})

test('a courtyard has its chief and no unit chief', async () => {
  const { result } = await doorsOf(town.first.courtyardResident)
  expect(result.doors[0]!.answerable.map(({ label, name }) => [label, name])).toEqual([['院落长', '杨国庆'], ['网格员', '吴丽'], ['社区联系人', '郑书记']])
})

test('where every post is vacant the contact and the desk stand in', async () => {
  const shown = async () => (await doorsOf(town.first.vacantResident)).result.doors[0]!.answerable.map(({ label, name, note }) => [label, name, note])
  expect(await shown()).toEqual([
    ['单元长', '郑书记', '暂缺，由社区联系人代管'],
    ['楼栋长', '郑书记', '暂缺，由社区联系人代管'],
    ['网格员', '郑书记', '暂缺，由社区联系人代管'],
    ['社区联系人', '郑书记', null],
  ])
  await PostModel.deleteMany({ role: 'community_contact' })
  expect((await shown())[0]).toEqual(['单元长', '社区值班员', '暂缺，由社区工作台代管'])
  await PostModel.deleteMany({ role: 'desk' })
  expect((await shown())[0]).toEqual(['单元长', null, '暂缺，请联系社区'])
})

test('a chief on leave shows as the deputy, until the last day', async () => {
  const { resident, buildingChief } = town.first
  const caller = await signedInAs(server, buildingChief.person._id)
  await caller.call('PUT /posts/:id/away', {
    params: { id: String(buildingChief.post._id) },
    body: { from: '2026-11-23T00:00:00Z', until: '2026-11-27T16:00:00Z', reason: '休假' },
  })
  const chief = async () => (await doorsOf(resident)).result.doors[0]!.answerable.find(({ role }) => role === 'building_chief')
  expect(await chief()).toMatchObject({ name: '刘海燕', deputy: true, note: '休假至周五，由副楼栋长代理' })
  server.clock.set('2026-11-27T16:00:00Z')
  expect(await chief()).toMatchObject({ name: '陈志强', deputy: false, note: null })
  server.clock.set('2026-11-23T02:00:00Z')
})

test('the others of my household are named once I am confirmed, by name only', async () => {
  const { first } = town
  await addPerson('王小明', { doors: [doorAt(first.door501)] })
  await addPerson('还在等', { doors: [doorAt(first.door501, { status: 'pending' })] })
  const stranger = await addPerson('陌生人', { doors: [doorAt(first.door501, { status: 'pending' })] })
  expect((await doorsOf(first.resident)).result.doors[0]!.members).toEqual([{ name: '王小明' }])
  const pending = (await doorsOf(stranger)).result.doors[0]!
  expect(pending).toMatchObject({ status: 'pending', members: [] })
  expect(pending.answerable[0]).toMatchObject({ name: '张淑芬', phone: first.unitChief.person.phone })
})

test('two doors are shown one by one, each with its own people', async () => {
  const { first, second } = town
  await PostModel.updateMany({ path: { $regex: `^${second.community.path}` }, role: 'grid_worker' }, { name: '另一位' })
  const person = await addPerson('两处', { doors: [doorAt(first.door501), doorAt(second.door501)] })
  const { result } = await doorsOf(person)
  expect(result.doors.map(({ answerable }) => answerable.find(({ role }) => role === 'grid_worker')?.name)).toEqual(['吴丽', '另一位'])
  expect((await doorsOf(person, second.door501._id)).result.doors.map(({ household }) => household)).toEqual([second.door501._id])
})

test('nobody else\'s door can be asked for', async () => {
  for (const household of [town.first.door502._id, town.second.door501._id, '620201001001-G77']) {
    expect((await doorsOf(town.first.resident, household)).problem.code).toBe('not_found')
  }
  expect((await doorsOf(town.first.newcomer)).result.doors).toEqual([])
  expect((await doorsOf(town.first.resident, '!')).problem.errors).toMatchObject([{ path: 'query.household' }])
})

test('a post that ended yesterday is vacant today', async () => {
  const { first } = town
  await PostModel.updateOne({ _id: first.unitChief.post._id }, { until: new Date('2026-11-22T16:00:00Z') })
  expect((await doorsOf(first.resident)).result.doors[0]!.answerable[0]).toMatchObject({ name: '陈志强', note: '暂缺，由楼栋长代管' })
  await addPost(first.newcomer, 'unit_chief', first.unit2, { from: new Date('2026-11-22T16:00:00Z') })
  expect((await doorsOf(first.resident)).result.doors[0]!.answerable[0]).toMatchObject({ name: '周晓', note: null })
})
