import { PostModel, type Post } from '../../../server/people'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addHolder, buildTown, type Town } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town
let post: Post
let chief: Caller

beforeAll(async () => {
  town = await buildTown()
})

beforeEach(async () => {
  const holder = await addHolder('新单元长', 'unit_chief', town.first.unit1)
  post = holder.post
  chief = await signedInAs(server, holder.person._id)
})

const week = { from: '2026-11-23T00:00:00.000Z', until: '2026-11-27T16:00:00.000Z', reason: '休假' }
const setAway = (body: typeof week, by = chief, id = String(post._id)) => by.call('PUT /posts/:id/away', { params: { id }, body })
const clearAway = (by = chief, id = String(post._id)) => by.call('DELETE /posts/:id/away', { params: { id } })
const stored = async () => (await PostModel.findById(post._id).lean())!.away
const eventsOfPost = async (type: string) => (await eventsOf(type)).filter(({ subject }) => subject.id === String(post._id))

test('I am away from my post, and back', async () => {
  const away = await setAway(week)
  expect(away.status).toBe(200)
  expect(away.result).toMatchObject({ id: String(post._id), role: 'unit_chief', away: week })
  expect(await eventsOfPost('people.awaySet')).toMatchObject([
    { path: town.first.unit1.path, actor: { name: '新单元长', label: '福民社区 3 号楼 1 单元单元长' }, data: { post: String(post._id), place: town.first.unit1._id, ...week } },
  ])
  expect((await chief.call('GET /me', {})).result.posts[0]?.away).toEqual(week)

  const back = await clearAway()
  expect(back.result.away).toBeNull()
  expect(await stored()).toBeNull()
  expect(await eventsOfPost('people.awayCleared')).toMatchObject([{ path: town.first.unit1.path, data: { post: String(post._id) } }])
})

test('an absence replaces the one before', async () => {
  await setAway(week)
  const { result } = await setAway({ ...week, reason: '住院' })
  expect(result.away?.reason).toBe('住院')
})

test('being back twice is told once', async () => {
  await setAway(week)
  await clearAway()
  expect((await clearAway()).status).toBe(200)
  expect(await eventsOfPost('people.awayCleared')).toHaveLength(1)
})

describe('wrong times change nothing', () => {
  test.each([
    ['until before from', { from: '2026-11-27T00:00:00Z', until: '2026-11-26T00:00:00Z' }, '结束时间要晚于开始时间'],
    ['no time at all', { from: '2026-11-27T00:00:00Z', until: '2026-11-27T00:00:00Z' }, '结束时间要晚于开始时间'],
    ['over already', { from: '2026-11-20T00:00:00Z', until: '2026-11-23T02:00:00Z' }, '结束时间已经过去了'],
    ['61 days', { from: '2026-11-23T00:00:00Z', until: '2027-01-22T02:00:01Z' }, '最多登记到 60 天以后'],
  ])('%s', async (_, times, detail) => {
    const { status, problem } = await setAway({ ...times, reason: '休假' })
    expect(status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'body.until', detail }])
    expect(await stored()).toBeNull()
    expect(await eventsOfPost('people.awaySet')).toEqual([])
  })

  test('60 days are the most', async () => {
    expect((await setAway({ ...week, until: '2027-01-22T02:00:00Z' })).status).toBe(200)
  })

  test('every wrong field is named', async () => {
    const { problem } = await setAway({ from: 'tomorrow', until: '2026-13-01', reason: '' })
    expect(problem.errors?.map(({ path }) => path)).toEqual(['body.from', 'body.until', 'body.reason'])
  })
})

describe('a post that is not mine is not found', () => {
  test.each([
    ['a resident', () => town.first.resident],
    ['the building chief above', () => town.first.buildingChief.person],
    ['the desk', () => town.first.desk.person],
    ['the administrator', () => town.administrator.person],
    ['the same post of another community', () => town.second.unitChief.person],
  ])('for %s', async (_, who) => {
    const other = await signedInAs(server, who()._id)
    expect((await setAway(week, other)).problem.code).toBe('not_found')
    expect((await clearAway(other)).problem.code).toBe('not_found')
    expect(await stored()).toBeNull()
  })

  test('nor one that I held', async () => {
    await PostModel.updateOne({ _id: post._id }, { until: server.clock.now() })
    expect((await setAway(week)).problem.code).toBe('not_found')
  })

  test('nor one that is no post', async () => {
    expect((await setAway(week, chief, 'nonsense')).problem.code).toBe('not_found')
    expect((await setAway(week, chief, chief.id)).problem.code).toBe('not_found')
  })
})
