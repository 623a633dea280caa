import { NoticeModel } from '../../../server/notices/notice.model'
import { accountOf, personAccount, poolAccount, reverse, TransferModel } from '../../../server/timebank'
import { OrganisationModel, ParticipationModel } from '../../../server/volunteering'
import { participationNotices, serviceTally } from '../../../server/volunteering/participations/reactions'
import { ServedTimeModel } from '../../../server/volunteering/served/served-time.model'
import { remindParticipants } from '../../../server/volunteering/participations/remind'
import { remindUnsettled } from '../../../server/volunteering/activities/remind-unsettled'
import { activityNotices } from '../../../server/volunteering/activities/reactions'
import { catchUp } from '../../../server/events/reaction'
import { systemActor } from '../../../server/events/emit'
import { addPerson, doorAt } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned } from '../../support/timebank'
import { announced, done, expectLedgerWhole, minutesIn, registered, servedBy, signedUp, type Activity, type Organisation } from '../../support/volunteering'

const server = useServer()
const opening = '2026-11-23T02:00:00Z'
let people: SignedInTown
let organisation: Organisation

beforeAll(async () => {
  people = await signInTown(server)
  organisation = await registered(people)
})
beforeEach(() => server.clock.set(opening))
afterEach(expectLedgerWhole)

let days = 0
const activityOf = (over: Record<string, unknown> = {}) => announced(people.chief, organisation.id, server.clock, { day: 3 + (days += 1), ...over })
const confirm = (caller: Caller, id: string, key?: string) => caller.call('POST /participations/:id/confirm', { params: { id }, body: { confirm: true } }, key)
const refuse = (caller: Caller, id: string, words = '中途走了') => caller.call('POST /participations/:id/confirm', { params: { id }, body: { confirm: false, words } })
const balance = async (caller: Caller) => (await accountOf(personAccount(caller.id))).available
const newcomer = async (name = '新来的') => {
  const person = await addPerson(name, { doors: [doorAt(people.town.first.vacantDoor)] })
  return signedInAs(server, person._id)
}
/** Somebody new who served an activity and waits for its confirmation. */
const served = async (activity?: Activity, minutes = 120) => {
  const of = activity ?? (await activityOf())
  server.clock.set(opening)
  const caller = await newcomer()
  await signedUp(caller, of)
  const [part] = await servedBy([caller], of, server, minutes)
  return { caller, part: part!, activity: of }
}

describe('volunteering.confirm', () => {
  it('brings the minutes into being, in the ledger, at once', async () => {
    const { caller, part, activity } = await served()
    expect((await confirm(people.chief, part)).result).toMatchObject({ state: 'confirmed', minutes: 120, confirmable: false })
    expect(await accountOf(personAccount(caller.id))).toMatchObject({ available: 120, served: 120 })
    expect(await TransferModel.findById(`earn:participation:${part}`).lean()).toMatchObject({ kind: 'earn', minutes: 120, from: { account: 'issuance' }, service: true, source: { type: 'activity', id: activity.id, label: '楼道大扫除（暖心志愿队）' } })
    expect((await eventsOf('participation.confirmed')).find(({ subject }) => subject.id === part)).toMatchObject({ data: { minutes: 120, activity: activity.id, person: caller.id } })
  })

  it('passes on to the community\'s pool what exceeds the ceiling', async () => {
    const { caller, part } = await served()
    await earned(server, caller.id, server.services.env.timebank.ceiling - 50)
    const pool = poolAccount(people.town.first.community._id)
    const before = (await accountOf(pool)).available
    expect((await confirm(people.chief, part)).result).toMatchObject({ state: 'confirmed', minutes: 120 })
    expect(await balance(caller)).toBe(server.services.env.timebank.ceiling)
    expect((await accountOf(pool)).available).toBe(before + 70)
    expect(await TransferModel.findById(`overflow:earn:participation:${part}`).lean()).toMatchObject({ minutes: 70, service: false })
  })

  it('is for organisers and the desk: not for the volunteer, a neighbour or another community', async () => {
    const { caller, part } = await served()
    expect((await confirm(caller, part)).status).toBe(403)
    expect((await confirm(people.neighbour, part)).status).toBe(404)
    expect((await confirm(people.stranger, part)).status).toBe(404)
    expect((await confirm(people.otherDesk, part)).status).toBe(404)
    expect((await confirm(people.chief, '0'.repeat(24))).status).toBe(404)
    expect(await balance(caller)).toBe(0)
    expect((await confirm(people.desk, part)).status).toBe(200)
  })

  it('is never of one’s own service, nor of one’s household, said or confirmed', async () => {
    const mine = await registered(people, { name: '自家队' }, people.resident)
    const wife = await addPerson('家里人', { doors: [doorAt(people.town.first.door501, { relation: 'family', status: 'pending' })] })
    const family = await signedInAs(server, wife._id)
    const activity = await announced(people.resident, mine.id, server.clock, { day: 90 })
    for (const caller of [people.resident, family]) await signedUp(caller, activity)
    const parts = await servedBy([people.resident, family], activity, server)
    for (const part of parts) {
      expect((await confirm(people.resident, part)).problem.code).toBe('volunteering.own_service')
      expect((await refuse(people.resident, part)).problem.code).toBe('volunteering.own_service')
    }
    const list = await done(people.resident.call('GET /activities/:id/participants', { params: { id: activity.id } }))
    expect(list.items.map(({ confirmable, own }) => [confirmable, own])).toEqual([[false, true], [false, true]])
    for (const part of parts) expect((await confirm(people.desk, part)).status).toBe(200)
    expect(await balance(people.resident)).toBe(120)
  })

  it('twenty times at once, with keys and without: earned once', async () => {
    const { caller, part } = await served()
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => confirm(people.chief, part, index % 2 ? 'confirm-once' : undefined)))
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['volunteering.step_not_allowed']))
    expect(await balance(caller)).toBe(120)
    expect((await eventsOf('participation.confirmed')).filter(({ subject }) => subject.id === part)).toHaveLength(1)
  })

  it('confirmed and refused at once: one of both, and the minutes follow it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { caller, part } = await served()
      const replies = await Promise.all([confirm(people.chief, part), refuse(people.desk, part), confirm(people.desk, part), refuse(people.chief, part)])
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      const { state } = (await ParticipationModel.findById(part).lean())!
      expect(await balance(caller)).toBe(state === 'confirmed' ? 120 : 0)
    }
  })

  it('refuses with words, which are needed, and then confirms no more', async () => {
    const { caller, part, activity } = await served()
    const { problem } = await people.chief.call('POST /participations/:id/confirm', { params: { id: part }, body: { confirm: false, words: ' ' } })
    expect(problem.errors?.map(({ path }) => path)).toEqual(['body.words'])
    expect((await refuse(people.chief, part)).result).toMatchObject({ state: 'refused' })
    expect((await caller.call('GET /activities/:id', { params: { id: activity.id } })).result.participation).toMatchObject({ state: 'refused', words: '中途走了' })
    expect((await confirm(people.chief, part)).problem.code).toBe('volunteering.step_not_allowed')
    expect(await balance(caller)).toBe(0)
  })

  it('nothing that was not served: 0 minutes, not checked out', async () => {
    const { caller, part } = await served(undefined, 0)
    expect((await confirm(people.chief, part)).problem).toMatchObject({ code: 'volunteering.step_not_allowed', detail: expect.stringContaining('0 分钟') as string })
    expect((await refuse(people.chief, part)).status).toBe(200)
    const activity = await activityOf()
    const { participation } = await signedUp(caller, activity)
    expect((await confirm(people.chief, participation!.id)).problem.code).toBe('volunteering.step_not_allowed')
    expect(await balance(caller)).toBe(0)
  })

  it('the same minutes are not earned twice: of two services at one time the second shows both, also at once', async () => {
    const caller = await newcomer()
    const day = 120
    const one = await announced(people.chief, organisation.id, server.clock, { day, minute: 540, length: 120 })
    const two = await announced(people.chief, organisation.id, server.clock, { day: day + 1, name: '送餐', minute: 540, length: 120 })
    await signedUp(caller, one)
    await signedUp(caller, two)
    // It was moved onto the other after she had signed up.
    const moved = await done(people.chief.call('PUT /activities/:id', { params: { id: two.id }, body: { name: '送餐', text: '送午饭', where: '食堂', places: 5, start: one.start, end: one.end } }))
    const [first] = await servedBy([caller], one, server)
    const [second] = await servedBy([caller], moved, server)
    const replies = await Promise.all([first!, second!, first!, second!].map((part) => confirm(people.chief, part)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    const overlap = replies.find(({ problem }) => problem.code === 'volunteering.overlap')!
    expect(overlap.problem.detail).toContain('“送餐（暖心志愿队）”')
    expect(overlap.problem.detail).toContain('“楼道大扫除（暖心志愿队）”')
    expect(await balance(caller)).toBe(120)
    expect(await ServedTimeModel.countDocuments({ person: caller.id })).toBe(1)
  })

  it('many at once, by two organisers: everybody has hers', async () => {
    const activity = await activityOf()
    const callers = await Promise.all(Array.from({ length: 12 }, (_, index) => newcomer(`志愿者${index}`)))
    for (const caller of callers) await signedUp(caller, activity)
    const parts = await servedBy(callers, activity, server, 90)
    const replies = await Promise.all(parts.flatMap((part) => [confirm(people.chief, part), confirm(people.desk, part)]))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(12)
    for (const caller of callers) expect(await balance(caller)).toBe(90)
    await expectLedgerWhole()
  }, 30_000)
})

describe('what follows', () => {
  it('the organisation’s figures, once however often it is told; a reversal takes them back and frees the time', async () => {
    const own = await registered(people, { name: '算数队' })
    const activity = await announced(people.chief, own.id, server.clock, { day: 150 })
    const { caller, part } = await served(activity)
    await done(confirm(people.chief, part))
    const figures = async () => (await OrganisationModel.findById(own.id).lean())!.figures
    await catchUp(serviceTally, null)
    await catchUp(serviceTally, null)
    expect(await figures()).toEqual({ volunteers: 1, activities: 1, minutes: 120 })
    await reverse(`earn:participation:${part}`, { by: systemActor, at: server.clock.now(), path: people.town.first.community.path, words: '记错了' })
    await catchUp(serviceTally, null)
    await catchUp(serviceTally, null)
    expect(await figures()).toEqual({ volunteers: 0, activities: 1, minutes: 0 })
    expect(await ServedTimeModel.countDocuments({ person: caller.id })).toBe(0)
    expect(await balance(caller)).toBe(0)
  })

  it('she is told what she got, or why not', async () => {
    const { part, caller, activity } = await served(undefined, 130)
    await done(confirm(people.chief, part))
    const other = await served()
    await done(refuse(people.chief, other.part))
    await catchUp(participationNotices, null)
    const told = async (person: string, id: string) => (await NoticeModel.find({ person, 'subject.id': id }).sort({ _id: 1 }).lean()).map(({ title, body }) => [title, body])
    expect(await told(caller.id, activity.id)).toEqual([['报名成功', expect.stringContaining('3 号楼门口') as string], ['您得到 2 小时 10 分', expect.stringContaining('楼道大扫除') as string]])
    expect((await told(other.caller.id, other.activity.id)).at(-1)).toEqual(['服务时间没有确认', '“楼道大扫除”：中途走了'])
  })

  it('reminders a day and an hour before, once each', async () => {
    const activity = await activityOf()
    const caller = await newcomer()
    const { participation } = await signedUp(caller, activity)
    const run = () => remindParticipants(server.clock.now(), server.services.log)
    const before = async () => (await eventsOf('participation.reminded')).filter(({ subject }) => subject.id === participation!.id).map(({ data }) => data.before)
    minutesIn(server, activity, -24 * 60 - 1)
    await run()
    expect(await before()).toEqual([])
    minutesIn(server, activity, -24 * 60)
    await Promise.all([run(), run(), run()])
    minutesIn(server, activity, -60)
    await Promise.all([run(), run(), run()])
    await run()
    expect(await before()).toEqual(['day', 'hour'])
  })

  it('the organiser is reminded once of who is unsettled; nothing is settled by itself', async () => {
    const activity = await activityOf()
    const { caller, part } = await served(activity)
    await signedUp(people.vacantResident, await activityOf())
    const run = () => remindUnsettled(server.clock.now(), server.services.log)
    const mine = async () => (await eventsOf('activity.unsettled')).filter(({ subject }) => subject.id === activity.id)
    minutesIn(server, activity, 299)
    await run()
    expect(await mine()).toEqual([])
    minutesIn(server, activity, 300)
    await Promise.all([run(), run()])
    await run()
    expect(await mine()).toMatchObject([{ data: { count: 1 } }])
    await catchUp(activityNotices, null)
    expect(await NoticeModel.countDocuments({ 'subject.id': activity.id, title: '有服务时间等您处理', person: people.chief.id })).toBe(1)
    expect([(await ParticipationModel.findById(part).lean())!.state, await balance(caller)]).toEqual(['out', 0])
  })
})
