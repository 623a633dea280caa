import { Types } from 'mongoose'
import { openHelpStates } from '../../../shared/volunteering/help'
import { catchUp } from '../../../server/events/reaction'
import { PostModel } from '../../../server/people'
import { seeded } from '../../../server/places'
import { poolAccount } from '../../../server/timebank'
import { HelpRequestModel, type HelpRequest } from '../../../server/volunteering'
import { helpNotices } from '../../../server/volunteering/help/reactions'
import { lapseHelp, remindOfHelp } from '../../../server/volunteering/help/sweeps'
import { MonthOfServiceModel } from '../../../server/volunteering/honours/month.model'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { asked, funded, take } from '../../support/help'
import { faults as faultsOf, queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const page = 20
const hour = 3600_000
let town: Town
const callers: Record<string, Caller> = {}
const faults = (queries: readonly Query[]) => faultsOf(queries, page + 1)
const read = (queries: readonly Query[]) => queries.filter(({ collection }) => collection === 'helpRequests').reduce((sum, { docsExamined }) => sum + docsExamined, 0)

beforeAll(async () => {
  town = makeTown(17, { streets: 2, communities: 2, grids: 1, buildings: 3, units: 4, doors: 4 })
  await storeTown(town)
  const random = seeded(17)
  const now = server.clock.now().getTime()
  const homes = town.residents.map(({ person }) => ({ person, door: person.doors[0]! }))
  const [me, helper] = [homes[0]!, homes[1]!]
  const helps: HelpRequest[] = Array.from({ length: 6000 }, (_, at) => {
    const { person, door } = at % 8 === 0 ? me : random.pick(homes)
    const places = door.path.split('/').filter(Boolean)
    const state = random.pick(['open', 'open', 'taken', 'done', 'disputed', 'confirmed', 'confirmed', 'settled', 'cancelled', 'lapsed'] as const)
    const over = !(openHelpStates as readonly string[]).includes(state)
    const from = new Date(now + random.int(300) * hour + at)
    const who = at % 7 === 0 ? helper.person : random.pick(homes).person
    const building = places.at(-3)!
    return {
      _id: new Types.ObjectId(), category: 'company', text: '陪陪我', minutes: 60, window: { from, until: new Date(from.getTime() + hour) }, state, place: { code: door.household, label: door.label }, building: { code: building, label: building },
      path: door.path, places, area: town.communities.find(({ _id }) => places.includes(_id))!._id, person: { person: person._id, name: person.name, phone: null },
      askedBy: at % 5 === 0 ? { person: me.person._id, name: '', phone: null, label: '', trusted: true } : null, consent: null, payer: 'pool', account: poolAccount('x'), byCall: false, round: 1,
      helper: state === 'open' || state === 'lapsed' ? null : { person: who._id, name: who.name, phone: null }, takenAt: null, done: null, thanks: null, call: null, dispute: null,
      deskSince: state === 'disputed' ? new Date(now - at * 1000) : null, unsettled: false, due: state === 'done' || state === 'taken' ? new Date(now + hour + at) : null, reminded: false, offeredTo: [], askedAt: new Date(now - random.int(9000) * hour), endedAt: over ? new Date(now - at * 1000) : null, version: 1, generated: true,
    }
  })
  await HelpRequestModel.collection.insertMany(helps)
  await MonthOfServiceModel.collection.insertMany(town.communities.flatMap(({ _id: community }) => homes.map(({ person }) => ({ _id: `2026-11|${String(person._id)}|${community}` as never, community, month: '2026-11', person: person._id, minutes: random.int(900) }))))
  const holderOf = (place: string) => town.posts.find((post) => post.role === 'desk' && post.place === place)!.person
  const administrator = homes.at(-1)!.person
  await PostModel.collection.insertOne({ ...town.posts[0]!, _id: new Types.ObjectId(), person: administrator._id, role: 'administrator', place: '', path: '', placeLabel: '' })
  for (const [name, person] of Object.entries({ resident: me.person._id, helper: helper.person._id, desk: holderOf(town.communities[0]!._id), streetDesk: holderOf(town.streets[0]!._id), administrator: administrator._id })) callers[name] = await signedInAs(server, person)
}, 60_000)

test.each([
  ['resident', { view: 'near' }],
  ['desk', { view: 'near' }],
  ['resident', { view: 'mine' }],
  ['resident', { view: 'mine', state: 'ended' }],
  ['helper', { view: 'helping' }],
  ['helper', { view: 'helping', state: 'ended' }],
  ['desk', { view: 'desk' }],
  ['desk', { view: 'desk', state: 'ended' }],
  ['streetDesk', { view: 'desk' }],
  ['streetDesk', { view: 'desk', state: 'ended' }],
  ['administrator', { view: 'desk' }],
  ['administrator', { view: 'desk', state: 'ended' }],
] as const)('help requests of %s, %j', async (who, query) => {
  const queries = await queriesDuring(async () => {
    const first = await callers[who]!.call('GET /help-requests', { query })
    expect([first.status, first.result.items.length]).toEqual([200, page])
    expect((await callers[who]!.call('GET /help-requests', { query: { ...query, cursor: first.result.next! } })).status).toBe(200)
  })
  expect(faults(queries)).toEqual([])
  expect(read(queries)).toBeLessThanOrEqual(2 * page * 6)
})

test('one request, from asking to taking it, and whom it is offered', async () => {
  await funded(server, callers.resident!, 60)
  const queries = await queriesDuring(async () => {
    const { id } = await asked(callers.resident!)
    await callers.desk!.call('GET /help-requests/:id', { params: { id } })
    expect((await take(callers.desk!, id)).status).toBe(200)
  })
  expect(faults(queries)).toEqual([])
  const offering = await queriesDuring(() => catchUp(helpNotices, null))
  // Those who served most in the month are looked at, in the order of the index.
  expect(faultsOf(offering.filter(({ collection }) => collection !== 'events'), 40)).toEqual([])
})

test('jobs read what is due, not the whole', async () => {
  const queries = await queriesDuring(async () => {
    await lapseHelp(server.clock.now(), server.services.log)
    await remindOfHelp(server.clock.now(), server.services.log)
  })
  expect(faults(queries)).toEqual([])
  expect(read(queries)).toBe(0)
})
