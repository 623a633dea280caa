import { ActivityModel, OrganisationModel, ParticipationModel } from '../../../server/volunteering'
import { activityNotices, stopActivities } from '../../../server/volunteering/activities/reactions'
import { catchUp } from '../../../server/events/reaction'
import { NoticeModel } from '../../../server/notices/notice.model'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { activityBody, announced, codeOf, done, expectPlacesAddUp, minutesIn, registered, signedUp, type Organisation } from '../../support/volunteering'

const server = useServer()
const opening = '2026-11-23T02:00:00Z'
let people: SignedInTown
let organisation: Organisation

beforeAll(async () => {
  people = await signInTown(server)
  organisation = await registered(people)
})
beforeEach(() => server.clock.set(opening))

const announce = (over: Parameters<typeof activityBody>[2] = {}, by = people.chief) => by.call('POST /activities', { body: activityBody(organisation.id, server.clock, over) })
const paths = (problem: { errors?: { path: string }[] }) => problem.errors?.map(({ path }) => path).sort()
const editBody = (over: Parameters<typeof activityBody>[2] = {}) => {
  const { organisation: _organisation, place: _place, ...body } = activityBody(organisation.id, server.clock, over)
  return body
}

describe('volunteering.addActivity', () => {
  it('is announced by an organiser, once for a key, and counted', async () => {
    const before = (await OrganisationModel.findById(organisation.id).lean())!.figures.activities
    const body = activityBody(organisation.id, server.clock)
    const replies = await Promise.all(Array.from({ length: 4 }, () => people.chief.call('POST /activities', { body }, 'announce-once')))
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
    expect(replies[0]!.result).toMatchObject({ name: '楼道大扫除', minutes: 120, places: 20, taken: 0, waiting: 0, state: 'open', mine: null, place: { label: '福民社区' }, organisation: { name: '暖心志愿队' }, can: { organise: true, edit: true, signUp: true, leave: false, checkIn: false, checkOut: false } })
    expect((await OrganisationModel.findById(organisation.id).lean())!.figures.activities).toBe(before + 1)
    expect(JSON.stringify(replies[0]!.result)).not.toContain((await ActivityModel.findById(replies[0]!.result.id).lean())!.secret)
  })

  it('is refused to others, in an organisation that waits, and elsewhere, with nothing stored', async () => {
    const waits = await done(people.resident.call('POST /organisations', { body: { name: '等审核', about: '还没登记', place: people.town.first.community._id } }))
    const before = await ActivityModel.countDocuments()
    expect(paths((await announce({}, people.resident)).problem)).toEqual(['body.organisation'])
    expect(paths((await announce({}, people.desk)).problem)).toEqual(['body.organisation'])
    expect(paths((await people.resident.call('POST /activities', { body: activityBody(waits.id, server.clock) })).problem)).toEqual(['body.organisation'])
    expect(paths((await announce({ place: people.town.second.community._id })).problem)).toEqual(['body.place'])
    expect(paths((await announce({ place: people.town.first.door501._id })).problem)).toEqual(['body.place'])
    expect(await ActivityModel.countDocuments()).toBe(before)
  })

  it.each([
    ['in the past', { day: -1 }, ['body.start']],
    ['more than a year ahead', { day: 400 }, ['body.start']],
    ['fourteen minutes', { length: 14 }, ['body.end']],
    ['ending before it starts', { length: -60 }, ['body.end']],
    ['longer than twelve hours', { length: 721 }, ['body.end']],
    ['past and too long', { day: -1, length: 721 }, ['body.end', 'body.start']],
    ['no name, no places, a wrong time', { name: '', places: 0, start: 'tomorrow' }, ['body.name', 'body.places', 'body.start']],
    ['a project that there is not', { project: '0'.repeat(24) }, ['body.project']],
    ['a series that ends before it begins', { repeat: { every: 'week', until: '2026-11-01' } }, ['body.repeat.until']],
    ['a series of more than a year', { repeat: { every: 'week', until: '2027-12-31' } }, ['body.repeat.until']],
  ])('refuses one %s', async (_, over, wrong) => {
    const before = await ActivityModel.countDocuments()
    const { status, problem } = await announce(over)
    expect({ status, code: problem.code, paths: paths(problem) }).toEqual({ status: 400, code: 'bad_input', paths: wrong })
    expect(await ActivityModel.countDocuments()).toBe(before)
  })

  it('takes the shortest and the longest', async () => {
    expect((await announce({ length: 15 })).status).toBe(200)
    expect((await announce({ length: 720 })).status).toBe(200)
  })

  it('repeats every week or two until a day, each date by itself, at most 52', async () => {
    // The 26th is a Thursday; an evening in China is another day than in UTC.
    const weekly = await done(announce({ minute: 20, repeat: { every: 'week', until: '2026-12-10' } }))
    expect([weekly.start, ...weekly.series.map(({ start }) => start)]).toEqual(['2026-11-25T16:20:00.000Z', '2026-12-02T16:20:00.000Z', '2026-12-09T16:20:00.000Z'])
    const fortnightly = await done(announce({ repeat: { every: 'two_weeks', until: '2026-12-23' } }))
    expect(fortnightly.series).toHaveLength(1)
    const year = await done(announce({ repeat: { every: 'week', until: '2027-11-18' } }))
    expect(year.series).toHaveLength(51)
  })
})

describe('volunteering.activities and volunteering.activity', () => {
  it('are for the community, not for another; mine and those I organise', async () => {
    const { id } = await announced(people.chief, organisation.id, server.clock)
    const ids = async (by: typeof people.chief, query = {}) => (await by.call('GET /activities', { query: { limit: 100, ...query } })).result.items.map((item) => item.id)
    expect(await ids(people.resident)).toContain(id)
    expect(await ids(people.vacantResident)).toContain(id)
    expect(await ids(people.streetDesk)).toContain(id)
    expect(await ids(people.stranger)).toEqual([])
    expect(await ids(people.resident, { view: 'organised' })).toEqual([])
    expect(await ids(people.chief, { view: 'organised' })).toContain(id)
    expect(await ids(people.resident, { view: 'mine' })).toEqual([])
    await signedUp(people.resident, { id })
    expect(await ids(people.resident, { view: 'mine' })).toEqual([id])
    expect(await ids(people.resident, { organisation: '0'.repeat(24) })).toEqual([])
    expect((await people.stranger.call('GET /activities/:id', { params: { id } })).status).toBe(404)
    expect((await people.resident.call('GET /activities/:id', { params: { id: '0'.repeat(24) } })).status).toBe(404)
    server.clock.set('2026-11-27T02:00:00Z')
    expect(await ids(people.resident, { view: 'mine' })).toEqual([])
    expect(await ids(people.resident, { view: 'mine', past: true })).toEqual([id])
    expect(await ids(people.resident, { past: true })).toContain(id)
    expect(await ids(people.chief, { view: 'organised', unsettled: true })).toContain(id)
    expect(await ids(people.resident, { view: 'organised', unsettled: true })).toEqual([])
    const { items } = await done(people.chief.call('GET /activities/:id/participants', { params: { id } }))
    await done(people.chief.call('POST /participations/:id/mark', { params: { id: items[0]!.id }, body: { as: 'absent' } }))
    expect(await ids(people.chief, { view: 'organised', unsettled: true })).not.toContain(id)
    expect((await people.resident.call('GET /activities', { query: { cursor: 'x' } })).problem.code).toBe('bad_input')
  })
})

describe('volunteering.activity', () => {
  it('says whom to call: her number to who has a place and who looks after it, not to who waits or only reads', async () => {
    const { id } = await announced(people.chief, organisation.id, server.clock, { day: 22, places: 1 })
    const contactFor = async (caller: typeof people.chief) => (await done(caller.call('GET /activities/:id', { params: { id } }))).contact
    const { name } = (await contactFor(people.resident))!
    expect(await contactFor(people.resident)).toEqual({ name, phone: null })
    await signedUp(people.resident, { id })
    await signedUp(people.neighbour, { id })
    const { phone } = (await contactFor(people.resident))!
    expect(phone).toMatch(/^1\d{10}$/)
    expect(await contactFor(people.chief)).toEqual({ name, phone })
    expect(await contactFor(people.desk)).toEqual({ name, phone })
    expect(await contactFor(people.neighbour)).toEqual({ name, phone: null })
    await done(people.resident.call('POST /activities/:id/leave', { params: { id } }))
    expect(await contactFor(people.resident)).toEqual({ name, phone: null })
  })
})

describe('volunteering.editActivity', () => {
  it('changes it for everybody in it, who are told; more places go to who waits', async () => {
    const { id } = await announced(people.chief, organisation.id, server.clock, { places: 1, day: 5 })
    await signedUp(people.resident, { id })
    await signedUp(people.neighbour, { id })
    const edited = await people.chief.call('PUT /activities/:id', { params: { id }, body: editBody({ places: 2, day: 6, where: '小广场' }) })
    expect(edited.result).toMatchObject({ places: 2, taken: 2, waiting: 0, where: '小广场' })
    expect((await ParticipationModel.find({ activity: id }).lean()).map(({ state, start }) => [state, start.toISOString()])).toEqual(Array(2).fill(['signed', edited.result.start]))
    await expectPlacesAddUp(id)
    await catchUp(activityNotices, null)
    const told = await NoticeModel.find({ 'subject.id': id, title: '活动有变动' }).lean()
    expect(told.map(({ body }) => body)).toEqual(Array(2).fill('“楼道大扫除”：时间改为11 月 29 日（周日）上午 9:00 到 11:00，地点改为小广场。'))
  })

  it('tells who has something else at the new time what that is', async () => {
    const other = await announced(people.chief, organisation.id, server.clock, { day: 21, name: '陪老人体检', minute: 10 * 60 })
    await signedUp(people.resident, other)
    const { id } = await announced(people.chief, organisation.id, server.clock, { day: 20 })
    await signedUp(people.resident, { id })
    await signedUp(people.neighbour, { id })
    await done(people.chief.call('PUT /activities/:id', { params: { id }, body: editBody({ day: 21 }) }))
    await catchUp(activityNotices, null)
    const told = await NoticeModel.find({ 'subject.id': id, title: '活动有变动' }).lean()
    const bodyFor = (caller: typeof people.resident) => told.find(({ person }) => String(person) === caller.id)?.body
    expect(bodyFor(people.resident)).toBe('“楼道大扫除”：时间改为12 月 14 日（周一）上午 9:00 到 11:00。这和您报名的“陪老人体检”（12 月 14 日（周一）上午 10:00 到中午 12:00）时间重叠，请退出其中一个。')
    expect(bodyFor(people.neighbour)).toBe('“楼道大扫除”：时间改为12 月 14 日（周一）上午 9:00 到 11:00。')
  })

  it('keeps what it was where fewer places are left than are taken, it has begun or fields are wrong', async () => {
    const { id, ...activity } = await announced(people.chief, organisation.id, server.clock, { places: 2, day: 7 })
    await signedUp(people.resident, { id })
    await signedUp(people.neighbour, { id })
    const edit = (over: Parameters<typeof activityBody>[2], by = people.chief) => by.call('PUT /activities/:id', { params: { id }, body: editBody({ day: 7, ...over }) })
    expect((await edit({ places: 1 })).problem.code).toBe('volunteering.fewer_than_taken')
    expect((await edit({ length: 5 })).problem.code).toBe('bad_input')
    expect((await edit({}, people.resident)).status).toBe(403)
    expect((await edit({}, people.stranger)).status).toBe(404)
    minutesIn(server, activity, 1)
    expect((await edit({})).problem.code).toBe('volunteering.activity_over')
    expect((await ActivityModel.findById(id).lean())!.version).toBe(1)
  })

  it('is not moved under somebody who checks in at that moment', async () => {
    const { id, ...activity } = await announced(people.chief, organisation.id, server.clock, { day: 30 })
    await signedUp(people.resident, { id })
    minutesIn(server, activity, -30)
    const look = ParticipationModel.exists.bind(ParticipationModel)
    let checkedIn: Promise<unknown> | undefined
    const looking = jest.spyOn(ParticipationModel, 'exists').mockImplementation(((filter: Parameters<typeof look>[0]) => {
      if (!('state' in filter) || checkedIn) return look(filter)
      return (checkedIn = (async () => {
        const found = await look(filter)
        await done(people.resident.call('POST /activities/:id/check-in', { params: { id }, body: { code: await codeOf(id, 'in', server.clock) } }))
        return found
      })())
    }) as never)
    const { problem } = await people.chief.call('PUT /activities/:id', { params: { id }, body: { ...editBody(), start: new Date(Date.parse(activity.start) + 3_600_000).toISOString(), end: new Date(Date.parse(activity.end) + 3_600_000).toISOString() } })
    looking.mockRestore()
    expect(checkedIn).toBeDefined()
    expect(problem).toMatchObject({ code: 'bad_input', errors: [{ path: 'body.start', code: 'begun' }] })
    expect((await ActivityModel.findById(id).lean())!.start.toISOString()).toBe(activity.start)
  })

  it('while people sign up: never more than places', async () => {
    const { id } = await announced(people.chief, organisation.id, server.clock, { places: 4, day: 8 })
    await Promise.all([
      ...[people.resident, people.neighbour, people.vacantResident, people.worker, people.unitChief].map((caller) => caller.call('POST /activities/:id/sign-ups', { params: { id } })),
      ...[2, 3, 6, 3].map((places) => people.chief.call('PUT /activities/:id', { params: { id }, body: editBody({ places, day: 8 }) })),
    ])
    await expectPlacesAddUp(id)
  })
})

describe('volunteering.cancelActivity', () => {
  it('cancels one, frees everybody for another, and tells them', async () => {
    const { id } = await announced(people.chief, organisation.id, server.clock, { places: 1, day: 9 })
    await signedUp(people.resident, { id })
    await signedUp(people.neighbour, { id })
    const cancel = (by = people.chief, reason = '下雨') => by.call('POST /activities/:id/cancel', { params: { id }, body: { reason } })
    expect((await cancel(people.resident)).status).toBe(403)
    expect((await cancel(people.stranger)).status).toBe(404)
    expect(paths((await cancel(people.chief, '')).problem)).toEqual(['body.reason'])
    expect((await cancel()).result).toMatchObject({ state: 'cancelled', cancelled: { reason: '下雨' }, taken: 0, waiting: 0 })
    expect((await cancel()).problem.code).toBe('volunteering.activity_over')
    const other = await announced(people.chief, organisation.id, server.clock, { day: 9 })
    expect(await signedUp(people.resident, other)).toMatchObject({ mine: 'signed' })
    expect((await people.vacantResident.call('POST /activities/:id/sign-ups', { params: { id } })).problem.code).toBe('volunteering.activity_over')
    expect((await people.resident.call('GET /activities', { query: { view: 'mine' } })).result.items.map((item) => item.id)).toContain(id)
    await catchUp(activityNotices, null)
    await catchUp(activityNotices, null)
    expect((await NoticeModel.find({ 'subject.id': id, title: '活动取消了' }).lean()).map(({ body }) => body)).toEqual(Array(2).fill('“楼道大扫除”（下周三上午 9:00）不办了：下雨'))
  })

  it('cancels the rest of a series, not what came before', async () => {
    const first = await done(announce({ day: 10, repeat: { every: 'week', until: '2026-12-31' } }))
    const [second, third] = first.series
    const { result } = await people.chief.call('POST /activities/:id/cancel', { params: { id: second!.id }, body: { reason: '换了地方', series: true } })
    expect(result.state).toBe('cancelled')
    const states = async (id: string) => (await ActivityModel.findById(id).lean())!.state
    expect([await states(first.id), await states(third!.id)]).toEqual(['open', 'cancelled'])
    expect((await people.chief.call('GET /activities/:id', { params: { id: first.id } })).result.series).toEqual([])
  })

  it('while people sign up: whoever got in is among those who are told', async () => {
    const { id } = await announced(people.chief, organisation.id, server.clock, { day: 11 })
    await Promise.all([
      ...[people.resident, people.neighbour, people.vacantResident, people.worker].map((caller) => caller.call('POST /activities/:id/sign-ups', { params: { id } })),
      people.chief.call('POST /activities/:id/cancel', { params: { id }, body: { reason: '停水' } }),
    ])
    expect(await ParticipationModel.countDocuments({ activity: id, gone: null })).toBe(0)
    expect((await ActivityModel.findById(id).lean())!).toMatchObject({ taken: 0, waiting: 0, state: 'cancelled' })
  })

  it('is what follows when the desk stops the organisation', async () => {
    const other = await registered(people, { name: '另一队' }, people.resident)
    const { id } = await announced(people.resident, other.id, server.clock, { day: 12 })
    await signedUp(people.vacantResident, { id })
    await done(people.desk.call('POST /organisations/:id/approval', { params: { id: other.id }, body: { state: 'stopped', words: '长期不活动' } }))
    await catchUp(stopActivities, null)
    await catchUp(stopActivities, null)
    expect((await people.vacantResident.call('GET /activities/:id', { params: { id } })).result).toMatchObject({ state: 'cancelled', cancelled: { reason: '组织已停止：长期不活动' } })
    expect((await eventsOf('activity.cancelled')).filter(({ subject }) => subject.id === id)).toHaveLength(1)
    expect(paths((await people.resident.call('POST /activities', { body: activityBody(other.id, server.clock) })).problem)).toEqual(['body.organisation'])
  })
})
