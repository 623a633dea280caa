import { randomUUID } from 'node:crypto'
import { accountOf, partnerAccount, personAccount } from '../../../server/timebank'
import { OfferModel } from '../../../server/timebank/partners/offer.model'
import { RedemptionModel } from '../../../server/timebank/redemptions/redemption.model'
import { crowd } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { addOffer, expectRefused, openPartner, redeemed, type OfferView, type PartnerView } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer()
let people: SignedInTown
let partner: PartnerView
let barber: Caller
let offer: OfferView

beforeAll(async () => {
  people = await signInTown(server)
  ;({ partner, barber } = await openPartner(server, people))
  offer = await addOffer(barber, partner, { stock: 50 })
  await earned(server, people.resident.id, 1_000)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const redeem = (caller: Caller, of: { id: string } = offer, body: { minutes?: number } = {}, key?: string) => caller.call('POST /offers/:id/redemptions', { params: { id: of.id }, body }, key)
const minutesOf = async (caller: { id: string }) => {
  const { available, held } = await accountOf(personAccount(caller.id))
  return { available, held }
}
const stockOf = async ({ id }: { id: string }) => (await OfferModel.findById(id).lean())!.stock

describe('timebank.redeem', () => {
  it('holds the minutes and one of the stock, and answers with a code that lives 30 days', async () => {
    const [before, stock] = [await minutesOf(people.resident), await stockOf(offer)]
    const { status, result } = await redeem(people.resident, offer, { minutes: 60 })
    expect(status).toBe(200)
    expect(result).toMatchObject({ minutes: 60, state: 'held', settledAt: null, can: { cancel: true }, offer: { id: offer.id, name: '理发', partner: { id: partner.id, name: '福民理发店', where: '福民社区东门' } } })
    expect(result.code).toEqual({ text: expect.stringMatching(/^[2-9A-HJKMNP-TV-Z]{8}$/), image: expect.stringMatching(/^data:image\/png;base64,/) })
    expect(result.expiresAt).toBe('2026-12-23T16:00:00.000Z')
    expect(await minutesOf(people.resident)).toEqual({ available: before.available - 60, held: before.held + 60 })
    expect(await stockOf(offer)).toBe(stock! - 1)
    const { result: statement } = await people.resident.call('GET /timebank/statement', { query: { limit: 1 } })
    expect(statement.items[0]).toMatchObject({ kind: 'hold', minutes: -60, source: { type: 'redemption', id: result.id, label: '理发' } })
  })

  it('ends with the offer, at midnight in China', async () => {
    const soon = await addOffer(people.desk, partner, { name: '刮脸', minutes: 20, until: '2026-12-01' })
    expect((await redeemed(people.resident, soon)).expiresAt).toBe('2026-12-01T16:00:00.000Z')
  })

  it('is for who lives in the place of the partner', async () => {
    await expectRefused(() => redeem(people.stranger), 404, 'not_found')
    await expectRefused(() => redeem(people.newcomer), 404, 'not_found')
    await expectRefused(() => redeem(people.desk), 403, 'forbidden')
    await expectRefused(() => redeem(people.resident, { id: 'f'.repeat(24) }), 404, 'not_found')
  })

  it('is refused without enough minutes, at another price than told, and with wrong input', async () => {
    await expectRefused(() => redeem(people.neighbour), 409, 'timebank.not_enough')
    await expectRefused(() => redeem(people.resident, offer, { minutes: 30 }), 409, 'conflict')
    await expectRefused(() => redeem(people.resident, offer, { minutes: 0.5 }), 400, 'bad_input', ['body.minutes'])
  })

  it('is refused when the offer has ended, its day is over, or nothing is left', async () => {
    const gone = await addOffer(barber, partner, { stock: 0 })
    await expectRefused(() => redeem(people.resident, gone), 409, 'timebank.offer_gone')
    const over = await addOffer(barber, partner, { until: '2026-11-23' })
    const now = server.clock.now()
    server.clock.set('2026-11-23T16:00:00Z')
    await expectRefused(() => redeem(people.resident, over), 409, 'timebank.offer_gone')
    server.clock.set(now)
    const ended = await addOffer(barber, partner)
    await barber.call('PUT /offers/:id', { params: { id: ended.id }, body: { name: '理发', text: '剪发', minutes: 60, version: ended.version, ended: true } })
    await expectRefused(() => redeem(people.resident, ended), 409, 'timebank.offer_gone')
  })

  it('gives one under one key, however often and at once', async () => {
    const [key, before] = [randomUUID(), await minutesOf(people.resident)]
    const replies = await Promise.all(Array.from({ length: 10 }, () => redeem(people.resident, offer, {}, key)))
    expect(new Set(replies.map(({ status, result }) => `${status} ${result.id}`)).size).toBe(1)
    expect((await minutesOf(people.resident)).available).toBe(before.available - 60)
    expect((await redeem(people.resident, offer, { minutes: 60 }, key)).problem).toMatchObject({ status: 409, code: 'idempotency.mismatch' })
  })

  it('20 of 200 people get the last 20', async () => {
    const rush = await addOffer(barber, partner, { stock: 20 })
    const crowded = await crowd(server, people.town.first.door501, 200)
    await Promise.all(crowded.map(({ id }) => earned(server, id, 60)))
    const replies = await Promise.all(crowded.map((caller, index) => redeem(caller, rush, {}, index % 2 ? randomUUID() : undefined)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(20)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['timebank.offer_gone']))
    expect(await stockOf(rush)).toBe(0)
    expect(await RedemptionModel.countDocuments({ offer: rush.id })).toBe(20)
    const left = await Promise.all(crowded.map((caller) => minutesOf(caller)))
    expect(left.filter(({ held }) => held === 60)).toHaveLength(20)
    expect(left.filter(({ available }) => available === 60)).toHaveLength(180)
  }, 60_000)

  it('twenty at once of one balance are as many as it pays', async () => {
    const [poor] = await crowd(server, people.town.first.door501, 1)
    await earned(server, poor!.id, 200)
    const replies = await Promise.all(Array.from({ length: 20 }, () => redeem(poor!)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3)
    expect(await minutesOf(poor!)).toEqual({ available: 20, held: 180 })
  })
})

describe('my redemptions', () => {
  it('are mine alone, newest first, without codes in the list', async () => {
    const { result } = await people.resident.call('GET /redemptions', { query: { state: 'held', limit: 2 } })
    expect(result.items).toHaveLength(2)
    expect(result.items.map(({ code }) => code)).toEqual([null, null])
    const rest = await people.resident.call('GET /redemptions', { query: { cursor: result.next! } })
    expect(rest.result.items.some(({ id }) => result.items.some((seen) => seen.id === id))).toBe(false)
    const { id } = result.items[0]!
    expect((await people.resident.call('GET /redemptions/:id', { params: { id } })).result.code).not.toBeNull()
    for (const other of [people.neighbour, people.desk, barber, people.stranger]) await expectRefused(() => other.call('GET /redemptions/:id', { params: { id } }), 404, 'not_found')
    expect((await people.stranger.call('GET /redemptions', { query: {} })).result.items).toEqual([])
    await expectRefused(() => people.resident.call('GET /redemptions', { query: { cursor: 'x' } }), 400, 'bad_input', ['query.cursor'])
  })
})

describe('timebank.cancelRedemption', () => {
  it('gives minutes and stock back, once', async () => {
    const [before, stock] = [await minutesOf(people.resident), await stockOf(offer)]
    const { id } = await redeemed(people.resident, offer)
    const replies = await Promise.all(Array.from({ length: 10 }, () => people.resident.call('POST /redemptions/:id/cancel', { params: { id } })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, problem } of replies) if (status !== 200) expect(problem.code).toBe('timebank.redemption_over')
    expect(await minutesOf(people.resident)).toEqual(before)
    expect(await stockOf(offer)).toBe(stock)
    expect((await accountOf(partnerAccount(partner.id))).available).toBe(0)
  })

  it('is for its person only', async () => {
    const { id } = await redeemed(people.resident, offer)
    for (const other of [people.neighbour, people.desk, barber]) await expectRefused(() => other.call('POST /redemptions/:id/cancel', { params: { id } }), 404, 'not_found')
    await expectRefused(() => people.resident.call('POST /redemptions/:id/cancel', { params: { id: 'x' } }), 404, 'not_found')
  })
})
