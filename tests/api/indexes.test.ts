import { Types } from 'mongoose'
import { issueViews } from '../../shared/issues/contract'
import type { Role } from '../../shared/people/roles'
import { PersonModel, PostModel } from '../../server/people'
import { PlaceModel, type Place } from '../../server/places'
import { NoticeModel } from '../../server/notices/notice.model'
import { signedInAs, type Caller } from '../support/client'
import { storeIssues } from '../support/generated-issues'
import { makeTown, storeTown, type Town } from '../support/generated-town'
import { faults as faultsOf, queriesDuring, type Query } from '../support/scans'
import { useServer } from '../support/server'

const server = useServer()
const seed = 7
const page = 20

let town: Town

beforeAll(async () => {
  town = makeTown(seed, { streets: 2, communities: 2, grids: 1, buildings: 3, units: 4, doors: 4 })
  await storeTown(town)
  await storeIssues(town, 4000, seed)
}, 60_000)

function caller(role: Role | 'resident', place: Place | undefined = town.communities[0]): Promise<Caller> {
  const person = role === 'resident' ? town.residents[0]!.person._id : town.posts.find((post) => post.role === role && post.place.startsWith(place!._id))!.person
  return signedInAs(server, person)
}

/** A page sorts no more than it has. */
const faults = (queries: readonly Query[], sortable = page + 1) => faultsOf(queries, sortable)

async function twoPages(read: (cursor?: string) => Promise<{ status: number; result: { items: unknown[]; next: string | null } }>) {
  let pages = 0
  const queries = await queriesDuring(async () => {
    const first = await read()
    expect(first.status).toBe(200)
    pages += 1
    if (!first.result.next) return
    expect((await read(first.result.next)).status).toBe(200)
    pages += 1
  })
  expect(queries.length).toBeGreaterThanOrEqual(pages)
  return { queries, pages }
}

describe('issues.list', () => {
  const narrowings = { all: {}, open: { state: 'open' }, ended: { state: 'ended' }, closed: { state: 'closed' }, one_category: { category: 'light' }, overdue: { overdue: true } } as const
  const roles = ['resident', 'unit_chief', 'grid_worker', 'community_contact', 'desk'] as const
  const cases = roles.flatMap((role) => issueViews.filter((view) => role !== 'resident' || view !== 'place').map((view) => [role, view] as const))

  test.each(cases)('of a %s, view %s', async (role, view) => {
    const { call } = await caller(role)
    for (const narrowing of Object.values(narrowings)) {
      const { queries } = await twoPages((cursor) => call('GET /issues', { query: { view, cursor, ...narrowing } }))
      expect(faults(queries)).toEqual([])
    }
  })

  test.each(['city', 'street'] as const)('of the desk of a %s, and of a place below', async (level) => {
    const desk = await caller('desk', level === 'city' ? town.city : town.streets[1])
    for (const place of [undefined, town.communities[3]!._id, `${town.communities[3]!._id}-G01-B01`]) {
      const { queries } = await twoPages((cursor) => desk.call('GET /issues', { query: { view: 'place', place, cursor } }))
      expect(faults(queries)).toEqual([])
    }
  })

  test('of the administrator of a whole installation', async () => {
    const { person, post } = { person: town.residents[3]!.person, post: town.posts[0]! }
    await PostModel.collection.insertOne({ ...post, _id: new Types.ObjectId(), person: person._id, role: 'administrator', place: '', path: '', placeLabel: '' })
    const { call } = await signedInAs(server, person._id)
    for (const narrowing of Object.values(narrowings)) {
      const { queries } = await twoPages((cursor) => call('GET /issues', { query: { view: 'place', cursor, ...narrowing } }))
      expect(faults(queries)).toEqual([])
    }
  })

  test.each(cases)('reads about a page for a page: %s, view %s', async (role, view) => {
    const { call } = await caller(role)
    const { queries, pages } = await twoPages((cursor) => call('GET /issues', { query: { view, cursor } }))
    const read = queries.filter(({ collection }) => collection === 'issues').reduce((sum, { docsExamined }) => sum + docsExamined, 0)
    expect(read).toBeLessThanOrEqual(pages * page * 2)
  })
})

test('notices', async () => {
  const { person } = town.residents[0]!
  const people = town.residents.slice(0, 100).map((resident) => resident.person._id)
  const notice = { title: '有一件新事项等您受理', body: '', urgent: false, at: new Date(), readAt: null }
  const notices = people.flatMap((one) => Array.from({ length: 50 }, () => ({ _id: new Types.ObjectId(), person: one, event: new Types.ObjectId(), subject: { type: 'issue', id: '' }, ...notice })))
  await NoticeModel.collection.insertMany(notices)
  const { call } = await signedInAs(server, person._id)
  const { queries, pages } = await twoPages((cursor) => call('GET /notices', { query: { cursor } }))
  expect(pages).toBe(2)
  expect(faults(queries)).toEqual([])
})

test('households that wait: only those under the posts are read and sorted', async () => {
  const waiting = town.residents.flatMap(({ door }) => Array.from({ length: 10 }, (_, at) => ({ _id: new Types.ObjectId(), household: door._id, path: door.path, label: door.label, relation: 'family', status: 'pending', requestedAt: new Date(at) })))
  await PersonModel.collection.insertMany(waiting.map((door) => ({ name: '新住户', phone: null, statedPhone: null, openid: null, doors: [door], demo: null, generated: true, createdAt: new Date() })))
  const chief = town.posts.find(({ role }) => role === 'building_chief')!
  const { call } = await signedInAs(server, chief.person)
  const { queries, pages } = await twoPages((cursor) => call('GET /households/pending', { query: { cursor } }))
  expect(pages).toBe(2)
  const underPost = waiting.filter(({ path }) => path.startsWith(chief.path)).length
  expect(waiting.length).toBeGreaterThan(underPost * 10)
  expect(faults(queries, underPost)).toEqual([])
})

test('places.children', async () => {
  const unit = town.places.find(({ level }) => level === 'unit')!
  const doors = Array.from({ length: 1200 }, (_, at) => ({ ...unit, _id: `${unit._id}-X${at}`, name: `${at} 室`, level: 'household', parent: unit._id, path: `${unit.path}${unit._id}-X${at}/`, sort: String(at).padStart(6, '0'), hasChildren: false }))
  await PlaceModel.collection.insertMany(doors as never[])
  const { call } = await caller('resident')
  const { queries, pages } = await twoPages((after) => call('GET /places/children', { query: { of: unit._id, after } }))
  expect(pages).toBe(2)
  expect(faults(queries)).toEqual([])
})
