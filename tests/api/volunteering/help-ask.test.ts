import { Types } from 'mongoose'
import { PersonModel } from '../../../server/people'
import { HelpRequestModel } from '../../../server/volunteering'
import { addPerson, doorAt, freshPhone } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { consented } from '../../support/errands'
import { asked, funded, helpBody, minutesOf, read, take, wanted } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned } from '../../support/timebank'
import { done, expectLedgerWhole } from '../../support/volunteering'

const server = useServer()
let people: SignedInTown
const ask = (caller: Caller, over: Record<string, unknown> = {}) => caller.call('POST /help-requests', { body: helpBody(over) })
const storedBy = (caller: Caller) => HelpRequestModel.countDocuments({ $or: [{ 'askedBy.person': caller.id }, { 'person.person': caller.id }] })

beforeAll(async () => {
  people = await signInTown(server)
  await funded(server, people.resident, 300)
})
afterEach(expectLedgerWhole)

let fresh = 0
const living = async (name: string, door = people.town.first.courtyardDoor, over = {}): Promise<Caller> => signedInAs(server, (await addPerson(`${name}${++fresh}`, { doors: [doorAt(door)], ...over }))._id)

describe('volunteering.requestHelp, for oneself', () => {
  it('is at her confirmed door, pays from her own minutes, and holds nothing yet', async () => {
    const help = await asked(people.resident, { category: 'shopping', text: '买一袋米' })
    expect(help).toMatchObject({
      category: { key: 'shopping', label: '买菜买药' }, minutes: 60, window: wanted, state: 'open', payer: 'self', byCall: false, helper: null, askedBy: null, mine: 'person',
      place: { code: people.town.first.door501._id, label: people.town.first.door501.label }, person: { name: '王秀英', me: true }, timeline: [{ type: 'help.asked', words: '王秀英请邻居帮忙' }],
    })
    expect((await minutesOf(people.resident))[1]).toBe(0)
  })

  it('the same request twice with its key is one', async () => {
    const before = await storedBy(people.resident)
    const body = helpBody({ text: '只发一次' })
    const replies = await Promise.all(Array.from({ length: 5 }, () => people.resident.call('POST /help-requests', { body }, 'ask-once')))
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
    expect(await storedBy(people.resident)).toBe(before + 1)
  })

  it('refuses every wrong field at once, with nothing stored', async () => {
    const before = await storedBy(people.resident)
    const { status, problem } = await ask(people.resident, { category: 'x', text: ' ', minutes: 14.5, payer: 'bank' })
    expect([status, problem.errors?.map(({ path }) => path).sort()]).toEqual([400, ['body.category', 'body.minutes', 'body.payer', 'body.text']])
    for (const minutes of [0, -60, 14, 481, 1e9]) expect((await ask(people.resident, { minutes })).problem.errors?.map(({ path }) => path)).toEqual(['body.minutes'])
    const second = await ask(people.resident, { place: people.town.second.door501._id, window: { from: '2026-11-23T00:00:00Z', until: '2026-12-30T00:00:00Z' } })
    expect(second.problem.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual(['body.window.from past', 'body.window.until too_long', 'body.window.until too_far', 'body.place foreign'])
    expect((await ask(people.resident, { place: people.town.first.building._id })).problem.errors?.[0]?.code).toBe('not_household')
    expect((await ask(people.resident, { payer: 'family' })).problem.errors?.[0]).toMatchObject({ path: 'body.payer', code: 'not_family' })
    expect((await people.resident.call('GET /help-requests', { query: { view: 'all' as 'near' } })).problem.errors?.[0]?.path).toBe('query.view')
    expect(await storedBy(people.resident)).toBe(before)
  })

  it('needs a door that was confirmed', async () => {
    expect((await ask(people.newcomer)).problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'required' })
    const pending = await living('没确认', people.town.first.door502, { doors: [doorAt(people.town.first.door502, { status: 'pending' })] })
    expect((await ask(pending)).problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'required' })
  })

  it('needs as many minutes as it is worth', async () => {
    const poor = await living('没时间')
    expect((await ask(poor)).problem.code).toBe('timebank.not_enough')
    await funded(server, poor, 59)
    expect((await ask(poor)).problem.code).toBe('timebank.not_enough')
    await funded(server, poor, 1)
    expect((await ask(poor)).status).toBe(200)
    expect(await storedBy(poor)).toBe(1)
  })

  it('from the pool only for who is entered there', async () => {
    const { community } = people.town.first
    expect((await ask(people.resident, { payer: 'pool' })).problem.code).toBe('volunteering.pool_not_for_her')
    const old = await living('高奶奶')
    await done(people.desk.call('POST /timebank/entitlements', { body: { person: old.id, agreed: true } }))
    expect((await ask(old, { payer: 'pool' })).problem.code).toBe('timebank.not_enough')
    await done(people.resident.call('POST /timebank/gifts', { body: { to: { pool: community._id }, minutes: 60 } }))
    const help = await asked(old, { payer: 'pool' })
    expect(help.payer).toBe('pool')
    const before = await minutesOf(community._id)
    await done(take(people.vacantResident, help.id))
    expect([before, await minutesOf(community._id), await minutesOf(old)]).toEqual([[60, 0], [0, 60], [0, 0]])
    await done(people.vacantResident.call('POST /help-requests/:id/give-back', { params: { id: help.id }, body: { reason: '来不了' } }))
    expect(await minutesOf(community._id)).toEqual([60, 0])
  })
})

describe('for another', () => {
  it('by consent: at her door, from her minutes or the asker’s; without one a stranger and a neighbour look alike', async () => {
    const mother = await living('母亲')
    const daughter = await living('女儿', people.town.second.door101)
    const giver = { person: mother.id }
    for (const person of [mother.id, people.resident.id, '0'.repeat(24)]) expect((await ask(daughter, { for: { person } })).problem.code).toBe('appointments.no_consent')
    const phone = (await PersonModel.findById(daughter.id).lean())!.phone!
    const consent = await consented(mother, daughter, phone)
    expect((await ask(daughter, { for: giver })).problem.code).toBe('timebank.not_enough')
    await funded(server, daughter, 60)
    const help = await asked(daughter, { for: giver, payer: 'family' })
    expect(help).toMatchObject({ mine: 'asker', payer: 'family', askedBy: { me: true, label: '' }, place: { code: people.town.first.courtyardDoor._id }, can: { cancel: true, take: false } })
    await done(take(people.resident, help.id))
    expect([await minutesOf(daughter), await minutesOf(mother)]).toEqual([[0, 60], [0, 0]])
    await done(mother.call('POST /consents/:id/withdraw', { params: { id: consent } }))
    await funded(server, mother, 60)
    expect((await ask(daughter, { for: giver })).problem.code).toBe('appointments.no_consent')
  })

  it('somebody of one’s household without a consent, at one’s own expense only', async () => {
    const grandmother = await living('奶奶', people.town.first.vacantDoor)
    const grandson = await living('孙子', people.town.first.vacantDoor)
    await funded(server, grandmother, 60)
    await funded(server, grandson, 60)
    expect((await ask(grandson, { for: { person: grandmother.id } })).problem.code).toBe('appointments.no_consent')
    expect(await asked(grandson, { for: { person: grandmother.id }, payer: 'family' })).toMatchObject({ payer: 'family', askedBy: { me: true } })
    const pending = await living('自称孙子', people.town.first.vacantDoor, { doors: [doorAt(people.town.first.vacantDoor, { status: 'pending' })] })
    await funded(server, pending, 60)
    expect((await ask(pending, { for: { person: grandmother.id }, payer: 'family' })).problem.code).toBe('appointments.no_consent')
  })

  it('by a chief, a grid worker or the desk, of their places only; not from the chief’s own minutes', async () => {
    const elder = await living('老人', people.town.first.door101, { openid: 'an-open-id' })
    await funded(server, elder, 200)
    for (const caller of [people.chief, people.worker, people.desk]) {
      const help = await asked(caller, { for: { person: elder.id } })
      expect(help).toMatchObject({ mine: 'asker', byCall: false, askedBy: { label: expect.stringMatching(/楼栋长|网格员|工作台/) as string } })
    }
    expect((await ask(people.unitChief, { for: { person: elder.id } })).problem.code).toBe('appointments.no_consent')
    expect((await ask(people.otherWorker, { for: { person: elder.id } })).problem.code).toBe('appointments.no_consent')
    expect((await ask(people.chief, { for: { person: elder.id }, payer: 'family' })).problem.errors?.[0]).toMatchObject({ path: 'body.payer', code: 'not_family' })
    expect((await ask(people.chief, { for: { person: elder.id }, place: people.town.first.vacantDoor._id })).problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'foreign' })
    expect((await asked(people.worker, { for: { person: elder.id }, byCall: true })).byCall).toBe(true)
  })

  it('for who was never in the app, it is confirmed by a call', async () => {
    const elder = await living('不上网的老人', people.town.first.door101)
    await funded(server, elder, 60)
    expect(await asked(people.chief, { for: { person: elder.id } })).toMatchObject({ byCall: true, can: { cancel: true } })
  })

  it('for who is not registered: by the desk, from the pool; known by her number she pays herself', async () => {
    const { community, door101 } = people.town.first
    const nobody = { for: { name: '赵奶奶', phone: freshPhone() }, place: door101._id }
    await earned(server, people.neighbour.id, 120)
    await done(people.neighbour.call('POST /timebank/gifts', { body: { to: { pool: community._id }, minutes: 120 } }))
    expect((await ask(people.desk, nobody)).problem.errors?.[0]).toMatchObject({ path: 'body.payer', code: 'no_account' })
    expect((await ask(people.chief, { ...nobody, payer: 'pool' })).problem.code).toBe('volunteering.pool_not_for_her')
    expect((await ask(people.resident, { ...nobody, payer: 'pool' })).problem.errors?.[0]).toMatchObject({ path: 'body.for', code: 'not_yours' })
    expect((await ask(people.otherDesk, { ...nobody, payer: 'pool' })).problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'foreign' })
    expect((await ask(people.desk, { ...nobody, place: undefined, payer: 'pool' })).problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'required' })
    expect(await asked(people.desk, { ...nobody, payer: 'pool' })).toMatchObject({ payer: 'pool', byCall: true, person: { name: '赵奶奶', me: false, phone: nobody.for.phone } })
    const phone = freshPhone()
    const known = await living('有号码', door101, { phone })
    await funded(server, known, 60)
    expect(await asked(people.worker, { for: { name: '随便', phone } })).toMatchObject({ payer: 'self', place: { code: door101._id } })
    expect((await ask(people.otherWorker, { for: { name: '随便', phone } })).problem.errors?.[0]).toMatchObject({ path: 'body.for.phone', code: 'foreign' })
  })
})

describe('what others read', () => {
  it('a neighbour reads building and surname, no phone, no payer, no course; after it is taken nothing', async () => {
    const help = await asked(people.resident)
    const { result } = await read(people.vacantResident, help.id)
    expect(result).toMatchObject({
      place: { code: people.town.first.building._id, label: people.town.first.building.label }, person: { name: '王姓邻居', me: false, phone: null }, helper: null, askedBy: null, payer: null, mine: null, timeline: [],
      can: { take: true, giveBack: false, finish: false, confirm: false, confirmByCall: false, dispute: false, settle: false, cancel: false },
    })
    expect(JSON.stringify(result)).not.toMatch(/王秀英|501 室|U2-0501|"138/)
    await done(take(people.neighbour, help.id))
    expect((await read(people.vacantResident, help.id)).status).toBe(404)
  })

  it('another community, who only says that she lives here, and an unknown id look alike', async () => {
    const { id } = await asked(people.resident)
    const pending = await living('没确认', people.town.first.door502, { doors: [doorAt(people.town.first.door502, { status: 'pending' })] })
    for (const caller of [people.stranger, people.otherDesk, people.otherWorker, people.newcomer, pending]) expect((await read(caller, id)).status).toBe(404)
    expect((await read(people.resident, String(new Types.ObjectId()))).status).toBe(404)
  })

  it('phones are for its parties from when it is taken; the desk has none until it must call', async () => {
    const { id } = await asked(people.resident)
    expect((await read(people.desk, id)).result).toMatchObject({ person: { name: '王秀英', phone: null } })
    await done(take(people.neighbour, id))
    const [hers, helpers, desks] = await Promise.all([people.resident, people.neighbour, people.desk].map(async (caller) => (await read(caller, id)).result))
    expect(hers!.helper!.phone).toMatch(/^138/)
    expect(helpers).toMatchObject({ person: { name: '王秀英', phone: expect.stringMatching(/^138/) as string }, place: { code: people.town.first.door501._id } })
    expect(desks).toMatchObject({ person: { phone: null }, helper: { phone: null } })
    await done(people.neighbour.call('POST /help-requests/:id/dispute', { params: { id }, body: { words: '门没有开' } }))
    expect((await read(people.desk, id)).result).toMatchObject({ person: { phone: expect.any(String) as string }, helper: { phone: expect.any(String) as string } })
  })
})
