import { TransferModel } from '../../../server/timebank'
import { HelpRequestModel } from '../../../server/volunteering'
import { PersonModel } from '../../../server/people'
import { ServedTimeModel } from '../../../server/volunteering/served/served-time.model'
import { addPerson, addPost, doorAt } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { consented } from '../../support/errands'
import { eventsOf } from '../../support/events'
import { asked, broughtTo, cancel, confirm, dispute, finish, funded, giveBack, minutesOf, read, settle, take } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { announced, done, expectLedgerWhole, registered, servedBy, signedUp } from '../../support/volunteering'

const server = useServer()
const opening = '2026-11-23T02:00:00Z'
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(() => server.clock.set(opening))
afterEach(expectLedgerWhole)

let fresh = 0
const living = async (name: string, door = people.town.first.courtyardDoor, status: 'confirmed' | 'pending' = 'confirmed'): Promise<Caller> => signedInAs(server, (await addPerson(`${name}${++fresh}`, { doors: [doorAt(door, { status })] }))._id)
/** A request of somebody in the courtyard, and a helper from the vacant grid; at a state. */
const scene = async (state: 'open' | 'taken' | 'done' | 'disputed' | 'confirmed' = 'open', over: Record<string, unknown> = {}) => {
  const person = await living('王奶奶')
  const helper = await living('李志愿', people.town.first.vacantDoor)
  await funded(server, person, 60)
  const { id } = await asked(person, over)
  if (state !== 'open') await broughtTo(state, { id }, { person, helper }, server)
  return { person, helper, id }
}
const call = { with: '王奶奶', words: '她说陪得很好' }
/** Somebody who lives in the courtyard and mans the community's desk. */
const deskLiving = async (door = people.town.first.courtyardDoor) => {
  const person = await addPerson(`值班${++fresh}`, { doors: [doorAt(door)] })
  await addPost(person, 'desk', people.town.first.community)
  return signedInAs(server, person._id)
}
const codes = async (...replies: Promise<{ status: number; problem: { code: string } }>[]) => (await Promise.all(replies)).map(({ status, problem }) => (status === 200 ? 'done' : problem.code))
const stored = async (id: string) => (await HelpRequestModel.findById(id).lean())!

describe('volunteering.takeHelp', () => {
  it('is for neighbours and for posts there; never for who is helped, who asked, nor their household', async () => {
    const { person, id } = await scene()
    const kin = await living('家里人')
    const saidKin = await living('自称家里人', people.town.first.courtyardDoor, 'pending')
    expect((await take(person, id)).problem.code).toBe('volunteering.own_service')
    expect((await take(kin, id)).problem.code).toBe('volunteering.own_service')
    expect((await take(saidKin, id)).status).toBe(404)
    expect((await read(kin, id)).result.can.take).toBe(false)
    for (const caller of [people.stranger, people.otherWorker, people.otherDesk, people.newcomer]) expect((await take(caller, id)).status).toBe(404)
    expect((await take(people.worker, '0'.repeat(24))).status).toBe(404)
    expect((await take(people.worker, 'x')).status).toBe(404)
    expect((await stored(id)).state).toBe('open')
    expect((await take(people.worker, id)).status).toBe(200)
  })

  it('not for a chief who asked, nor for who asked by consent and her household', async () => {
    const elder = await living('老人', people.town.first.door101)
    await funded(server, elder, 120)
    const byChief = await asked(people.chief, { for: { person: elder.id } })
    expect((await take(people.chief, byChief.id)).problem.code).toBe('volunteering.own_service')
    const agent = await living('代办人', people.town.first.vacantDoor)
    await consented(elder, agent, (await PersonModel.findById(agent.id).lean())!.phone!)
    const { id } = await asked(agent, { for: { person: elder.id } })
    const agentKin = await living('代办人家里', people.town.first.vacantDoor)
    expect(await codes(take(agent, id), take(agentKin, id))).toEqual(['volunteering.own_service', 'volunteering.own_service'])
  })

  it('who comes too late is told, without a name; she reads it no more', async () => {
    const { id, helper } = await scene('taken')
    const late = await living('晚来的', people.town.first.vacantDoor)
    const { problem } = await take(late, id)
    expect(problem).toMatchObject({ code: 'volunteering.step_not_allowed', detail: expect.stringContaining('刚刚已有人接了') as string })
    expect(problem.detail).not.toContain('李志愿')
    expect(await codes(take(helper, id))).toEqual(['volunteering.step_not_allowed'])
  })

  it('refuses when the payer has spent her minutes meanwhile, and stays open', async () => {
    const { person, helper, id } = await scene()
    await done(person.call('POST /timebank/gifts', { body: { to: { pool: people.town.first.community._id }, minutes: 1 } }))
    expect((await take(helper, id)).problem).toMatchObject({ code: 'timebank.not_enough', detail: expect.stringContaining('对方') as string })
    expect([(await stored(id)).state, await minutesOf(person)]).toEqual(['open', [59, 0]])
  })

  it('until two hours after its window', async () => {
    const { helper, id } = await scene()
    server.clock.set('2026-11-24T06:00:00Z')
    expect(await codes(take(helper, id))).toEqual(['volunteering.step_not_allowed'])
    server.clock.set('2026-11-24T05:59:00Z')
    expect(await codes(take(helper, id))).toEqual(['done'])
  })
})

describe('volunteering.giveBackHelp and finishHelp', () => {
  it('are the helper’s alone', async () => {
    const { person, id } = await scene('taken')
    for (const caller of [person, people.desk]) expect([(await giveBack(caller, id)).status, (await finish(caller, id)).status]).toEqual([403, 403])
    for (const caller of [people.stranger, people.otherDesk, people.resident]) expect([(await giveBack(caller, id)).status, (await finish(caller, id)).status]).toEqual([404, 404])
    expect((await stored(id)).state).toBe('taken')
  })

  it('say what is wrong, with nothing changed', async () => {
    const { person, helper, id } = await scene('taken')
    expect((await giveBack(helper, id, ' ')).problem.errors?.[0]?.path).toBe('body.reason')
    for (const minutes of [0, -1, 1.5, 1e9]) expect((await finish(helper, id, { minutes })).problem.errors?.[0]?.path).toBe('body.minutes')
    expect((await finish(helper, id, { words: '' })).problem.errors?.[0]?.path).toBe('body.words')
    expect((await finish(helper, id, { minutes: 61 })).problem).toMatchObject({ code: 'volunteering.too_many_minutes', status: 422 })
    expect((await finish(helper, id, { endedAt: '2026-11-23T02:01:00Z' })).problem.errors?.[0]).toMatchObject({ path: 'body.endedAt', code: 'future' })
    expect((await finish(helper, id, { endedAt: '2026-11-23T01:59:00Z' })).problem.errors?.[0]).toMatchObject({ path: 'body.endedAt', code: 'before_taken' })
    expect([(await stored(id)).state, await minutesOf(person)]).toEqual(['taken', [0, 60]])
  })

  it('an earlier end is when it was over', async () => {
    const { helper, id } = await scene('taken')
    server.clock.set('2026-11-24T09:00:00Z')
    expect((await done(finish(helper, id, { endedAt: '2026-11-24T03:00:00Z' }))).done!.at).toBe('2026-11-24T03:00:00.000Z')
  })

  it('two helps at one time are shown to the helper, who can say when each was over', async () => {
    const { helper, person, id } = await scene('done')
    const other = await living('赵奶奶', people.town.first.door101)
    await funded(server, other, 60)
    const { id: second } = await asked(other, { category: 'company', window: { from: '2026-11-24T03:30:00.000Z', until: '2026-11-24T06:00:00.000Z' } })
    await done(take(helper, second))
    server.clock.advance(30)
    expect((await finish(helper, second)).problem).toMatchObject({ code: 'volunteering.overlap', detail: expect.stringMatching(/陪伴聊天.*陪看病/) as string })
    await done(confirm(person, id))
    expect((await finish(helper, second)).problem.code).toBe('volunteering.overlap')
    expect((await finish(helper, second, { minutes: 30 })).status).toBe(200)
  })

  it('not before it was taken, nor twice', async () => {
    const open = await scene()
    expect((await finish(open.person, open.id)).status).toBe(403)
    const { helper, id } = await scene('done')
    expect(await codes(finish(helper, id), giveBack(helper, id))).toEqual(['volunteering.step_not_allowed', 'volunteering.step_not_allowed'])
  })
})

describe('volunteering.confirmHelp', () => {
  it('is for who is helped: not the helper, a neighbour, another community; the desk not without need', async () => {
    const { person, helper, id } = await scene('done')
    expect((await confirm(helper, id)).status).toBe(403)
    for (const caller of [people.resident, people.stranger, people.otherDesk]) expect((await confirm(caller, id)).status).toBe(404)
    expect((await confirm(people.desk, id, { call })).problem).toMatchObject({ code: 'volunteering.step_not_allowed', detail: expect.stringContaining('本人确认') as string })
    expect((await confirm(person, id, { call })).problem.errors?.[0]).toMatchObject({ path: 'body.call', code: 'not_desk' })
    expect((await confirm(person, id, { thanks: 'x'.repeat(201) })).problem.errors?.[0]?.path).toBe('body.thanks')
    expect(await minutesOf(helper)).toEqual([0, 0])
    expect((await confirm(person, id)).status).toBe(200)
  })

  it('not before it is done', async () => {
    const { person, id } = await scene('taken')
    expect(await codes(confirm(person, id))).toEqual(['volunteering.step_not_allowed'])
  })

  it('by a call of the desk for who has no phone: both are written down', async () => {
    const elder = await living('不上网的老人', people.town.first.door101)
    await funded(server, elder, 60)
    const { id } = await asked(people.chief, { for: { person: elder.id } })
    const helper = await living('李志愿', people.town.first.vacantDoor)
    await done(take(helper, id))
    await done(finish(helper, id, { minutes: 50 }))
    expect((await confirm(people.chief, id)).status).toBe(403)
    expect((await confirm(people.desk, id)).problem.errors?.[0]).toMatchObject({ path: 'body.call', code: 'required' })
    expect((await confirm(people.desk, id, { call: { with: ' ', words: '' } })).problem.errors?.map(({ path }) => path)).toEqual(['body.call.with', 'body.call.words'])
    expect((await read(people.desk, id)).result).toMatchObject({ desk: 'call', can: { confirmByCall: true, confirm: false }, person: { phone: expect.any(String) as string } })
    expect((await confirm(people.desk, id, { call, thanks: '谢谢小李' })).status).toBe(200)
    expect(await minutesOf(helper)).toEqual([50, 0])
    expect(await stored(id)).toMatchObject({ call: { name: '福民社区工作台社区值班员', with: '王奶奶', words: '她说陪得很好' }, thanks: '谢谢小李', deskSince: null })
    expect((await eventsOf('help.confirmed')).at(-1)).toMatchObject({ actor: { name: '社区值班员' }, data: { call: '王奶奶', note: '她说陪得很好', minutes: 50 } })
  })

  it('or disputed by the desk, where she says by that call that it was not as agreed', async () => {
    const elder = await living('不上网的老人', people.town.first.door101)
    await funded(server, elder, 60)
    const { id } = await asked(people.chief, { for: { person: elder.id } })
    const helper = await living('李志愿', people.town.first.vacantDoor)
    await done(take(helper, id))
    const disputed = () => people.desk.call('POST /help-requests/:id/dispute', { params: { id }, body: { words: '老人说没有来' } })
    expect((await disputed()).status).toBe(403)
    await done(finish(helper, id))
    expect((await read(people.desk, id)).result.can.dispute).toBe(true)
    expect((await disputed()).result).toMatchObject({ state: 'disputed', can: { settle: true } })
  })

  it('never by the helper’s household, even at the desk', async () => {
    const elder = await living('不上网的老人', people.town.first.door101)
    await funded(server, elder, 60)
    const { id } = await asked(people.chief, { for: { person: elder.id } })
    const helper = await deskLiving(people.town.first.vacantDoor)
    const kin = await deskLiving(people.town.first.vacantDoor)
    await done(take(helper, id))
    await done(finish(helper, id))
    expect(await codes(confirm(helper, id, { call }), confirm(kin, id, { call }))).toEqual(['volunteering.own_service', 'volunteering.own_service'])
    expect((await read(kin, id)).result.can.confirmByCall).toBe(false)
    expect((await confirm(people.desk, id, { call })).status).toBe(200)
  })

  it('by who asked with her consent, as long as that holds', async () => {
    const elder = await living('母亲')
    const agent = await living('女儿', people.town.second.door101)
    const consent = await consented(elder, agent, (await PersonModel.findById(agent.id).lean())!.phone!)
    await funded(server, elder, 120)
    const helper = await living('李志愿', people.town.first.vacantDoor)
    const [first, second] = [await asked(agent, { for: { person: elder.id } }), await asked(agent, { for: { person: elder.id }, window: { from: '2026-11-25T01:00:00.000Z', until: '2026-11-25T04:00:00.000Z' } })]
    for (const { id } of [first, second]) {
      await done(take(helper, id))
      server.clock.advance(120)
      await done(finish(helper, id))
    }
    expect((await confirm(agent, first.id)).status).toBe(200)
    await done(elder.call('POST /consents/:id/withdraw', { params: { id: consent } }))
    expect((await confirm(agent, second.id)).problem.code).toBe('appointments.no_consent')
    expect([await minutesOf(elder), await minutesOf(helper)]).toEqual([[0, 60], [60, 0]])
    expect((await confirm(elder, second.id)).status).toBe(200)
  })

  it('not for time that was confirmed for an activity: both are shown, and the minutes stay held', async () => {
    const { person, helper, id } = await scene('taken')
    const organisation = await registered(people, { name: `重叠队${++fresh}` })
    const activity = await announced(people.chief, organisation.id, server.clock, { day: 1, minute: 600, length: 60 })
    await signedUp(helper, activity)
    const [part] = await servedBy([helper], activity, server, 60)
    await done(finish(helper, id, { minutes: 30 }))
    await done(people.chief.call('POST /participations/:id/confirm', { params: { id: part! }, body: { confirm: true } }))
    expect((await confirm(person, id)).problem).toMatchObject({ code: 'volunteering.overlap', detail: expect.stringMatching(/陪看病.*楼道大扫除/) as string })
    expect([(await stored(id)).state, await minutesOf(person), await minutesOf(helper)]).toEqual(['done', [0, 60], [60, 0]])
    await done(dispute(person, id, '时间算重了'))
    expect((await settle(people.desk, id, 30)).problem.code).toBe('volunteering.overlap')
    expect((await settle(people.desk, id, 0)).status).toBe(200)
    expect(await minutesOf(person)).toEqual([60, 0])
  })

  it('what would exceed the helper’s ceiling goes on to the pool', async () => {
    const { person, helper, id } = await scene('done')
    await funded(server, helper, server.services.env.timebank.ceiling - 20)
    const before = (await minutesOf(people.town.first.community._id))[0]
    await done(confirm(person, id))
    expect([await minutesOf(helper), (await minutesOf(people.town.first.community._id))[0] - before]).toEqual([[server.services.env.timebank.ceiling, 0], 40])
  })
})

describe('volunteering.dispute and settleDispute', () => {
  it('a dispute is for its parties, from when it is taken to when it is confirmed', async () => {
    const { person, helper, id } = await scene('taken')
    expect((await dispute(people.desk, id)).status).toBe(403)
    for (const caller of [people.stranger, people.otherDesk, people.resident]) expect((await dispute(caller, id)).status).toBe(404)
    expect((await dispute(person, id, ' ')).problem.errors?.[0]?.path).toBe('body.words')
    expect((await dispute(helper, id)).status).toBe(200)
    expect(await codes(dispute(person, id), confirm(person, id), finish(helper, id), giveBack(helper, id), cancel(person, id))).toEqual(Array(5).fill('volunteering.step_not_allowed'))
    const open = await scene()
    expect(await codes(dispute(open.person, open.id))).toEqual(['volunteering.step_not_allowed'])
    const over = await scene('confirmed')
    expect(await codes(dispute(over.person, over.id))).toEqual(['volunteering.step_not_allowed'])
  })

  it('is settled by the desk above it, not by its parties, other desks, or a household in it', async () => {
    const { person, helper, id } = await scene('disputed')
    for (const caller of [person, helper]) expect((await settle(caller, id, 60)).status).toBe(403)
    for (const caller of [people.otherDesk, people.chief, people.stranger]) expect((await settle(caller, id, 60)).status).toBe(404)
    const ofHelped = await deskLiving()
    const ofHelper = await deskLiving(people.town.first.vacantDoor)
    expect(await codes(settle(ofHelped, id, 60), settle(ofHelper, id, 60))).toEqual(['volunteering.own_service', 'volunteering.own_service'])
    expect((await settle(people.desk, id, 61)).problem.code).toBe('volunteering.too_many_minutes')
    for (const minutes of [-1, 0.5, 1e9]) expect((await settle(people.desk, id, minutes)).problem.errors?.[0]?.path).toBe('body.minutes')
    expect((await settle(people.desk, id, 60, ' ')).problem.errors?.[0]?.path).toBe('body.words')
    expect([(await stored(id)).state, await minutesOf(person)]).toEqual(['disputed', [0, 60]])
    expect((await read(people.desk, id)).result).toMatchObject({ desk: 'dispute', can: { settle: true } })
    expect((await settle(people.streetDesk, id, 60)).status).toBe(200)
    expect(await codes(settle(people.desk, id, 0))).toEqual(['volunteering.step_not_allowed'])
    expect([await minutesOf(person), await minutesOf(helper)]).toEqual([[0, 0], [60, 0]])
  })

  it('by a party who holds the desk: not her own', async () => {
    const helper = await deskLiving(people.town.first.vacantDoor)
    const person = await living('王奶奶')
    await funded(server, person, 60)
    const { id } = await asked(person)
    await broughtTo('disputed', { id }, { person, helper }, server)
    expect((await settle(helper, id, 60)).status).toBe(403)
    expect((await read(helper, id)).result.can.settle).toBe(false)
  })
})

describe('volunteering.cancelHelp', () => {
  it('is for who is helped and who asked; while nothing was done', async () => {
    const { id, helper } = await scene('taken')
    expect([(await cancel(helper, id)).status, (await cancel(people.desk, id)).status]).toEqual([403, 403])
    for (const caller of [people.stranger, people.otherDesk, people.resident]) expect((await cancel(caller, id)).status).toBe(404)
    expect((await stored(id)).state).toBe('taken')
    const finished = await scene('done')
    expect((await cancel(finished.person, finished.id, 'x'.repeat(201))).problem.errors?.[0]?.path).toBe('body.reason')
    expect(await codes(cancel(finished.person, finished.id))).toEqual(['volunteering.step_not_allowed'])
  })

  it('who is helped may cancel what a chief asked for her', async () => {
    const elder = await living('老人', people.town.first.door101)
    await funded(server, elder, 60)
    const { id } = await asked(people.chief, { for: { person: elder.id } })
    expect((await cancel(elder, id, '我没有要')).status).toBe(200)
  })
})

test('a statement tells what for and for whom, and leads to it', async () => {
  const { person, helper, id } = await scene('confirmed')
  const { items } = await done(helper.call('GET /timebank/statement', { query: {} }))
  expect(items[0]).toMatchObject({ kind: 'capture', minutes: 60, source: { type: 'help', id, label: '邻里互助：陪看病（王姓邻居）' } })
  expect((await read(helper, id)).result.person.name).toMatch(/^王奶奶/)
  const hers = await done(person.call('GET /timebank/statement', { query: {} }))
  expect(hers.items[0]).toMatchObject({ kind: 'hold', minutes: -60, source: { type: 'help', id } })
  expect([await TransferModel.countDocuments({ hold: `hold:help:${id}:1` }), await ServedTimeModel.countDocuments({ _id: `help:${id}` })]).toEqual([2, 1])
})
