import { Types } from 'mongoose'
import { pino } from 'pino'
import { redemptionStates } from '../../../shared/timebank/redemption'
import { PostModel } from '../../../server/people'
import { systemActor } from '../../../server/events/emit'
import { personAccount, TransferModel } from '../../../server/timebank'
import { OfferModel, type Offer } from '../../../server/timebank/partners/offer.model'
import { endPastOffers } from '../../../server/timebank/partners/offers'
import { PartnerModel, type Partner } from '../../../server/timebank/partners/partner.model'
import { EntitlementModel, type Entitlement } from '../../../server/timebank/pools/entitlement.model'
import { grantMonth } from '../../../server/timebank/pools/grant'
import { expireDue } from '../../../server/timebank/redemptions/expire'
import { RedemptionModel, type Redemption } from '../../../server/timebank/redemptions/redemption.model'
import { remind } from '../../../server/timebank/redemptions/remind'
import { ReversalModel, type Reversal } from '../../../server/timebank/reversals/reversal.model'
import type { Place } from '../../../server/places'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { faults, queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const log = pino({ level: 'silent' })
const page = 20
const count = 2_000
let town: Town
const partners: Partner[] = []

const placesOf = ({ path }: Place) => ['', ...path.split('/').filter(Boolean)]
const communityOf = (index: number) => town.communities[index % town.communities.length]!
const residentOf = (index: number) => town.residents[index % town.residents.length]!.person
const minute = (index: number) => new Date(server.clock.now().getTime() - (count - index) * 60_000)

beforeAll(async () => {
  town = makeTown(7, { streets: 2, communities: 2, grids: 1, buildings: 3, units: 4, doors: 4 })
  await storeTown(town)
  await PostModel.collection.insertOne({ ...town.posts[0]!, _id: new Types.ObjectId(), person: residentOf(3)._id, role: 'administrator', place: '', path: '', placeLabel: '' })
  for (let index = 0; index < 400; index += 1) partners.push(madePartner(index))
  await PartnerModel.collection.insertMany(partners as never[])
  await OfferModel.collection.insertMany(Array.from({ length: count }, (_, index) => madeOffer(index)) as never[])
  await RedemptionModel.collection.insertMany(Array.from({ length: count * 2 }, (_, index) => madeRedemption(index)) as never[])
  await ReversalModel.collection.insertMany(Array.from({ length: count }, (_, index) => madeReversal(index)) as never[])
  await TransferModel.collection.insertMany(Array.from({ length: count }, (_, index) => ({ _id: `earn:${index}`, kind: 'earn', minutes: 10, from: { account: 'issuance' }, to: { account: personAccount(residentOf(index)._id) }, at: minute(index), words: null })) as never[])
  await EntitlementModel.collection.insertMany(Array.from({ length: count }, (_, index) => madeEntitlement(index)) as never[])
}, 60_000)

function madePartner(index: number): Partner {
  const place = communityOf(index)
  return { _id: new Types.ObjectId(), name: `商户${index}`, where: '东门', phone: null, place: { code: place._id, label: place.label }, path: place.path, places: placesOf(place), staff: index < 3 ? [residentOf(0)._id] : [residentOf(index)._id], state: index % 5 ? 'active' : 'ended', version: 1, createdAt: minute(index), changedAt: minute(index) }
}

function madeOffer(index: number): Offer {
  const partner = partners[index % 2 ? 1 : index % partners.length]!
  return { _id: new Types.ObjectId(), partner: partner._id, place: partner.place.code, path: partner.path, name: '理发', text: '剪发', minutes: 60, stock: null, until: null, endsAt: index % 7 === 0 ? minute(index) : null, state: index % 7 < 2 ? 'ended' : 'open', taken: 0, version: 1, createdAt: minute(index) }
}

function madeRedemption(index: number): Redemption {
  const partner = partners[index % 2 ? 1 : index % partners.length]!
  const state = redemptionStates[Math.floor(index / 2) % redemptionStates.length]!
  const at = minute(index / 2)
  return {
    _id: new Types.ObjectId(), person: index % 3 ? residentOf(index)._id : residentOf(1)._id, offer: new Types.ObjectId(), offerName: '理发', partner: partner._id, partnerName: partner.name, partnerWhere: '东门', path: partner.path, minutes: 60,
    code: `C${String(index).padStart(7, '0')}`, state, expiresAt: new Date(at.getTime() + 40 * 24 * 3600_000), at, settledAt: state === 'held' ? null : at, reminded: false, partnerEnded: false,
  }
}

function madeReversal(index: number): Reversal {
  const place = communityOf(index)
  const state = (['asked', 'confirmed', 'refused'] as const)[index % 3]!
  const at = minute(index)
  return { _id: new Types.ObjectId(), transfer: `earn:${index}`, path: place.path, places: placesOf(place), state, reason: '记错了', askedBy: systemActor, askedAt: at, settledBy: state === 'asked' ? null : systemActor, settledAt: state === 'asked' ? null : at, answer: null, ...(state === 'refused' ? {} : { holds: `earn:${index}` }) }
}

function madeEntitlement(index: number): Entitlement {
  const place = communityOf(index)
  const ended = index % 4 !== 0
  return { _id: new Types.ObjectId(), person: new Types.ObjectId(), door: '101 室', community: place._id, path: place.path, places: placesOf(place), since: minute(index), enteredBy: '值班员', words: null, endedAt: ended ? minute(index) : null, endedReason: null, decided: '2026-11', granted: 0, ...(ended ? {} : { holds: String(index) }) }
}

const levels = ['community', 'street', 'city', 'installation'] as const
type Level = (typeof levels)[number]

async function desk(level: Level): Promise<Caller> {
  if (level === 'installation') return signedInAs(server, residentOf(3)._id)
  const place = level === 'city' ? town.city : level === 'street' ? town.streets[0]! : town.communities[0]!
  return signedInAs(server, town.posts.find((post) => post.role === 'desk' && post.place === place._id)!.person)
}

/** Reads two pages, full ones, and tells what was wrong with how. Either reads one more than it has, and the second the last of the first again: any more is wrong too. */
async function faultsOfPages(collection: string, read: (cursor?: string) => Promise<{ status: number; result: { items: unknown[]; next: string | null } }>, most = page * 2 + 3): Promise<string[]> {
  const queries = await queriesDuring(async () => {
    let cursor: string | undefined
    for (let turn = 0; turn < 2; turn += 1) {
      const { status, result } = await read(cursor)
      expect({ status, items: result.items.length }).toEqual({ status: 200, items: page })
      cursor = result.next ?? undefined
    }
  })
  const all = examined(queries, collection)
  return [...faults(queries, 0), ...(all > most ? [`${collection}: reads ${all} for two pages`] : [])]
}

const examined = (queries: readonly Query[], collection: string) => queries.filter((query) => query.collection === collection).reduce((sum, { docsExamined }) => sum + docsExamined, 0)

describe.each(levels)('for the desk of a %s', (level) => {
  // Who stands over everything reads along the same lists.
  test.each([{}, { ended: true }])('partners %j', async (query) => {
    const { call } = await desk(level)
    expect(await faultsOfPages('partners', (cursor) => call('GET /partners', { query: { ...query, cursor, limit: page } }))).toEqual([])
  })

  test.each(['asked', 'settled'] as const)('reversals %s', async (state) => {
    const { call } = await desk(level)
    expect(await faultsOfPages('reversals', (cursor) => call('GET /timebank/reversals', { query: { state, cursor } }))).toEqual([])
  })

  test('entitlements', async () => {
    const { call } = await desk(level)
    const place = level === 'installation' || level === 'city' ? town.city : level === 'street' ? town.streets[0]! : town.communities[0]!
    expect(await faultsOfPages('entitlements', (cursor) => call('GET /timebank/entitlements', { query: { place: place._id, cursor } }))).toEqual([])
  })

  test('persons', async () => {
    const { call } = await desk(level)
    const place = level === 'installation' || level === 'city' ? town.city : level === 'street' ? town.streets[0]! : town.communities[0]!
    const queries = await queriesDuring(async () => expect((await call('GET /timebank/persons', { query: { place: place._id, q: residentOf(5).name.slice(0, 1) } })).status).toBe(200))
    expect(faults(queries, 0)).toEqual([])
  })
})

test('a resident’s statement with what can be undone', async () => {
  const { call } = await desk('community')
  await TransferModel.collection.insertMany(Array.from({ length: page * 2 }, (_, index) => ({ _id: `earn:read:${index}`, kind: 'earn', minutes: 10, from: { account: 'issuance' }, to: { account: personAccount(residentOf(0)._id), sequence: index + 1, after: 10, previous: '0'.repeat(64), hash: '0'.repeat(64) }, at: minute(index), by: null, words: null, source: null, service: true, path: '' })) as never[])
  const queries = await queriesDuring(async () => expect((await call('GET /timebank/persons/:id/statement', { params: { id: String(residentOf(0)._id) }, query: { limit: page } })).status).toBe(200))
  expect(faults(queries, 0)).toEqual([])
})

test('offers of my places, of one partner, and of one I look after', async () => {
  const me = await signedInAs(server, residentOf(1)._id)
  // Those whose last day is over lie between, until the job has ended them.
  await endPastOffers(server.clock.now())
  expect(await faultsOfPages('offers', (cursor) => me.call('GET /offers', { query: { cursor } }))).toEqual([])
  const clerk = await signedInAs(server, residentOf(0)._id)
  for (const caller of [clerk, await desk('city')]) expect(await faultsOfPages('offers', (cursor) => caller.call('GET /offers', { query: { partner: String(partners[1]!._id), cursor } }))).toEqual([])
})

test('my redemptions, all and those of a state', async () => {
  const { call } = await signedInAs(server, residentOf(1)._id)
  expect(await faultsOfPages('redemptions', (cursor) => call('GET /redemptions', { query: { cursor } }))).toEqual([])
  for (const state of redemptionStates) expect(await faultsOfPages('redemptions', (cursor) => call('GET /redemptions', { query: { state, cursor } }))).toEqual([])
})

test('a counter’s captures, its day, and a capture', async () => {
  const { call } = await signedInAs(server, residentOf(0)._id)
  expect(await faultsOfPages('redemptions', (cursor) => call('GET /partner/captures', { query: { cursor } }))).toEqual([])
  const today = await queriesDuring(async () => expect((await call('GET /partner', {})).status).toBe(200))
  expect(faults(today, partners.length)).toEqual([])
  const capture = await queriesDuring(async () => expect((await call('POST /partner/captures', { body: { code: 'NOSUCH22' } })).status).toBe(404))
  expect(faults(capture, 3)).toEqual([])
  expect(examined(capture, 'redemptions')).toBe(0)
})

test('a pool reads a page, and counts who is entitled along an index', async () => {
  const { call } = await signedInAs(server, residentOf(1)._id)
  const community = town.communities.find(({ path }) => residentOf(1).doors[0]!.path.startsWith(path))!
  const queries = await queriesDuring(async () => expect((await call('GET /timebank/pools/:place', { params: { place: community._id }, query: {} })).status).toBe(200))
  expect(faults(queries, 0)).toEqual([])
})

test('what time asks finds what is due along indexes', async () => {
  const now = server.clock.now()
  const queries = await queriesDuring(async () => {
    await expireDue(now, log)
    await remind(now, log)
    await endPastOffers(now)
    await grantMonth(now, 90_000, log)
  })
  expect(faults(queries, 0)).toEqual([])
})
