import { Types } from 'mongoose'
import { NoticeModel } from '../../../server/notices/notice.model'
import { catchUp } from '../../../server/events/reaction'
import { HelpRequestModel } from '../../../server/volunteering'
import { helpNotices } from '../../../server/volunteering/help/reactions'
import { mostOffers } from '../../../server/volunteering/help/offer'
import { lapseHelp, remindOfHelp } from '../../../server/volunteering/help/sweeps'
import { MonthOfServiceModel } from '../../../server/volunteering/honours/month.model'
import { addPerson, doorAt } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { asked, broughtTo, cancel, confirm, dispute, finish, funded, giveBack, minutesOf, read, settle, take } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { done, expectLedgerWhole } from '../../support/volunteering'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(() => server.clock.set('2026-11-23T02:00:00Z'))
afterEach(expectLedgerWhole)

let fresh = 0
const living = async (name: string, door = people.town.first.courtyardDoor, over = {}): Promise<Caller> => signedInAs(server, (await addPerson(`${name}${++fresh}`, { doors: [doorAt(door)], ...over }))._id)
const scene = async () => {
  const person = await living('王奶奶')
  await funded(server, person, 60)
  return { person, helper: await living('李志愿', people.town.first.vacantDoor), id: (await asked(person)).id }
}
/** Titles of what somebody was told about a request, after everything that has happened; telling it all again changes nothing. */
const told = async ({ id: person }: Pick<Caller, 'id'>, id: string) => {
  await catchUp(helpNotices)
  await catchUp(helpNotices, null)
  return (await NoticeModel.find({ person, 'subject.type': 'help', 'subject.id': id }).sort({ event: 1 }).lean()).map(({ title }) => title)
}

const run = { lapse: () => lapseHelp(server.clock.now(), server.services.log), remind: () => remindOfHelp(server.clock.now(), server.services.log) }
const stateOf = async (id: string) => (await HelpRequestModel.findById(id).lean())!.state
const days = (count: number) => server.clock.advance(count * 24 * 60)

describe('who is told', () => {
  it('each party of what the other did', async () => {
    const { person, helper, id } = await scene()
    await done(take(helper, id))
    await done(giveBack(helper, id))
    await done(take(helper, id))
    await done(finish(helper, id, { minutes: 50, words: '陪着看完了。' }))
    await done(confirm(person, id, { thanks: '谢谢你' }))
    expect(await told(person, id)).toEqual(['有邻居来帮忙了', '帮忙的邻居来不了了', '有邻居来帮忙了', '做完了，请您确认'])
    expect((await NoticeModel.findOne({ person: person.id, title: '做完了，请您确认', 'subject.id': id }).lean())!.body).toMatch(/用了 50 分钟：陪着看完了。$/)
    expect(await told(helper, id)).toEqual(['您得到 50 分钟'])
    const { body } = (await NoticeModel.findOne({ person: helper.id, 'subject.id': id }).lean())!
    expect(body).toBe('“陪看病”确认了，时间已经存进您的时间银行。对方说：谢谢你')
    expect(await told(people.desk, id)).toEqual([])
  })

  it('all of them, and the desk, of a dispute and how it was settled', async () => {
    const { person, helper, id } = await scene()
    await broughtTo('disputed', { id }, { person, helper }, server)
    await done(settle(people.desk, id, 0))
    expect((await told(person, id)).slice(-1)).toEqual(['社区处理好了'])
    expect((await told(helper, id)).slice(-2)).toEqual(['请社区处理了', '社区处理好了'])
    expect(await told(people.desk, id)).toEqual(['有一件邻里互助有分歧'])
    expect(await told(people.otherDesk, id)).toEqual([])
  })

  it('the helper, when it is called off; who is helped, when somebody asks for her', async () => {
    const { person, helper, id } = await scene()
    await done(take(helper, id))
    await done(cancel(person, id, '好了'))
    expect(await told(helper, id)).toEqual(['不用去帮忙了'])
    const elder = await living('老人', people.town.first.door101)
    await funded(server, elder, 60)
    const asking = await asked(people.chief, { for: { person: elder.id } })
    await done(take(people.resident, asking.id))
    await done(finish(people.resident, asking.id))
    expect(await told(elder, asking.id)).toEqual(['有人替您请邻居帮忙', '有邻居来帮忙了', '做完了，请您确认'])
    expect(await told(people.chief, asking.id)).toEqual(['有邻居来帮忙了', '做完了'])
    expect(await told(people.desk, asking.id)).toEqual(['请打电话问一问'])
  })
})

describe('to whom it is offered', () => {
  const served = (caller: Caller, month: string, minutes = 60) =>
    MonthOfServiceModel.collection.insertOne({ _id: `${month}|${caller.id}|${++fresh}` as never, community: people.town.first.community._id, month, person: new Types.ObjectId(caller.id), minutes })
  beforeEach(() => MonthOfServiceModel.deleteMany({}))

  it('a few who served lately, those of the building first; not who never did, long ago, moved away, is a party or of her household', async () => {
    const person = await living('求助人', people.town.first.door501)
    await funded(server, person, 60)
    const [kin, inBuilding, away, longAgo, never] = [
      await living('家里人', people.town.first.door501), await living('同楼', people.town.first.door101), await living('搬走的', people.town.second.door101), await living('很久以前'), await living('没有服务过'),
    ]
    const others = await Promise.all(Array.from({ length: 10 }, () => living('志愿者', people.town.first.vacantDoor)))
    for (const caller of [person, kin, inBuilding, away]) await served(caller, '2026-10')
    for (const caller of others) await served(caller, '2026-11', 500)
    await served(longAgo, '2026-06')
    const { id } = await asked(person)
    expect(await told(inBuilding, id)).toEqual(['有邻居需要帮忙'])
    for (const caller of [person, kin, away, longAgo, never]) expect(await told(caller, id)).toEqual([])
    const notices = await NoticeModel.find({ 'subject.id': id }).lean()
    expect(notices).toHaveLength(mostOffers)
    expect(notices[0]!.body).toContain(people.town.first.building.label)
    for (const { body } of notices) expect(body).not.toMatch(/求助人|501 室/)
  })

  it('nobody twice on one day', async () => {
    const person = await living('求助人')
    await funded(server, person, 600)
    const volunteer = await living('热心人', people.town.first.vacantDoor)
    server.clock.set('2026-12-03T02:00:00Z')
    await served(volunteer, '2026-12')
    const window = { from: '2026-12-05T01:00:00.000Z', until: '2026-12-05T04:00:00.000Z' }
    const [first, second] = [await asked(person, { window }), await asked(person, { window })]
    expect([await told(volunteer, first.id), await told(volunteer, second.id)]).toEqual([['有邻居需要帮忙'], []])
    days(1)
    const third = await asked(person, { window })
    expect(await told(volunteer, third.id)).toEqual(['有邻居需要帮忙'])
  })
})

describe('time', () => {
  it('lapses what nobody took two hours after its window, once, and nothing else', async () => {
    const { person, id } = await scene()
    const taken = await scene()
    await done(take(taken.helper, taken.id))
    server.clock.set('2026-11-24T05:59:00Z')
    await run.lapse()
    expect(await stateOf(id)).toBe('open')
    server.clock.set('2026-11-24T06:00:00Z')
    await Promise.all([run.lapse(), run.lapse(), run.lapse()])
    expect([await stateOf(id), await stateOf(taken.id)]).toEqual(['lapsed', 'taken'])
    expect((await eventsOf('help.lapsed')).filter(({ subject }) => subject.id === id)).toHaveLength(1)
    expect(await told(person, id)).toEqual(['没有邻居接'])
    expect((await read(person, id)).result.timeline.at(-1)!.words).toBe('没有人接，已过期')
  })

  it('reminds who was helped after two days; after a week the desk, which may call her then; it is never confirmed by itself', async () => {
    const { person, helper, id } = await scene()
    await broughtTo('done', { id }, { person, helper }, server)
    days(2)
    await Promise.all([run.remind(), run.remind(), run.remind()])
    expect((await told(person, id)).slice(-1)).toEqual(['请您确认'])
    expect((await read(people.desk, id)).result).toMatchObject({ desk: null, can: { confirmByCall: false } })
    await run.remind()
    days(5)
    await Promise.all([run.remind(), run.remind(), run.remind()])
    days(30)
    await run.remind()
    expect((await eventsOf('help.reminded')).filter(({ subject }) => subject.id === id)).toHaveLength(1)
    expect((await eventsOf('help.unsettled')).filter(({ subject }) => subject.id === id)).toHaveLength(1)
    expect(await told(people.desk, id)).toEqual(['有一件邻里互助没有结果'])
    expect((await people.desk.call('GET /help-requests', { query: { view: 'desk' } })).result.items.map((item) => [item.id, item.desk])).toContainEqual([id, 'silence'])
    expect([await stateOf(id), await minutesOf(person)]).toEqual(['done', [0, 60]])
    expect((await read(people.desk, id)).result.can.confirmByCall).toBe(true)
    await done(confirm(people.desk, id, { call: { with: '王奶奶', words: '忘了点' } }))
    expect(await minutesOf(helper)).toEqual([60, 0])
    expect((await told(person, id)).slice(-1)).toEqual(['已经确认'])
  })

  it('reminds the helper of what she took and said nothing of, then the desk', async () => {
    const { person, helper, id } = await scene()
    await done(take(helper, id))
    server.clock.set('2026-11-25T04:00:00Z')
    await run.remind()
    expect(await told(helper, id)).toEqual(['帮忙做完了吗'])
    days(5)
    await run.remind()
    expect(await told(people.desk, id)).toEqual(['有一件邻里互助没有结果'])
    expect((await read(people.desk, id)).result.can).toMatchObject({ confirmByCall: false, settle: false, dispute: true })
    expect((await dispute(people.otherDesk, id)).status).toBe(404)
    await done(dispute(people.desk, id, '打电话问了，一直没有来'))
    await done(settle(people.desk, id, 0))
    expect(await minutesOf(person)).toEqual([60, 0])
  })

  it('what was given back or confirmed in time is left alone', async () => {
    const [back, confirmed] = [await scene(), await scene()]
    await done(take(back.helper, back.id))
    await done(giveBack(back.helper, back.id))
    await broughtTo('confirmed', confirmed, confirmed, server)
    days(20)
    await run.remind()
    const about = (await eventsOf('help.reminded')).map(({ subject }) => subject.id)
    expect(about).not.toContain(back.id)
    expect(about).not.toContain(confirmed.id)
  })
})
