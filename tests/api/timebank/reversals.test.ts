import { randomUUID } from 'node:crypto'
import { accountOf, personAccount, poolAccount, post, TransferModel } from '../../../server/timebank'
import { systemActor } from '../../../server/events/emit'
import { PersonModel, PostModel } from '../../../server/people'
import { ReversalModel } from '../../../server/timebank/reversals/reversal.model'
import { signedInAs, type Caller } from '../../support/client'
import { addHolder, addPost, doorAt } from '../../support/factory'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { addOffer, expectRefused, openPartner, redeemed } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults, toldTo } from '../../support/timebank'

const server = useServer({ environment: { TIMEBANK_CEILING_MINUTES: '5000' } })
let people: SignedInTown
let colleague: Caller

beforeAll(async () => {
  people = await signInTown(server)
  colleague = await signedInAs(server, (await addHolder('另一位值班员', 'desk', people.town.first.community)).person._id)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const ask = (caller: Caller, id: string, reason = '记错了人') => caller.call('POST /timebank/transfers/:id/reversal', { params: { id }, body: { reason } })
const settle = (caller: Caller, id: string, body: { confirm: boolean; words?: string } = { confirm: true }, key?: string) => caller.call('POST /timebank/reversals/:id/confirm', { params: { id }, body }, key)
const has = async (caller: Caller) => (await accountOf(personAccount(caller.id))).available
const asked = async (caller: Caller, id: string) => (await ask(caller, id)).result

/** What the resident gave to her neighbour: the gift's key. */
async function given(minutes = 30): Promise<string> {
  await earned(server, people.resident.id, minutes)
  const { status } = await people.resident.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes, words: '谢谢' } })
  expect(status).toBe(200)
  return (await TransferModel.findOne({ kind: 'gift' }).sort({ 'from.sequence': -1 }).lean())!._id
}

describe('timebank.requestReversal', () => {
  it('asks, and nothing moves; the others of the desk are told', async () => {
    const gift = await given()
    const before = await has(people.neighbour)
    const { status, result } = await ask(people.desk, gift, '给错了邻居')
    expect(status).toBe(200)
    expect(result).toMatchObject({ state: 'asked', reason: '给错了邻居', askedBy: '福民社区工作台社区值班员', settledBy: null, can: { settle: false }, transfer: { id: gift, kind: 'gift', minutes: 30, from: '王秀英', to: '李建国', words: '谢谢' } })
    expect(await has(people.neighbour)).toBe(before)
    expect(await toldTo(colleague.id)).toEqual([{ title: '有一笔冲正请您复核', body: '福民社区工作台社区值班员申请撤销一笔“赠送” 30 分钟。原因：给错了邻居', about: 'reversal' }])
    expect(await toldTo(people.desk.id)).toEqual([])
    await settle(colleague, result.id, { confirm: false, words: '没有错' })
  })

  it('is for the desk of the account that would lose the minutes', async () => {
    const gift = await given()
    for (const party of [people.resident, people.neighbour]) await expectRefused(() => ask(party, gift), 403, 'forbidden')
    for (const other of [people.worker, people.otherDesk, people.stranger, people.vacantResident]) await expectRefused(() => ask(other, gift), 404, 'not_found')
    await expectRefused(() => ask(people.desk, 'earn:test:unknown'), 404, 'not_found')
    await expectRefused(() => ask(people.desk, gift, ''), 400, 'bad_input', ['body.reason'])
    await expectRefused(() => ask(people.desk, gift, '字'.repeat(301)), 400, 'bad_input', ['body.reason'])
    await PersonModel.updateOne({ _id: people.desk.id }, { doors: [doorAt(people.town.first.door101)] })
    const own = await earned(server, people.desk.id, 10)
    await expectRefused(() => ask(people.desk, own), 403, 'forbidden')
    await PersonModel.updateOne({ _id: people.desk.id }, { doors: [] })
  })

  it('of somebody who moved away stays with the desk where it was made', async () => {
    const gift = await given()
    const { doors } = (await PersonModel.findById(people.neighbour.id).lean())!
    await PersonModel.updateOne({ _id: people.neighbour.id }, { doors: [] })
    await expectRefused(() => ask(people.otherDesk, gift), 404, 'not_found')
    const { id } = await asked(people.desk, gift)
    await settle(colleague, id, { confirm: false, words: '再查查' })
    await PersonModel.updateOne({ _id: people.neighbour.id }, { doors })
  })

  it('is one at a time: of ten at once one is asked', async () => {
    const gift = await given()
    const replies = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(index % 2 ? people.desk : colleague, gift)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, problem } of replies) if (status !== 200) expect(problem).toMatchObject({ status: 409, code: 'timebank.already_reversed' })
    await expectRefused(() => ask(people.streetDesk, gift), 409, 'timebank.already_reversed')
    expect(await ReversalModel.countDocuments({ transfer: gift })).toBe(1)
  })

  it('is refused for reversals, holds, captures, releases and overflows', async () => {
    const undone = await given()
    await settle(colleague, (await asked(people.desk, undone)).id)
    const { partner, barber } = await openPartner(server, people)
    await earned(server, people.resident.id, 120)
    const offer = await addOffer(barber, partner)
    const [used, back] = [await redeemed(people.resident, offer), await redeemed(people.resident, offer)]
    await barber.call('POST /partner/captures', { body: { code: used.code!.text } })
    await people.resident.call('POST /redemptions/:id/cancel', { params: { id: back.id } })
    const full = await earned(server, people.vacantResident.id, 5_010)
    // Their minutes came to escrow or to a partner: they belong to the desks of the partner's place, where they were made.
    for (const id of [`hold:redemption:${used.id}`, `capture:hold:redemption:${used.id}`, `release:hold:redemption:${back.id}`]) await expectRefused(() => ask(people.desk, id), 409, 'timebank.not_reversible')
    await expectRefused(() => ask(people.desk, `reverse:${undone}`), 409, 'timebank.not_reversible')
    await expectRefused(() => ask(people.desk, `overflow:${full}`), 409, 'timebank.not_reversible')
    await expectRefused(() => ask(people.desk, undone), 409, 'timebank.already_reversed')
  })
})

describe('timebank.confirmReversal', () => {
  it('books it at once, in full, with its reason, and both holders are told', async () => {
    const gift = await given(45)
    const [giver, receiver] = [await has(people.resident), await has(people.neighbour)]
    const { id } = await asked(people.desk, gift)
    const { status, result } = await settle(colleague, id)
    expect(status).toBe(200)
    expect(result).toMatchObject({ state: 'confirmed', settledBy: '福民社区工作台另一位值班员', answer: null, can: { settle: false } })
    expect([await has(people.resident), await has(people.neighbour)]).toEqual([giver + 45, receiver - 45])
    expect(await TransferModel.findById(`reverse:${gift}`).lean()).toMatchObject({ kind: 'reverse', reverses: gift, words: '记错了人', minutes: 45 })
    expect((await eventsOf('timebank.reverse')).at(-1)).toMatchObject({ subject: { type: 'transfer', id: `reverse:${gift}` }, actor: { name: '另一位值班员' } })
    expect((await eventsOf('reversal.confirmed')).at(-1)).toMatchObject({ subject: { type: 'reversal', id } })
    expect((await toldTo(people.neighbour.id)).at(-1)).toEqual({ title: '一笔时间被冲正了', body: '社区核对后，撤销了一笔“赠送”，从您的账户转回 45 分钟。原因：记错了人', about: 'hours' })
    expect((await toldTo(people.resident.id)).at(-1)).toEqual({ title: '一笔时间退回来了', body: '社区核对后，撤销了一笔“赠送”，45 分钟退回您的账户。原因：记错了人', about: 'hours' })
    expect((await toldTo(people.desk.id)).at(-1)).toEqual({ title: '冲正已复核入账', body: '福民社区工作台另一位值班员同意了，“赠送” 45 分钟已经撤销。', about: 'reversal' })
  })

  it('takes an earning back with the service it counted and what went on of it', async () => {
    const served = async () => (await accountOf(personAccount(people.vacantResident.id))).served
    const before = [await has(people.vacantResident), await served(), (await accountOf(poolAccount(people.town.first.community._id))).available]
    const earning = await earned(server, people.vacantResident.id, 300)
    const { id } = await asked(people.desk, earning)
    expect((await settle(people.streetDesk, id)).status).toBe(200)
    expect([await has(people.vacantResident), await served(), (await accountOf(poolAccount(people.town.first.community._id))).available]).toEqual(before)
  })

  it('is never for who asked, nor for whose account it is, nor for other desks', async () => {
    const gift = await given()
    const { id } = await asked(people.desk, gift)
    await expectRefused(() => settle(people.desk, id), 403, 'timebank.same_person')
    await expectRefused(() => settle(people.desk, id, { confirm: false, words: '算了' }), 403, 'timebank.same_person')
    for (const other of [people.otherDesk, people.resident, people.neighbour, people.worker]) await expectRefused(() => settle(other, id), 404, 'not_found')
    const post = await addPost((await PersonModel.findById(people.neighbour.id).lean())!, 'desk', people.town.first.community)
    await expectRefused(() => settle(people.neighbour, id), 403, 'forbidden')
    const { result } = await people.neighbour.call('GET /timebank/reversals', { query: {} })
    expect(result.items.find((one) => one.id === id)!.can.settle).toBe(false)
    await PostModel.deleteOne({ _id: post._id })
    await expectRefused(() => settle(colleague, id, { confirm: false }), 400, 'bad_input', ['body.words'])
    await expectRefused(() => settle(colleague, id, { confirm: 'x' as never, words: '' }), 400, 'bad_input', ['body.confirm', 'body.words'])
    await expectRefused(() => settle(colleague, 'f'.repeat(24)), 404, 'not_found')
    await settle(colleague, id)
  })

  it('refuses with words, and then it can be asked again', async () => {
    const gift = await given()
    const { id } = await asked(people.desk, gift)
    const before = await has(people.neighbour)
    expect((await settle(colleague, id, { confirm: false, words: '是她本人的意思' })).result).toMatchObject({ state: 'refused', answer: '是她本人的意思' })
    expect(await has(people.neighbour)).toBe(before)
    expect((await toldTo(people.desk.id)).at(-1)).toMatchObject({ title: '冲正没有通过' })
    await expectRefused(() => settle(colleague, id), 409, 'timebank.reversal_settled')
    expect((await ask(colleague, gift)).status).toBe(200)
  })

  it('of twenty confirmations at once one books it', async () => {
    const gift = await given(20)
    const { id } = await asked(people.desk, gift)
    const [giver, receiver] = [await has(people.resident), await has(people.neighbour)]
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => settle(index % 2 ? colleague : people.streetDesk, id, index % 4 === 3 ? { confirm: false, words: '不同意' } : { confirm: true }, index % 3 ? randomUUID() : undefined)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, problem } of replies) if (status !== 200) expect(problem.code).toBe('timebank.reversal_settled')
    const moved = (await ReversalModel.findById(id).lean())!.state === 'confirmed' ? 20 : 0
    expect([await has(people.resident), await has(people.neighbour)]).toEqual([giver + moved, receiver - moved])
  })

  it('changes nothing when the minutes were spent meanwhile, and can be confirmed once they are back', async () => {
    const gift = await given(40)
    const { id } = await asked(people.desk, gift)
    const rest = await has(people.neighbour)
    await people.neighbour.call('POST /timebank/gifts', { body: { to: { pool: people.town.first.community._id }, minutes: rest } })
    await expectRefused(() => settle(colleague, id), 409, 'timebank.not_enough')
    await earned(server, people.neighbour.id, 100)
    expect((await settle(colleague, id)).result.state).toBe('confirmed')
  })

  it('asks the desk above where nobody else is at hers', async () => {
    const lonely = await earned(server, people.stranger.id, 25)
    const { id } = await asked(people.otherDesk, lonely)
    expect((await toldTo(people.streetDesk.id)).at(-1)).toMatchObject({ title: '有一笔冲正请您复核' })
    expect((await settle(people.streetDesk, id)).status).toBe(200)
  })
})

describe('timebank.reversals', () => {
  it('lists what waits and what was settled under my desks, page by page', async () => {
    const waiting: string[] = []
    for (let index = 0; index < 3; index += 1) {
      server.clock.advance(1)
      waiting.push((await asked(people.desk, await given(5))).id)
    }
    const page = (caller: Caller, query: { state?: 'asked' | 'settled'; cursor?: string; limit?: number }) => caller.call('GET /timebank/reversals', { query })
    const first = (await page(colleague, { limit: 2 })).result
    const second = (await page(colleague, { limit: 100, cursor: first.next! })).result
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids.slice(-3)).toEqual(waiting)
    expect(new Set(ids).size).toBe(await ReversalModel.countDocuments({ state: 'asked' }))
    expect(second.items.at(-1)!.can.settle).toBe(true)
    expect((await page(people.desk, { limit: 100 })).result.items.at(-1)!.can.settle).toBe(false)
    const settled = (await page(colleague, { state: 'settled', limit: 100 })).result.items
    expect(settled.map(({ settledAt }) => settledAt)).toEqual(settled.map(({ settledAt }) => settledAt).sort().reverse())
    expect((await page(people.otherDesk, { state: 'settled' })).result.items).toHaveLength(1)
    expect((await page(people.streetDesk, { state: 'settled', limit: 100 })).result.items).toHaveLength(settled.length + 1)
    await expectRefused(() => page(people.resident, {}), 403, 'forbidden')
    await expectRefused(() => page(people.desk, { cursor: 'x' }), 400, 'bad_input', ['query.cursor'])
    await expectRefused(() => page(people.desk, { state: 'open' as never, limit: 0 }), 400, 'bad_input', ['query.state', 'query.limit'])
  })

  it('a grant goes back to the pool', async () => {
    const pool = poolAccount(people.town.first.community._id)
    await post([{ id: 'opening:pool:1', kind: 'opening', from: 'issuance', to: pool, minutes: 500, at: server.clock.now(), by: systemActor, words: null, source: null, path: '' }])
    const before = (await accountOf(pool)).available
    await post([{ id: 'grant:test:1', kind: 'grant', from: pool, to: personAccount(people.resident.id), minutes: 300, at: server.clock.now(), by: systemActor, words: null, source: null, path: '' }])
    expect((await settle(colleague, (await asked(people.desk, 'grant:test:1')).id)).status).toBe(200)
    expect((await accountOf(pool)).available).toBe(before)
  })
})
