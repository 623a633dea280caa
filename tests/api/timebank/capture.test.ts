import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { EventModel } from '../../../server/events/event.model'
import { NoticeModel } from '../../../server/notices/notice.model'
import { accountOf, partnerAccount, personAccount } from '../../../server/timebank'
import { OfferModel } from '../../../server/timebank/partners/offer.model'
import { expireDue } from '../../../server/timebank/redemptions/expire'
import { RedemptionModel } from '../../../server/timebank/redemptions/redemption.model'
import { remind } from '../../../server/timebank/redemptions/remind'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { addOffer, expectRefused, openPartner, redeemed, type OfferView, type PartnerView, type RedemptionView } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults, toldTo } from '../../support/timebank'

const server = useServer()
const log = pino({ level: 'silent' })
let people: SignedInTown
let partner: PartnerView
let barber: Caller
let otherBarber: Caller
let offer: OfferView

beforeAll(async () => {
  people = await signInTown(server)
  ;({ partner, barber } = await openPartner(server, people))
  otherBarber = (await openPartner(server, people, { name: '另一家理发店' })).barber
  offer = await addOffer(barber, partner, { stock: 100 })
})
beforeEach(async () => {
  server.clock.set('2026-11-23T02:00:00Z')
  await earned(server, people.resident.id, 60)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const capture = (caller: Caller, code: string, key?: string) => caller.call('POST /partner/captures', { body: { code } }, key)
const cancel = ({ id }: { id: string }) => people.resident.call('POST /redemptions/:id/cancel', { params: { id } })
const expireAll = () => expireDue(server.clock.now(), log)
const codeOf = ({ code }: RedemptionView) => code!.text
const received = async () => (await accountOf(partnerAccount(partner.id))).available
const own = async () => {
  const { available, held } = await accountOf(personAccount(people.resident.id))
  return { available, held }
}
const stock = async () => (await OfferModel.findById(offer.id).lean())!.stock
/** Where everything that a redemption moves stands. */
const standing = async () => ({ own: await own(), received: await received(), stock: await stock() })

describe('timebank.capture', () => {
  it('takes a code however it was typed, and the minutes are the partner’s', async () => {
    const before = await standing()
    const made = await redeemed(people.resident, offer)
    const { status, result } = await capture(barber, ` linli:redeem:${codeOf(made).slice(0, 4).toLowerCase()} ${codeOf(made).slice(4)} `)
    expect(status).toBe(200)
    expect(result).toEqual({ id: made.id, offer: '理发', minutes: 60, code: codeOf(made).slice(-4), at: server.clock.now().toISOString() })
    expect(await standing()).toEqual({ own: { available: before.own.available - 60, held: before.own.held }, received: before.received + 60, stock: before.stock! - 1 })
    expect((await people.resident.call('GET /redemptions/:id', { params: { id: made.id } })).result).toMatchObject({ state: 'captured', code: null, can: { cancel: false } })
    expect(await toldTo(people.resident.id)).toContainEqual({ title: '兑换码用掉了', body: '您在福民理发店用掉了 1 小时（理发）。如果不是您用的，请告诉社区。', about: 'redemption' })
    expect((await people.desk.call('GET /partners', { query: {} })).result.items.find(({ id }) => id === partner.id)!.received).toBe(await received())
  })

  it('is for the staff of a partner; another partner’s code and one that nobody has look alike', async () => {
    const code = codeOf(await redeemed(people.resident, offer))
    for (const other of [people.resident, people.desk, people.stranger]) await expectRefused(() => capture(other, code), 403, 'forbidden')
    const replies = [await capture(otherBarber, code), await capture(otherBarber, 'ZZZZ9999'), await capture(barber, 'ZZZZ9999')]
    expect(new Set(replies.map(({ status, problem }) => JSON.stringify([status, problem.code, problem.detail]))).size).toBe(1)
    await expectRefused(() => capture(otherBarber, code), 404, 'timebank.bad_code')
    await expectRefused(() => capture(barber, ''), 400, 'bad_input', ['body.code'])
    await expectRefused(() => capture(barber, '2'.repeat(41)), 400, 'bad_input', ['body.code'])
  })

  it('is refused twice, once cancelled, and after its end', async () => {
    await earned(server, people.resident.id, 120)
    const [used, cancelled, late] = [await redeemed(people.resident, offer), await redeemed(people.resident, offer), await redeemed(people.resident, offer)]
    await capture(barber, codeOf(used))
    await cancel(cancelled)
    await expectRefused(() => capture(barber, codeOf(used)), 409, 'timebank.redemption_over')
    await expectRefused(() => capture(barber, codeOf(cancelled)), 409, 'timebank.redemption_over')
    await expectRefused(() => cancel(used), 409, 'timebank.redemption_over')
    server.clock.set(late.expiresAt)
    await expectRefused(() => capture(barber, codeOf(late)), 409, 'timebank.redemption_over')
    await expectRefused(() => cancel(late), 409, 'timebank.redemption_over')
    await expireAll()
  })

  it('twenty captures at once take it once, and one key is answered always', async () => {
    await earned(server, people.resident.id, 60)
    const before = await received()
    const made = await redeemed(people.resident, offer)
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => capture(barber, codeOf(made), index % 2 ? randomUUID() : undefined)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['timebank.redemption_over']))
    expect(await received()).toBe(before + 60)
    const [again, key] = [await redeemed(people.resident, offer), randomUUID()]
    const same = await Promise.all(Array.from({ length: 5 }, () => capture(barber, codeOf(again), key)))
    expect(same.map(({ status }) => status)).toEqual(Array(5).fill(200))
    expect(await received()).toBe(before + 120)
  })

  it.each(Array.from({ length: 6 }, (_, round) => round))('captured, cancelled or expired at once: exactly one of them (round %i)', async (round) => {
    const before = await standing()
    const made = await redeemed(people.resident, offer)
    // The clocks of processes are not the same: for one its time is over, for the others it is not yet.
    const [soon, over] = [new Date(new Date(made.expiresAt).getTime() - 1), new Date(made.expiresAt)]
    server.clock.set(soon)
    const acts = [() => capture(barber, codeOf(made)), () => cancel(made), () => expireDue(over, log), () => expireDue(over, log)]
    await Promise.all([...acts.slice(round % 4), ...acts.slice(0, round % 4)].map((act) => act()))
    const ended = (await RedemptionModel.findById(made.id).lean())!
    const captured = ended.state === 'captured' ? 60 : 0
    expect(['captured', 'cancelled', 'expired']).toContain(ended.state)
    expect(await standing()).toEqual({ own: { available: before.own.available - captured, held: before.own.held }, received: before.received + captured, stock: before.stock! - Number(captured > 0) })
    const told = await EventModel.find({ 'subject.type': 'redemption', 'subject.id': made.id }).sort({ _id: 1 }).lean()
    expect(told.map(({ type }) => type)).toEqual(['redemption.made', `redemption.${ended.state}`])
  })
})

describe('the counter', () => {
  it('sees its own captures, page by page, and what it took today', async () => {
    const { result } = await barber.call('GET /partner/captures', { query: { limit: 2 } })
    expect(result.items).toHaveLength(2)
    const rest = await barber.call('GET /partner/captures', { query: { cursor: result.next!, limit: 100 } })
    const all = [...result.items, ...rest.result.items]
    expect(all).toHaveLength(await RedemptionModel.countDocuments({ partner: partner.id, state: 'captured' }))
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect((await otherBarber.call('GET /partner/captures', { query: {} })).result.items).toEqual([])
    for (const other of [people.resident, people.desk]) await expectRefused(() => other.call('GET /partner/captures', { query: {} }), 403, 'forbidden')
    await expectRefused(() => barber.call('GET /partner/captures', { query: { cursor: 'x' } }), 400, 'bad_input', ['query.cursor'])

    await capture(barber, codeOf(await redeemed(people.resident, offer)))
    const today = (await barber.call('GET /partner', {})).result.items
    const taken = await RedemptionModel.countDocuments({ partner: partner.id, settledAt: { $gte: new Date('2026-11-22T16:00:00Z'), $lt: new Date('2026-11-23T16:00:00Z') }, state: 'captured' })
    expect(today).toEqual([{ id: partner.id, name: '福民理发店', where: '福民社区东门', today: { count: expect.any(Number) as number, minutes: expect.any(Number) as number } }])
    expect(today[0]!.today.count).toBeGreaterThanOrEqual(taken)
    server.clock.set('2027-03-01T02:00:00Z')
    expect((await barber.call('GET /partner', {})).result.items[0]!.today).toEqual({ count: 0, minutes: 0 })
    expect((await people.resident.call('GET /partner', {})).result.items).toEqual([])
  })

  it('is told nothing of a resident, in no answer, list or message', async () => {
    const made = await redeemed(people.resident, offer)
    const seen = [
      await capture(barber, codeOf(made)),
      await capture(barber, codeOf(made)),
      await barber.call('GET /partner/captures', { query: { limit: 100 } }),
      await barber.call('GET /partner', {}),
      await barber.call('GET /offers', { query: { partner: partner.id } }),
      await barber.call('GET /offers/:id', { params: { id: offer.id } }),
      await barber.call('GET /redemptions', { query: {} }),
      await barber.call('GET /redemptions/:id', { params: { id: made.id } }),
      await barber.call('GET /notices', { query: { limit: 100 } }),
    ]
    await toldTo(people.resident.id)
    const text = JSON.stringify([seen, await NoticeModel.find({ person: barber.id }).lean()])
    for (const secret of [people.resident.id, '王秀英', people.town.first.resident.phone!, people.town.first.door501.label, codeOf(made)]) expect(text).not.toContain(secret)
    // Nor do the events of its place, by which a live board could be fed, name her where the partner acts.
    const events = await EventModel.find({ type: { $in: ['redemption.captured', 'timebank.capture'] } }).lean()
    expect(events.length).toBeGreaterThan(0)
    for (const secret of [people.resident.id, '王秀英']) expect(JSON.stringify(events)).not.toContain(secret)
  })
})

describe('a code that is not used', () => {
  it('is told of three days before its end, once', async () => {
    const made = await redeemed(people.resident, offer)
    server.clock.set('2026-12-20T15:59:00Z')
    expect(await remind(server.clock.now(), log)).toBe(0)
    server.clock.set('2026-12-20T16:00:00Z')
    await Promise.all([remind(server.clock.now(), log), remind(server.clock.now(), log), remind(server.clock.now(), log)])
    expect((await eventsOf('redemption.reminded')).filter(({ subject }) => subject.id === made.id)).toHaveLength(1)
    expect(await toldTo(people.resident.id)).toContainEqual({ title: '兑换码快到期了', body: '“理发”的兑换码到 12 月 23 日为止，请到福民理发店用掉。不用的话，到期后时间会退回。', about: 'redemption' })
    await cancel(made)
  })

  it('expires once, however many processes look, and everything goes back', async () => {
    const before = await standing()
    const made = await redeemed(people.resident, offer)
    server.clock.set(made.expiresAt)
    const counts = await Promise.all([expireAll(), expireAll(), expireAll()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await expireAll()).toBe(0)
    expect(await standing()).toEqual(before)
    expect((await eventsOf('redemption.expired')).filter(({ subject }) => subject.id === made.id)).toHaveLength(1)
    expect(await toldTo(people.resident.id)).toContainEqual({ title: '兑换码过期了，时间已退回', body: '“理发”的兑换码没有用，1 小时已经退回您的账户。', about: 'redemption' })
  })

  it('gives the minutes back when its partner ends', async () => {
    const before = await own()
    const { partner: ending, barber: clerk } = await openPartner(server, people, { name: '要停的店' })
    const last = await addOffer(clerk, ending)
    const made = await redeemed(people.resident, last)
    const { status } = await people.desk.call('PUT /partners/:id', { params: { id: ending.id }, body: { name: '要停的店', where: '东门', staff: [clerk.id], version: ending.version, ended: true } })
    expect(status).toBe(200)
    expect(await own()).toEqual(before)
    expect((await RedemptionModel.findById(made.id).lean())!.state).toBe('expired')
    await expectRefused(() => capture(clerk, codeOf(made)), 403, 'forbidden')
    expect((await toldTo(people.resident.id)).at(-1)).toEqual({ title: '兑换取消了，时间已退回', body: '要停的店停止合作了，“理发”的 1 小时已经退回您的账户。', about: 'redemption' })
  })
})
