import { pino } from 'pino'
import { grantRuleWords } from '../../../shared/timebank/grant-rule'
import { systemActor } from '../../../server/events/emit'
import { PersonModel, type Person } from '../../../server/people'
import { accountOf, personAccount, poolAccount, poolFor, post, reverse, TransferModel } from '../../../server/timebank'
import { EntitlementModel } from '../../../server/timebank/pools/entitlement.model'
import { grantMonth } from '../../../server/timebank/pools/grant'
import type { Caller } from '../../support/client'
import { addPerson, doorAt } from '../../support/factory'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { expectRefused } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults, toldTo } from '../../support/timebank'

const server = useServer()
const log = pino({ level: 'silent' })
let people: SignedInTown
let fills = 0

beforeAll(async () => {
  people = await signInTown(server)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const community = () => people.town.first.community._id
const pool = async () => (await accountOf(poolAccount(community()))).available
const has = async ({ _id }: Pick<Person, '_id'>) => (await accountOf(personAccount(_id))).available
const fill = (minutes: number) => post([{ id: `opening:fill:${++fills}`, kind: 'opening', from: 'issuance', to: poolAccount(community()), minutes, at: server.clock.now(), by: systemActor, words: null, source: null, path: '' }])
const elder = (name = '马奶奶') => addPerson(name, { doors: [doorAt(people.town.first.door101)] })
const add = (caller: Caller, person: string, over: Record<string, unknown> = {}) => caller.call('POST /timebank/entitlements', { body: { person, agreed: true, ...over } })
const end = (caller: Caller, id: string, reason = '搬去和女儿住') => caller.call('POST /timebank/entitlements/:id/end', { params: { id }, body: { reason } })
const run = () => grantMonth(server.clock.now(), server.services.env.timebank.ceiling, log)

/** Enters so many elders a minute apart, after nobody else is left. */
async function entered(count: number): Promise<Person[]> {
  await EntitlementModel.updateMany({ endedAt: null }, { $set: { endedAt: server.clock.now() }, $unset: { holds: 1 } })
  const elders: Person[] = []
  for (let index = 0; index < count; index += 1) {
    elders.push(await elder(`老人${index + 1}`))
    server.clock.advance(1)
    expect((await add(people.desk, String(elders[index]!._id))).status).toBe(200)
  }
  return elders
}

describe('timebank.pool', () => {
  const read = (caller: Caller, place = community(), query: { cursor?: string; limit?: number } = {}) => caller.call('GET /timebank/pools/:place', { params: { place }, query })

  it('shows everybody of the community what came and went, without saying who', async () => {
    await earned(server, people.resident.id, 500)
    await people.resident.call('POST /timebank/gifts', { body: { to: { pool: community() }, minutes: 400, words: '王秀英的一点心意' } })
    await people.resident.call('POST /timebank/gifts', { body: { to: { pool: community() }, minutes: 20 } })
    const gift = (await TransferModel.findOne({ kind: 'gift', minutes: 20 }).lean())!
    await reverse(gift._id, { by: systemActor, at: server.clock.now(), path: '', words: '王秀英要退' })
    for (const caller of [people.resident, people.neighbour, people.worker, people.desk, people.streetDesk]) {
      const { status, result } = await read(caller)
      expect(status).toBe(200)
      expect(result).toMatchObject({ place: community(), name: '福民社区互助池', balance: 400, rule: grantRuleWords, entitled: 0 })
      expect(result.items.map(({ kind, minutes, after, with: other, sequence }) => ({ kind, minutes, after, other, sequence }))).toEqual([
        { kind: 'reverse', minutes: -20, after: 400, other: '一位居民', sequence: 3 },
        { kind: 'gift', minutes: 20, after: 420, other: '一位居民', sequence: 2 },
        { kind: 'gift', minutes: 400, after: 400, other: '一位居民', sequence: 1 },
      ])
      for (const secret of [people.resident.id, '王秀英', gift._id]) expect(JSON.stringify(result)).not.toContain(secret)
    }
    const first = (await read(people.neighbour, community(), { limit: 2 })).result
    expect((await read(people.neighbour, community(), { limit: 2, cursor: first.next! })).result).toMatchObject({ items: [{ sequence: 1 }], next: null })
  })

  it('is hidden from others, and only communities have one', async () => {
    for (const caller of [people.stranger, people.otherDesk, people.newcomer]) await expectRefused(() => read(caller), 404, 'not_found')
    for (const place of [people.town.street._id, people.town.first.building._id, '999']) await expectRefused(() => read(people.streetDesk, place), 404, 'not_found')
    await expectRefused(() => read(people.resident, community(), { cursor: 'x' }), 400, 'bad_input', ['query.cursor'])
    await expectRefused(() => read(people.resident, community(), { limit: 101 }), 400, 'bad_input', ['query.limit'])
  })
})

describe('timebank.addEntitlement', () => {
  it('enters a resident of the desk with her agreement, once, and tells her', async () => {
    const person = await elder()
    const replies = await Promise.all(Array.from({ length: 8 }, () => add(people.desk, String(person._id), { words: '女儿在外地' })))
    const made = replies.filter(({ status }) => status === 200)
    expect(made).toHaveLength(1)
    for (const { status, problem } of replies) if (status !== 200) expect(problem).toMatchObject({ status: 409, code: 'timebank.entitled_already' })
    expect(made[0]!.result).toMatchObject({ person: { id: String(person._id), name: '马奶奶' }, door: people.town.first.door101.label, enteredBy: '福民社区工作台社区值班员', words: '女儿在外地', endedAt: null, endedReason: null, granted: 0 })
    expect(await toldTo(person._id)).toMatchObject([{ title: '社区给您登记了互助时间' }])
    expect([await poolFor(person._id), await poolFor(people.town.first.neighbour._id)]).toEqual([community(), null])
    expect((await people.resident.call('GET /timebank/pools/:place', { params: { place: community() }, query: {} })).result.entitled).toBe(1)
  })

  it('is for desks, about people who live under them, never about herself', async () => {
    const person = String((await elder())._id)
    for (const caller of [people.resident, people.worker]) await expectRefused(() => add(caller, person), 403, 'forbidden')
    await expectRefused(() => add(people.otherDesk, person), 400, 'bad_input', ['body.person'])
    for (const other of [people.stranger.id, people.newcomer.id, 'f'.repeat(24), people.desk.id]) await expectRefused(() => add(people.desk, other), 400, 'bad_input', ['body.person'])
    await expectRefused(() => add(people.desk, 'x', { agreed: false, words: '字'.repeat(201) }), 400, 'bad_input', ['body.person', 'body.agreed', 'body.words'])
    await expectRefused(() => people.desk.call('POST /timebank/entitlements', { body: { person } as never }), 400, 'bad_input', ['body.agreed'])
  })
})

describe('timebank.entitlements and .endEntitlement', () => {
  const list = (caller: Caller, place = community(), query: { cursor?: string; limit?: number } = {}) => caller.call('GET /timebank/entitlements', { query: { place, ...query } })

  it('lists them for the desk, the latest first, ended ones too; she can be entered again', async () => {
    const [first, second] = (await entered(2)) as [Person, Person]
    const { result } = await list(people.desk, community(), { limit: 1 })
    expect(result.items[0]!.person).toEqual({ id: String(second._id), name: '老人2' })
    expect((await list(people.streetDesk, people.town.street._id, { cursor: result.next!, limit: 1 })).result.items[0]!.person.id).toBe(String(first._id))
    const ended = await Promise.all([end(people.desk, result.items[0]!.id), end(people.desk, result.items[0]!.id)])
    expect(ended.map(({ status }) => status)).toEqual([200, 200])
    expect((await eventsOf('entitlement.ended')).filter(({ subject }) => subject.id === result.items[0]!.id)).toHaveLength(1)
    expect((await list(people.desk, community(), { limit: 1 })).result.items[0]!).toMatchObject({ endedAt: server.clock.now().toISOString(), endedReason: '搬去和女儿住' })
    expect((await toldTo(second._id)).at(-1)).toEqual({ title: '互助池不再给您发时间', body: '搬去和女儿住。有疑问可以问社区。', about: 'hours' })
    expect(await poolFor(second._id)).toBeNull()
    expect((await add(people.desk, String(second._id))).status).toBe(200)
  })

  it('are for the desk of the place', async () => {
    const { id } = (await list(people.desk)).result.items[0]!
    for (const caller of [people.resident, people.worker]) {
      await expectRefused(() => list(caller), 403, 'forbidden')
      await expectRefused(() => end(caller, id), 404, 'not_found')
    }
    await expectRefused(() => end(people.otherDesk, id), 404, 'not_found')
    await expectRefused(() => list(people.otherDesk), 400, 'bad_input', ['query.place'])
    await expectRefused(() => list(people.desk, community(), { cursor: 'x' }), 400, 'bad_input', ['query.cursor'])
    await expectRefused(() => end(people.desk, id, ''), 400, 'bad_input', ['body.reason'])
  })
})

describe('grants on the first of the month', () => {
  it('go to who was entered before, once a month, whoever runs them and however often', async () => {
    const [first, second] = (await entered(2)) as [Person, Person]
    await fill(5_000)
    server.clock.set('2026-11-30T15:59:00Z')
    expect(await run()).toBe(0)
    server.clock.set('2026-11-30T16:00:00Z')
    const late = await elder('当天登记的')
    await add(people.desk, String(late._id))
    const before = await pool()
    const counts = await Promise.all([run(), run(), run()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(await run()).toBe(0)
    expect([await has(first), await has(second), await has(late), await pool()]).toEqual([300, 300, 0, before - 600])
    expect(await TransferModel.findById(`grant:${first._id}:2026-12`).lean()).toMatchObject({ kind: 'grant', minutes: 300, from: { account: poolAccount(community()) }, source: { type: 'grant', label: '12 月互助池发放' } })
    expect((await toldTo(first._id)).at(-1)).toEqual({ title: '互助池发时间了', body: '福民社区互助池发给您 5 小时，可以用来请人帮忙。', about: 'hours' })
    expect(await EntitlementModel.find({ granted: 300 }).countDocuments()).toBe(2)
    server.clock.set('2026-12-31T16:00:00Z')
    expect(await run()).toBe(3)
    expect([await has(first), await has(late)]).toEqual([600, 300])
  })

  it('pass over who has enough, for the whole month', async () => {
    const [rich, poor] = (await entered(2)) as [Person, Person]
    await fill(5_000)
    await earned(server, rich._id, 1_200)
    server.clock.set('2027-01-31T16:00:00Z')
    expect(await run()).toBe(1)
    expect([await has(rich), await has(poor)]).toEqual([1_200, 300])
    await reverse((await TransferModel.findOne({ 'to.account': personAccount(rich._id) }).lean())!._id, { by: systemActor, at: server.clock.now(), path: '', words: '记错' })
    server.clock.set('2027-02-20T02:00:00Z')
    expect(await run()).toBe(0)
    server.clock.set('2027-02-28T16:00:00Z')
    expect(await run()).toBe(2)
  })

  it('go in the order of registration while the pool has minutes, and catch up within the month', async () => {
    const elders = await entered(4)
    const rest = await pool()
    await post([{ id: 'gift:drain:1', kind: 'gift', from: poolAccount(community()), to: poolAccount(people.town.second.community._id), minutes: rest, at: server.clock.now(), by: systemActor, words: null, source: null, path: '' }])
    await fill(700)
    server.clock.set('2027-03-31T16:00:00Z')
    expect((await Promise.all([run(), run()])).reduce((sum, count) => sum + count, 0)).toBe(2)
    expect([await Promise.all(elders.map(has)), await pool()]).toEqual([[300, 300, 0, 0], 100])
    await fill(200)
    server.clock.set('2027-04-18T02:00:00Z')
    expect(await run()).toBe(1)
    expect([await Promise.all(elders.map(has)), await pool()]).toEqual([[300, 300, 300, 0], 0])
    // The month is over for the last one: the next month begins with the first again.
    await fill(300)
    server.clock.set('2027-04-30T16:00:00Z')
    expect(await run()).toBe(1)
    expect(await Promise.all(elders.map(has))).toEqual([600, 300, 300, 0])
  })

  it('end for who has moved to another community', async () => {
    const [moved] = (await entered(1)) as [Person]
    await fill(1_000)
    await PersonModel.updateOne({ _id: moved._id }, { doors: [doorAt(people.town.second.door101)] })
    server.clock.set('2027-05-31T16:00:00Z')
    expect(await run()).toBe(0)
    expect(await EntitlementModel.findOne({ person: moved._id }).lean()).toMatchObject({ endedReason: '已不住在本社区', granted: 0 })
    expect(await has(moved)).toBe(0)
  })
})
