import { Types } from 'mongoose'
import { PostModel } from '../../../server/people'
import { seeded } from '../../../server/places'
import { honourRollUp } from '../../../server/volunteering/honours/roll-up'
import { MonthOfServiceModel } from '../../../server/volunteering/honours/month.model'
import { HonourSettingModel } from '../../../server/volunteering/honours/setting.model'
import { ThanksModel } from '../../../server/volunteering/honours/thanks.model'
import { ActivityModel, OrganisationModel, ParticipationModel, type Activity, type Organisation, type Participation } from '../../../server/volunteering'
import { remindUnsettled } from '../../../server/volunteering/activities/remind-unsettled'
import { lapseWaiting } from '../../../server/volunteering/participations/lapse'
import { remindParticipants } from '../../../server/volunteering/participations/remind'
import { ServedTimeModel } from '../../../server/volunteering/served/served-time.model'
import { credit, personAccount } from '../../../server/timebank'
import { catchUp } from '../../../server/events/reaction'
import { systemActor } from '../../../server/events/emit'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { faults as faultsOf, queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const page = 20
const hour = 3600_000

let town: Town
let resident: Caller
let desk: Caller
let streetDesk: Caller
let administrator: Caller
const faults = (queries: readonly Query[], sortable = page + 1) => faultsOf(queries, sortable)
const read = (queries: readonly Query[], collection: string) => queries.filter((query) => query.collection === collection).reduce((sum, { docsExamined }) => sum + docsExamined, 0)

beforeAll(async () => {
  town = makeTown(13, { streets: 2, communities: 2, grids: 1, buildings: 3, units: 4, doors: 4 })
  await storeTown(town)
  const random = seeded(13)
  const now = server.clock.now().getTime()
  const people = town.residents.map(({ person }) => person)
  const me = people[0]!
  const organisations: Organisation[] = Array.from({ length: 800 }, (_, at) => {
    const community = town.communities[at % town.communities.length]!
    const organiser = random.chance(0.2) ? me : people[random.int(people.length)]!
    return {
      _id: new Types.ObjectId(), name: `志愿队 ${at}`, about: '', registration: null, place: { code: community._id, label: community.label }, path: community.path, places: community.path.split('/').filter(Boolean), area: community._id,
      state: random.pick(['asked', 'approved', 'approved', 'refused', 'stopped'] as const), organisers: [{ person: organiser._id, name: organiser.name }], projects: [], answer: null, figures: { volunteers: 0, activities: 0, minutes: 0 }, askedAt: new Date(now), version: 1, generated: true,
    }
  })
  const activities: Activity[] = Array.from({ length: 4000 }, (_, at) => {
    const organisation = organisations[random.int(organisations.length)]!
    const start = new Date(now + (random.int(800) - 400) * hour)
    return {
      _id: new Types.ObjectId(), organisation: { id: organisation._id, name: organisation.name }, project: null, series: null, name: `活动 ${at}`, text: '', where: '广场', wanted: null, place: organisation.place, path: organisation.path, places: organisation.places, area: organisation.area,
      start, end: new Date(start.getTime() + 2 * hour), capacity: 20, taken: 0, waiting: 0, turns: 0, state: random.chance(0.9) ? 'open' : 'cancelled', cancelled: null, secret: '00'.repeat(32), unsettledNoted: start.getTime() < now - 48 * hour, announcedAt: start, version: 1, generated: true,
    }
  })
  const participations: Participation[] = activities.slice(0, 3000).flatMap((activity) =>
    [me, people[1 + random.int(20)]!].map((person) => ({
      _id: new Types.ObjectId(), activity: activity._id, organisation: activity.organisation.id, name: activity.name, path: activity.path, places: activity.places, start: activity.start, end: activity.end, person: person._id, personName: person.name,
      state: random.pick(['waiting', 'signed', 'in', 'out', 'confirmed'] as const), holds: `${String(activity._id)}|${String(person._id)}`, turn: null, signedAt: new Date(now), gone: random.chance(0.1) ? ('left' as const) : null, goneAt: null, checkedInAt: null, checkedOutAt: null, minutes: 90, judged: null,
      reminded: { day: activity.start.getTime() < now, hour: activity.start.getTime() < now }, tally: null, generated: true,
    })),
  )
  // One activity with a full hall.
  const hall = Array.from({ length: 200 }, (_, at) => ({ ...participations[0]!, _id: new Types.ObjectId(), activity: activities.at(-1)!._id, person: people[at % people.length]!._id, holds: `hall|${at}`, state: 'signed' as const, gone: null }))
  await OrganisationModel.collection.insertMany(organisations)
  await ActivityModel.collection.insertMany(activities)
  await ParticipationModel.collection.insertMany([...participations, ...hall])
  await MonthOfServiceModel.collection.insertMany(
    town.communities.flatMap((community) => Array.from({ length: 500 }, (_, at) => ({ _id: `2026-11|${community._id}|${at}` as never, community: community._id, month: '2026-11', person: new Types.ObjectId(), minutes: random.int(9000) }))),
  )
  await ThanksModel.collection.insertMany(town.communities.flatMap((community) => Array.from({ length: 300 }, () => ({ _id: new Types.ObjectId(), community: community._id, month: '2026-11', person: new Types.ObjectId(), name: '某人', words: '谢谢', at: new Date(now - random.int(1e6)) }))))
  await HonourSettingModel.collection.insertMany(Array.from({ length: 500 }, () => ({ _id: new Types.ObjectId(), listed: false })))
  await ServedTimeModel.collection.insertMany(Array.from({ length: 2000 }, (_, at) => ({ _id: `participation:${at}` as never, person: people[at % people.length]!._id, from: new Date(now - at * hour), until: new Date(now - at * hour + hour), label: '' })))

  resident = await signedInAs(server, me._id)
  const holderOf = (place: string) => town.posts.find((post) => post.role === 'desk' && post.place === place)!.person
  desk = await signedInAs(server, holderOf(town.communities[0]!._id))
  streetDesk = await signedInAs(server, holderOf(town.streets[0]!._id))
  const chief = people.at(-1)!
  await PostModel.collection.insertOne({ ...town.posts[0]!, _id: new Types.ObjectId(), person: chief._id, role: 'administrator', place: '', path: '', placeLabel: '' })
  administrator = await signedInAs(server, chief._id)
}, 60_000)

async function expectServed(collection: string, list: (cursor?: string) => Promise<{ status: number; result: { items: unknown[]; next: string | null } }>, spare = 2.5) {
  const queries = await queriesDuring(async () => {
    const first = await list()
    expect([first.status, first.result.items.length]).toEqual([200, page])
    expect((await list(first.result.next!)).status).toBe(200)
  })
  expect(faults(queries)).toEqual([])
  expect(read(queries, collection)).toBeLessThanOrEqual(2 * page * spare)
}

const callers = { resident: () => resident, desk: () => desk, streetDesk: () => streetDesk, administrator: () => administrator }
type Who = keyof typeof callers

test.each([['resident', {}], ['resident', { mine: true }], ['desk', {}], ['desk', { state: 'asked' }], ['streetDesk', { state: 'asked' }], ['administrator', {}], ['administrator', { state: 'asked' }]] as const)('organisations of %s, %j', async (who: Who, query) => {
  await expectServed('organisations', (cursor) => callers[who]().call('GET /organisations', { query: { ...query, cursor } }), 4)
})

// A street has half of all activities here, so that the planner may as well go along all of them in their order.
test.each([['resident', {}], ['resident', { past: true }], ['desk', {}], ['streetDesk', {}], ['streetDesk', { past: true }], ['administrator', {}]] as const)('activities near %s, %j', async (who: Who, query) => {
  await expectServed('activities', (cursor) => callers[who]().call('GET /activities', { query: { ...query, cursor } }), 5)
})

test.each([{ view: 'mine' }, { view: 'mine', past: true }] as const)('my activities, %j', async (query) => {
  await expectServed('participations', (cursor) => resident.call('GET /activities', { query: { ...query, cursor } }), 5)
})

test.each([{ view: 'organised' }, { view: 'organised', past: true }, { view: 'organised', unsettled: true }] as const)('activities I organise, %j', async (query) => {
  const queries = await queriesDuring(async () => {
    const first = await resident.call('GET /activities', { query })
    expect(first.result.items).toHaveLength(page)
    await resident.call('GET /activities', { query: { ...query, cursor: first.result.next! } })
  })
  expect(faults(queries)).toEqual([])
})

test('one activity and who is in it', async () => {
  const activity = (await ActivityModel.findOne({ area: town.communities[0]!._id }).sort({ _id: -1 }).lean())!
  const params = { id: String(activity._id) }
  const hall = await ParticipationModel.findOne({ holds: 'hall|0' }).lean()
  await ActivityModel.updateOne({ _id: hall!.activity }, { $set: { path: activity.path, places: activity.places, area: activity.area } })
  const queries = await queriesDuring(async () => {
    expect((await desk.call('GET /activities/:id', { params })).status).toBe(200)
    expect((await resident.call('GET /activities/:id', { params })).status).toBe(200)
  })
  expect(faults(queries)).toEqual([])
  await expectServed('participations', (cursor) => desk.call('GET /activities/:id/participants', { params: { id: String(hall!.activity) }, query: { cursor } }))
})

test('the list of honour: names and thanks in the order of their indexes', async () => {
  const queries = await queriesDuring(async () => {
    const { result } = await resident.call('GET /honours', { query: { month: '2026-11' } })
    expect([result.items.length, result.thanks.length]).toEqual([50, 50])
  })
  expect(faults(queries)).toEqual([])
  // The totals are of all 500 of the community.
  expect(read(queries, 'monthsOfService')).toBeLessThanOrEqual(500 + 60)
})

test('a service that is counted into its month', async () => {
  await credit([{ id: 'earn:one', kind: 'earn', from: 'issuance', to: personAccount(resident.id), minutes: 30, at: server.clock.now(), by: systemActor, words: null, source: null, service: true, path: '' }], 90_000)
  const queries = await queriesDuring(() => catchUp(honourRollUp, null))
  expect(faults(queries.filter(({ collection }) => collection !== 'events'))).toEqual([])
})

test('jobs read what is due, not the whole', async () => {
  const { log } = server.services
  const now = server.clock.now()
  const queries = await queriesDuring(async () => {
    await remindParticipants(now, log)
    await lapseWaiting(now, log)
    await remindUnsettled(now, log)
  })
  expect(faults(queries)).toEqual([])
}, 60_000)
