import { Types } from 'mongoose'
import { errandStates } from '../../../shared/appointments/errand'
import { ErrandModel, type Errand } from '../../../server/appointments/errands/errand.model'
import { relieveAbsent, escalateUnaccepted, expireUnconfirmed, noteLate } from '../../../server/appointments/errands/sweeps'
import { PostModel, type Post } from '../../../server/people'
import { asHolder } from '../../../server/routing'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const page = 20
let town: Town

beforeAll(async () => {
  town = makeTown(7, { streets: 2, communities: 2, grids: 1, buildings: 3, units: 4, doors: 4 })
  await storeTown(town)
  await PostModel.collection.insertOne({ ...town.posts[0]!, _id: new Types.ObjectId(), person: town.residents[3]!.person._id, role: 'administrator', place: '', path: '', placeLabel: '' })
  await ErrandModel.collection.insertMany(madeErrands(4000) as never[])
}, 60_000)

/** Errands spread over the doors; the first resident has many, and asked for many others. */
function madeErrands(count: number): Errand[] {
  const [asker] = town.residents
  const now = server.clock.now()
  return Array.from({ length: count }, (_, index) => {
    const resident = index % 10 === 0 ? asker! : town.residents[index % town.residents.length]!
    const worker = town.posts.find(({ role, path }) => role === 'grid_worker' && resident.door.path.startsWith(path))!
    const at = new Date(now.getTime() - (count - index) * 60_000)
    return {
      _id: new Types.ObjectId(), number: `E${index}`, text: '取药', photos: [], service: null, place: { code: resident.door._id, label: resident.door.label }, path: resident.door.path,
      places: resident.door.path.split('/').filter(Boolean), window: { from: at, until: at }, state: errandStates[index % errandStates.length]!,
      person: { person: resident.person._id, name: resident.person.name, phone: null },
      askedBy: index % 10 === 5 ? { person: asker!.person._id, name: asker!.person.name, phone: null, label: '' } : null,
      consent: null, holder: asHolder(worker, at), why: '', involved: [worker.person], returnedBy: [], due: new Date(now.getTime() + index * 1000), lateNoted: null, done: null, verdict: null,
      askedAt: at, endedAt: null, version: 1, generated: true,
    }
  })
}

function faults(queries: readonly Query[]): string[] {
  return queries.flatMap(({ collection, stages, sorted }) => [
    ...(stages.some((stage) => stage.includes('COLLSCAN')) ? [`${collection}: reads the whole collection`] : []),
    ...(sorted > page + 1 ? [`${collection}: sorts ${sorted} documents in memory (${stages.join(' < ')})`] : []),
  ])
}

async function twoPages(caller: Caller, query: { view: 'mine' | 'todo' | 'place'; state?: 'open' | 'ended' }): Promise<Query[]> {
  return queriesDuring(async () => {
    const first = await caller.call('GET /errands', { query })
    expect(first.status).toBe(200)
    if (query.view === 'todo' && query.state === 'ended') return
    expect(first.result.items).toHaveLength(page)
    expect((await caller.call('GET /errands', { query: { ...query, cursor: first.result.next! } })).result.items).toHaveLength(page)
  })
}

const holderOf = (role: Post['role'], under = '') => town.posts.find((post) => post.role === role && post.path.startsWith(under) && post.place !== '6299')!.person
const states = [{}, { state: 'open' }, { state: 'ended' }] as const

test.each(states)('mine %j', async (narrowing) => {
  const queries = await twoPages(await signedInAs(server, town.residents[0]!.person._id), { view: 'mine', ...narrowing })
  expect(faults(queries)).toEqual([])
})

test.each(states)('what waits for me %j', async (narrowing) => {
  const queries = await twoPages(await signedInAs(server, holderOf('grid_worker')), { view: 'todo', ...narrowing })
  expect(faults(queries)).toEqual([])
})

test.each(states)('of a community, a street and the city %j', async (narrowing) => {
  for (const person of [holderOf('desk', town.communities[1]!.path), holderOf('desk'), town.posts[0]!.person]) {
    expect(faults(await twoPages(await signedInAs(server, person), { view: 'place', ...narrowing }))).toEqual([])
  }
})

test.each(states)('of a whole installation %j', async (narrowing) => {
  const { person } = town.residents[3]!
  expect(faults(await twoPages(await signedInAs(server, person._id), { view: 'place', ...narrowing }))).toEqual([])
})

test('reads about a page for a page', async () => {
  const callers = { mine: town.residents[0]!.person._id, todo: holderOf('grid_worker'), place: holderOf('desk', town.communities[1]!.path) }
  for (const [view, person] of Object.entries(callers)) {
    const queries = await twoPages(await signedInAs(server, person), { view: view as keyof typeof callers })
    const read = queries.filter(({ collection }) => collection === 'errands').reduce((sum, { docsExamined }) => sum + docsExamined, 0)
    expect({ view, little: read <= 4 * page * 2 }).toEqual({ view, little: true })
  }
})

test('the count on me, and sweeps that find nothing to do', async () => {
  const { call } = await signedInAs(server, holderOf('grid_worker'))
  const past = new Date(server.clock.now().getTime() - 3600_000)
  const queries = await queriesDuring(async () => {
    expect((await call('GET /me', {})).result.counts.errands).toBe(99)
    for (const sweep of [expireUnconfirmed, escalateUnaccepted, noteLate, relieveAbsent]) expect(await sweep(past, server.services.log)).toBe(0)
  })
  expect(faults(queries.filter(({ collection }) => collection === 'errands' || collection === 'posts'))).toEqual([])
})
