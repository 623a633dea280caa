import { accountOf, personAccount } from '../../../server/timebank'
import { OfferModel } from '../../../server/timebank/partners/offer.model'
import { endPastOffers } from '../../../server/timebank/partners/offers'
import { RedemptionModel } from '../../../server/timebank/redemptions/redemption.model'
import { crowd } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { addOffer, expectRefused, openPartner, redeemed, type OfferView, type PartnerView } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer()
let people: SignedInTown
let partner: PartnerView
let barber: Caller

beforeAll(async () => {
  people = await signInTown(server)
  ;({ partner, barber } = await openPartner(server, people))
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const body = () => ({ place: people.town.first.community._id, name: '福民食堂', where: '福民社区西门', phone: '0937-6220000', staff: [barber.id] })
const add = (caller: Caller, over: Record<string, unknown> = {}) => caller.call('POST /partners', { body: { ...body(), ...over } })
const edit = (caller: Caller, { id, version }: { id: string; version: number }, over: Record<string, unknown> = {}) => caller.call('PUT /partners/:id', { params: { id }, body: { name: '福民理发店', where: '福民社区东门', staff: [barber.id], version, ...over } })
const editOffer = (caller: Caller, { id, version }: OfferView, over: Record<string, unknown> = {}) => caller.call('PUT /offers/:id', { params: { id }, body: { name: '理发', text: '剪发', minutes: 60, version, ...over } })

describe('timebank.addPartner', () => {
  it('adds a partner to a place of the desk, with its staff by name', async () => {
    const { status, result } = await add(people.desk)
    expect(status).toBe(200)
    expect(result).toMatchObject({ name: '福民食堂', where: '福民社区西门', phone: '0937-6220000', place: { code: people.town.first.community._id, label: '福民社区' }, staff: [{ id: barber.id, name: '理发师傅' }], state: 'active', received: 0, version: 1 })
    expect((await eventsOf('partner.added')).at(-1)).toMatchObject({ subject: { type: 'partner', id: result.id }, actor: { label: '福民社区工作台' }, path: people.town.first.community.path })
    expect((await add(people.streetDesk)).status).toBe(200)
  })

  it('is for the desk of the place', async () => {
    for (const caller of [people.resident, people.worker, barber]) await expectRefused(() => add(caller), 403, 'forbidden')
    await expectRefused(() => add(people.otherDesk), 400, 'bad_input', ['body.place'])
    await expectRefused(() => add(people.desk, { place: people.town.street._id }), 400, 'bad_input', ['body.place'])
  })

  it('tells every wrong field, and staff whom the desk does not know', async () => {
    await expectRefused(() => add(people.desk, { name: '', where: '字'.repeat(101), phone: '1'.repeat(21), staff: ['x'], place: '!' }), 400, 'bad_input', ['body.name', 'body.where', 'body.phone', 'body.staff.0', 'body.place'])
    await expectRefused(() => add(people.desk, { staff: [barber.id, people.stranger.id, people.newcomer.id, 'f'.repeat(24)] }), 400, 'bad_input', ['body.staff.1', 'body.staff.2', 'body.staff.3'])
  })
})

describe('timebank.partners', () => {
  it('lists the partners of my desk’s places, and those that ended apart', async () => {
    const ended = await openPartner(server, people, { name: '停了的店' })
    await edit(people.desk, ended.partner, { ended: true })
    const names = async (caller: Caller, query = {}) => (await caller.call('GET /partners', { query })).result.items.map(({ name }) => name)
    expect(await names(people.desk)).toEqual(expect.arrayContaining(['福民理发店', '福民食堂']))
    expect(await names(people.desk)).not.toContain('停了的店')
    expect(await names(people.desk, { ended: true })).toHaveLength(1)
    expect(await names(people.streetDesk)).toEqual(await names(people.desk))
    expect(await names(people.otherDesk)).toEqual([])
    const first = (await people.desk.call('GET /partners', { query: { limit: 1 } })).result
    expect((await people.desk.call('GET /partners', { query: { limit: 1, cursor: first.next! } })).result.items[0]!.id).not.toBe(first.items[0]!.id)
    await expectRefused(() => people.resident.call('GET /partners', { query: {} }), 403, 'forbidden')
    await expectRefused(() => people.desk.call('GET /partners', { query: { cursor: 'x', limit: 0 } }), 400, 'bad_input', ['query.limit'])
  })
})

describe('timebank.partnerDetail', () => {
  const read = (caller: Caller, id = partner.id) => caller.call('GET /partners/:id', { params: { id } })

  it('is for the desk of the place', async () => {
    for (const caller of [people.desk, people.streetDesk]) expect(await read(caller)).toMatchObject({ status: 200, result: { id: partner.id, staff: [{ id: barber.id, name: '理发师傅' }] } })
    for (const caller of [people.resident, people.worker, barber]) await expectRefused(() => read(caller), 403, 'forbidden')
    for (const caller of [people.stranger, people.otherDesk]) await expectRefused(() => read(caller), 404, 'not_found')
    await expectRefused(() => read(people.desk, 'f'.repeat(24)), 404, 'not_found')
    await expectRefused(() => read(people.desk, '1'), 404, 'not_found')
  })
})

describe('timebank.editPartner', () => {
  it('changes it under its version, and keeps staff who has moved away', async () => {
    const { partner: mine, barber: clerk } = await openPartner(server, people)
    const { status, result } = await edit(people.desk, mine, { name: '新名字', staff: [clerk.id, people.neighbour.id] })
    expect({ status, name: result.name, staff: result.staff.map(({ id }) => id), version: result.version }).toEqual({ status: 200, name: '新名字', staff: [clerk.id, people.neighbour.id], version: 2 })
    await expectRefused(() => edit(people.desk, mine, { name: '旧的' }), 409, 'conflict')
    const at = await Promise.all(Array.from({ length: 8 }, (_, index) => edit(people.desk, result, { name: `同时 ${index}` })))
    expect(at.filter(({ status: one }) => one === 200)).toHaveLength(1)
  })

  it('is for its desk', async () => {
    for (const caller of [people.resident, people.worker, barber]) await expectRefused(() => edit(caller, partner), 403, 'forbidden')
    await expectRefused(() => edit(people.otherDesk, partner), 404, 'not_found')
    await expectRefused(() => edit(people.stranger, partner), 404, 'not_found')
    await expectRefused(() => edit(people.desk, partner, { name: '', staff: [people.stranger.id.slice(1)], version: 'x' }), 400, 'bad_input', ['body.name', 'body.staff.0', 'body.version'])
  })

  it('ends its offers; nothing is redeemed of them meanwhile or after, and it can come back', async () => {
    const { partner: ending, barber: clerk } = await openPartner(server, people, { name: '要停的店' })
    const offer = await addOffer(clerk, ending, { minutes: 10 })
    const crowded = await crowd(server, people.town.first.door501, 20)
    await Promise.all(crowded.map(({ id }) => earned(server, id, 10)))
    const [ended] = await Promise.all([
      edit(people.desk, ending, { ended: true }),
      ...crowded.map((caller) => caller.call('POST /offers/:id/redemptions', { params: { id: offer.id }, body: {} })),
    ])
    expect(ended.result).toMatchObject({ state: 'ended', version: 2 })
    expect(await RedemptionModel.countDocuments({ offer: offer.id, state: 'held' })).toBe(0)
    for (const { id } of crowded) expect(await accountOf(personAccount(id))).toMatchObject({ available: 10, held: 0 })
    await expectRefused(() => addOffer2(people.desk, ending), 409, 'conflict')
    await expectRefused(() => addOffer2(clerk, ending), 403, 'forbidden')
    const now = (await people.desk.call('GET /offers', { query: { partner: ending.id } })).result.items[0]!
    expect(now).toMatchObject({ state: 'ended', can: { edit: false, redeem: false } })
    await expectRefused(() => editOffer(people.desk, now), 409, 'conflict')
    expect((await edit(people.desk, ended.result, { ended: false })).result.state).toBe('active')
    expect((await editOffer(people.desk, now)).result.state).toBe('open')
  })
})

const addOffer2 = (caller: Caller, { id }: { id: string }, over: Record<string, unknown> = {}) => caller.call('POST /partners/:id/offers', { params: { id }, body: { name: '理发', text: '剪发', minutes: 60, ...over } })

describe('timebank.addOffer and .editOffer', () => {
  it('are for the desk of the partner and its staff', async () => {
    for (const caller of [people.desk, people.streetDesk, barber]) {
      const { status, result } = await addOffer2(caller, partner, { stock: 5, until: '2026-12-31' })
      expect({ status, result }).toMatchObject({ status: 200, result: { partner: { id: partner.id }, minutes: 60, stock: 5, until: '2026-12-31', state: 'open', version: 1, can: { edit: true } } })
      expect((await editOffer(caller, result, { minutes: 90 })).result).toMatchObject({ minutes: 90, stock: null, until: null, version: 2 })
    }
    const offer = await addOffer(barber, partner)
    for (const caller of [people.resident, people.worker]) {
      await expectRefused(() => addOffer2(caller, partner), 403, 'forbidden')
      await expectRefused(() => editOffer(caller, offer), 403, 'forbidden')
    }
    for (const caller of [people.stranger, people.otherDesk]) {
      await expectRefused(() => addOffer2(caller, partner), 404, 'not_found')
      await expectRefused(() => editOffer(caller, offer), 404, 'not_found')
    }
  })

  it('tell every wrong field', async () => {
    const wrong = { name: '', text: '字'.repeat(301), minutes: 1.5, stock: -1, until: '2026-02-30' }
    const offer = await addOffer(barber, partner)
    await expectRefused(() => addOffer2(barber, partner, wrong), 400, 'bad_input', ['body.name', 'body.text', 'body.minutes', 'body.stock', 'body.until'])
    await expectRefused(() => editOffer(barber, offer, wrong), 400, 'bad_input', ['body.name', 'body.text', 'body.minutes', 'body.stock', 'body.until'])
    for (const minutes of [0, -60, 90_001, 1e9]) await expectRefused(() => addOffer2(barber, partner, { minutes }), 400, 'bad_input', ['body.minutes'])
    await expectRefused(() => addOffer2(barber, partner, { until: '2026-11-22' }), 400, 'bad_input', ['body.until'])
    await expectRefused(() => editOffer(barber, offer, { until: '2026-11-22' }), 400, 'bad_input', ['body.until'])
  })

  it('an edit that has not seen what was redeemed meanwhile is refused; codes that are out keep their price', async () => {
    await earned(server, people.resident.id, 500)
    const offer = await addOffer(barber, partner, { stock: 3 })
    const made = await redeemed(people.resident, offer)
    await expectRefused(() => editOffer(barber, offer, { stock: 3 }), 409, 'conflict')
    const { result: seen } = await barber.call('GET /offers/:id', { params: { id: offer.id } })
    expect(seen.stock).toBe(2)
    expect((await editOffer(barber, seen, { stock: 2, minutes: 120 })).result).toMatchObject({ stock: 2, minutes: 120 })
    expect((await barber.call('POST /partner/captures', { body: { code: made.code!.text } })).result.minutes).toBe(60)
    // Without a limit nothing that an edit could overwrite moves.
    const unlimited = await addOffer(barber, partner)
    await redeemed(people.resident, unlimited)
    expect((await editOffer(barber, unlimited, { text: '剪发，洗头' })).status).toBe(200)
  })

  it('the database itself holds no stock below zero', async () => {
    const { id } = await addOffer(barber, partner, { stock: 0 })
    await expect(OfferModel.updateOne({ _id: id }, { $inc: { stock: -1 } })).rejects.toMatchObject({ code: 121 })
  })
})

describe('timebank.offers', () => {
  it('shows what is open at partners of my places; who looks after one sees what has ended too', async () => {
    const { partner: shop, barber: clerk } = await openPartner(server, people, { name: '看得见的店' })
    const [open, ended] = [await addOffer(clerk, shop, { name: '开着', minutes: 30 }), await addOffer(clerk, shop, { name: '停了' })]
    const today = await addOffer(clerk, shop, { name: '今天为止', until: '2026-11-23' })
    await editOffer(clerk, ended, { name: '停了', ended: true })
    const names = async (caller: Caller, query: { partner?: string } = { partner: shop.id }) => (await caller.call('GET /offers', { query: { ...query, limit: 100 } })).result.items.map(({ name }) => name)
    expect(await names(people.resident)).toEqual(['今天为止', '开着'])
    expect(await names(clerk)).toEqual(['今天为止', '停了', '开着'])
    expect(await names(people.desk)).toEqual(['今天为止', '停了', '开着'])
    expect(await names(people.resident, {})).toEqual(expect.arrayContaining(['今天为止', '开着']))
    expect(await names(people.stranger)).toEqual([])
    expect(await names(people.stranger, {})).toEqual([])
    expect((await people.resident.call('GET /offers/:id', { params: { id: open.id } })).result.can).toEqual({ redeem: true, edit: false })
    expect((await people.worker.call('GET /offers/:id', { params: { id: open.id } })).result.can).toEqual({ redeem: false, edit: false })
    await expectRefused(() => people.stranger.call('GET /offers/:id', { params: { id: open.id } }), 404, 'not_found')
    await expectRefused(() => people.resident.call('GET /offers', { query: { cursor: 'x', partner: shop.id } }), 400, 'bad_input', ['query.cursor'])
    await expectRefused(() => people.resident.call('GET /offers', { query: { partner: 'x', limit: 101 } }), 400, 'bad_input', ['query.partner', 'query.limit'])

    const midnight = new Date('2026-11-23T16:00:00Z')
    server.clock.set(midnight)
    expect(await names(people.resident)).toEqual(['开着'])
    expect((await people.resident.call('GET /offers/:id', { params: { id: today.id } })).result).toMatchObject({ state: 'ended', can: { redeem: false } })
    const counts = await Promise.all([endPastOffers(midnight), endPastOffers(midnight)])
    expect(counts[0]! + counts[1]!).toBe(1)
    expect((await eventsOf('offer.ended')).filter(({ subject }) => subject.id === today.id)).toHaveLength(1)
    server.clock.set('2026-11-23T02:00:00Z')
  })
})
