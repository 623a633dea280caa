import { Types } from 'mongoose'
import { deskKey, EnquiryModel, type Enquiry } from '../../../server/appointments/enquiries/enquiry.model'
import { InvitationModel, type Invitation } from '../../../server/appointments/invitations/invitation.model'
import { closeQuietEnquiries, noteLateEnquiries } from '../../../server/appointments/enquiries/sweeps'
import { lapseInvitations, remindOfMeetings } from '../../../server/appointments/invitations/sweeps'
import { PostModel } from '../../../server/people'
import { seeded } from '../../../server/places'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const page = 20

let town: Town
let professional: Caller
let desk: Caller
let resident: Caller
const kept = 4000

beforeAll(async () => {
  town = makeTown(11, { streets: 2, communities: 2, grids: 1, buildings: 3, units: 4, doors: 4 })
  await storeTown(town)
  const lawyers = town.communities.map((place, index) => ({ ...town.posts[0]!, _id: new Types.ObjectId(), person: town.residents[index]!.person._id, role: 'professional' as const, department: '领导', place: place._id, path: place.path, level: place.level }))
  await PostModel.collection.insertMany(lawyers)
  const random = seeded(11)
  const now = server.clock.now().getTime()
  const day = 24 * 3600_000
  const enquiries: Enquiry[] = []
  const invitations: Invitation[] = []
  for (let at = 0; at < kept; at += 1) {
    const index = random.int(town.communities.length)
    const community = town.communities[index]!
    const asker = town.residents[10 + random.int(20)]!.person
    const person = random.chance(0.7) ? lawyers[index]!.person : null
    const state = random.pick(['asked', 'answered', 'closed'] as const)
    const moment = new Date(now - random.int(10 * day))
    const place = { place: { code: community._id, label: community.label }, path: community.path, places: community.path.split('/').filter(Boolean) }
    enquiries.push({
      _id: new Types.ObjectId(), number: `261101-${at}`, service: { id: new Types.ObjectId(), name: '律师咨询' }, ...place,
      resident: { person: asker._id, name: asker.name }, professional: { person, name: '', title: '社区法律顾问' }, askedOf: person ? String(person) : deskKey(community._id), answerWithin: 4320, state,
      messages: [{ _id: new Types.ObjectId(), person: asker._id, name: asker.name, label: '', at: moment, text: '请问', photos: [] }],
      due: state === 'asked' ? new Date(moment.getTime() + 3 * day) : null, lateNoted: state === 'asked' ? new Date(moment.getTime() + 3 * day) : null,
      openedBy: random.chance(0.3) ? { person: asker._id, name: asker.name, at: moment } : null, verdict: null, outcome: null, askedAt: moment, answeredAt: state === 'answered' ? moment : null, lastAt: moment, closedAt: null, version: 1, generated: true,
    })
    invitations.push({
      _id: new Types.ObjectId(), state: random.pick(['asked', 'accepted', 'declined', 'withdrawn'] as const), why: '聊聊', at: new Date(now + 2 * day + random.int(20 * day)), minutes: 30, where: '会议室', ...place,
      resident: { person: asker._id, name: asker.name, phone: null }, host: { name: '石书记', title: '书记' }, invitedBy: { person: lawyers[index]!.person, name: '石书记', phone: null, label: '领导' },
      answer: null, about: null, issue: null, reminded: false, invitedAt: moment, version: 1, generated: true,
    })
  }
  await EnquiryModel.collection.insertMany(enquiries)
  await InvitationModel.collection.insertMany(invitations)
  professional = await signedInAs(server, lawyers[0]!.person)
  resident = await signedInAs(server, town.residents[10]!.person._id)
  desk = await signedInAs(server, town.posts.find((post) => post.role === 'desk' && post.place === town.communities[0]!._id)!.person)
}, 60_000)

function faults(queries: readonly Query[]): string[] {
  return queries.flatMap(({ collection, stages, sorted }) => [
    ...(stages.some((stage) => stage.includes('COLLSCAN')) ? [`${collection}: reads the whole collection`] : []),
    ...(sorted > page + 1 ? [`${collection}: sorts ${sorted} documents in memory (${stages.join(' < ')})`] : []),
  ])
}

const read = (queries: readonly Query[], collection: string) => queries.filter((query) => query.collection === collection).reduce((sum, { docsExamined }) => sum + docsExamined, 0)

async function expectServed(collection: string, list: (cursor?: string) => Promise<{ status: number; result: { items: unknown[]; next: string | null } }>) {
  const queries = await queriesDuring(async () => {
    const first = await list()
    expect([first.status, first.result.items.length]).toEqual([200, page])
    expect((await list(first.result.next!)).status).toBe(200)
  })
  expect(faults(queries)).toEqual([])
  // Where two indexes are merged, each is read a little ahead.
  expect(read(queries, collection)).toBeLessThanOrEqual(2 * page * 2.5)
}

const callers = { professional: () => professional, desk: () => desk, resident: () => resident }
type Who = keyof typeof callers

test.each([['resident', 'mine'], ['professional', 'mine'], ['professional', 'todo'], ['desk', 'mine'], ['desk', 'todo'], ['desk', 'late'], ['desk', 'opened']] as const)('enquiries of a %s, view %s', async (who: Who, view) => {
  await expectServed('enquiries', (cursor) => callers[who]().call('GET /enquiries', { query: { view, cursor } }))
})

test.each([['resident', 'mine'], ['professional', 'sent'], ['desk', 'sent']] as const)('invitations of a %s, view %s', async (who: Who, view) => {
  await expectServed('invitations', (cursor) => callers[who]().call('GET /invitations', { query: { view, cursor } }))
})

test('what waits is counted by an index', async () => {
  expect(faults(await queriesDuring(() => professional.call('GET /me', {})))).toEqual([])
})

test.each([
  ['community', '王'],
  ['city', '王'],
] as const)('residents of a %s by name', async (level, q) => {
  const caller = level === 'community' ? desk : await signedInAs(server, town.posts.find((post) => post.role === 'desk' && post.place === town.city._id)!.person)
  const queries = await queriesDuring(async () => {
    const { status } = await caller.call('GET /invitations/residents', { query: { place: level === 'community' ? town.communities[0]!._id : town.city._id, q } })
    expect(status).toBe(200)
  })
  expect(faults(queries)).toEqual([])
  const communitySize = town.residents.length / town.communities.length
  expect(read(queries, 'people')).toBeLessThanOrEqual(communitySize + page)
})

test('jobs read what is due, not the whole', async () => {
  const { log } = server.services
  const now = server.clock.now()
  const queries = await queriesDuring(async () => {
    await noteLateEnquiries(now, log)
    await closeQuietEnquiries(now, log)
    await lapseInvitations(now, log)
    await remindOfMeetings(now, log)
  })
  expect(faults(queries)).toEqual([])
})
