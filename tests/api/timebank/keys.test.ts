import { randomUUID } from 'node:crypto'
import { accountOf, partnerAccount, personAccount, TransferModel } from '../../../server/timebank'
import { signedInAs, type Caller } from '../../support/client'
import { addPerson, doorAt } from '../../support/factory'
import { asked, helpBody } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { addOffer, openPartner, redeemed, type OfferView, type PartnerView } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer()
let people: SignedInTown
let partner: PartnerView
let barber: Caller
let offer: OfferView
let poor: Caller

beforeAll(async () => {
  people = await signInTown(server)
  ;({ partner, barber } = await openPartner(server, people))
  offer = await addOffer(barber, partner)
})
beforeEach(async () => {
  poor = await signedInAs(server, (await addPerson('没有时间的', { doors: [doorAt(people.town.first.door101)] }))._id)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const has = async (person: { id: string }) => (await accountOf(personAccount(person.id))).available
const mismatch = { status: 409, code: 'idempotency.mismatch' }

// What was refused has left nothing: the same request succeeds once it can, and then stands.
describe('a key whose request was refused', () => {
  it('gives once there is something to give, once', async () => {
    const key = randomUUID()
    const give = (minutes = 30) => poor.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes } }, key)
    expect((await give()).problem.code).toBe('timebank.not_enough')
    await earned(server, poor.id, 60)
    expect([(await give()).status, (await give()).status]).toEqual([200, 200])
    expect(await has(poor)).toBe(30)
    expect((await give(31)).problem).toMatchObject(mismatch)
    expect(await has(poor)).toBe(30)
  })

  it('redeems once there is enough, once', async () => {
    const key = randomUUID()
    const redeem = (of = offer) => poor.call('POST /offers/:id/redemptions', { params: { id: of.id }, body: {} }, key)
    expect((await redeem()).problem.code).toBe('timebank.not_enough')
    await earned(server, poor.id, 150)
    const [first, again] = [await redeem(), await redeem()]
    expect(again.result).toEqual(first.result)
    expect(await has(poor)).toBe(90)
    expect((await redeem(await addOffer(barber, partner, { name: '刮脸', minutes: 20 }))).problem).toMatchObject(mismatch)
    expect(await has(poor)).toBe(90)
  })

  it('takes a code after a wrong one was typed under it, and answers another code with neither', async () => {
    const key = randomUUID()
    await earned(server, poor.id, 120)
    const [one, other] = [await redeemed(poor, offer), await redeemed(poor, offer)]
    const before = (await accountOf(partnerAccount(partner.id))).available
    const capture = (code: string) => barber.call('POST /partner/captures', { body: { code } }, key)
    expect((await capture('AAAA2222')).problem.code).toBe('timebank.bad_code')
    expect((await capture(one.code!.text)).status).toBe(200)
    expect((await capture(other.code!.text)).problem).toMatchObject(mismatch)
    expect((await accountOf(partnerAccount(partner.id))).available).toBe(before + 60)
  })

  it('asks for help, and takes it, once it can be paid', async () => {
    const [asking, taking] = [randomUUID(), randomUUID()]
    const ask = (minutes = 60) => poor.call('POST /help-requests', { body: helpBody({ minutes }) }, asking)
    expect((await ask()).problem.code).toBe('timebank.not_enough')
    await earned(server, poor.id, 60)
    const { id } = (await ask()).result
    expect((await ask(45)).problem).toMatchObject(mismatch)
    await poor.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes: 60 } })
    const take = (which = id) => people.vacantResident.call('POST /help-requests/:id/take', { params: { id: which } }, taking)
    expect((await take()).problem.code).toBe('timebank.not_enough')
    await earned(server, poor.id, 120)
    expect([(await take()).status, (await take()).status]).toEqual([200, 200])
    expect((await take((await asked(poor)).id)).problem).toMatchObject(mismatch)
    expect(await TransferModel.countDocuments({ kind: 'hold', 'source.id': id })).toBe(1)
  })
})
