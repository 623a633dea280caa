import { NoticeModel } from '../../../server/notices/notice.model'
import { OrganisationModel } from '../../../server/volunteering'
import { organisationNotices } from '../../../server/volunteering/organisations/reactions'
import { catchUp } from '../../../server/events/reaction'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { done, registered } from '../../support/volunteering'

const server = useServer()
let people: SignedInTown
const community = '620201001001'

beforeAll(async () => {
  people = await signInTown(server)
})

const body = (over: Record<string, unknown> = {}) => ({ name: '夕阳红服务队', about: '给老人理发', place: community, ...over }) as { name: string; about: string; place: string }
const asked = async (over: Record<string, unknown> = {}, by = people.resident) => done(by.call('POST /organisations', { body: body(over) }))
const read = (id: string, by = people.desk) => by.call('GET /organisations/:id', { params: { id } })
const approval = (id: string, state: 'approved' | 'refused' | 'stopped', words?: string, by = people.desk) => by.call('POST /organisations/:id/approval', { params: { id }, body: { state, words } })
const edit = async (id: string, over: Record<string, unknown>, by = people.resident) => {
  const { name, about, registration, organisers, version } = (await read(id)).result
  return by.call('PUT /organisations/:id', { params: { id }, body: { name, about, registration, organisers: organisers.map((one) => one.id), version, ...over } })
}

describe('volunteering.registerOrganisation', () => {
  it('is asked by a resident for her community or her building, and by a post holder', async () => {
    const mine = await asked({ registration: '甘嘉志 001' })
    expect(mine).toMatchObject({ state: 'asked', registration: '甘嘉志 001', organisers: [{ id: people.resident.id, name: '王秀英' }], contact: { name: '王秀英' }, volunteers: 0, activities: 0, minutes: 0, can: { edit: true, approve: false, organise: false } })
    expect((await people.neighbour.call('POST /organisations', { body: body({ place: people.town.first.building._id }) })).status).toBe(200)
    expect((await people.worker.call('POST /organisations', { body: body({ place: community }) })).status).toBe(200)
    expect((await eventsOf('organisation.asked'))[0]).toMatchObject({ subject: { type: 'organisation', id: mine.id }, path: people.town.first.community.path })
  })

  it('refuses a place that is not hers, a household and a city, with nothing stored', async () => {
    const before = await OrganisationModel.countDocuments()
    for (const [caller, place] of [[people.stranger, community], [people.newcomer, community], [people.resident, people.town.first.door501._id], [people.resident, people.town.city._id], [people.resident, '999']] as const) {
      const { status, problem } = await caller.call('POST /organisations', { body: body({ place }) })
      expect({ status, path: problem.errors?.[0]?.path }).toEqual({ status: 400, path: 'body.place' })
    }
    expect(await OrganisationModel.countDocuments()).toBe(before)
  })

  it('names every wrong field', async () => {
    const { problem } = await people.resident.call('POST /organisations', { body: { name: ' ', about: '', place: '!', registration: 'x'.repeat(41) } })
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual(['body.about', 'body.name', 'body.place', 'body.registration'])
  })

  it('asks once for a key', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => people.resident.call('POST /organisations', { body: body() }, 'register-once')))
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
  })
})

describe('volunteering.approveOrganisation', () => {
  it('is for the desk of its place and those above, not for a resident, another desk or its own organiser', async () => {
    const { id } = await asked()
    expect((await approval(id, 'approved', undefined, people.resident)).status).toBe(403)
    expect((await approval(id, 'approved', undefined, people.otherDesk)).status).toBe(404)
    expect((await approval(id, 'approved', undefined, people.neighbour)).status).toBe(404)
    const own = await asked({}, people.desk)
    expect(own.can.approve).toBe(false)
    expect((await approval(own.id, 'approved')).status).toBe(403)
    expect((await approval(own.id, 'approved', undefined, people.streetDesk)).result.state).toBe('approved')
    expect((await approval(id, 'approved')).result).toMatchObject({ state: 'approved', can: { approve: true } })
  })

  it('wants words for a refusal and a stop, and goes no way that there is not', async () => {
    const { id } = await asked()
    expect((await approval(id, 'refused')).problem.errors?.[0]?.path).toBe('body.words')
    expect((await approval(id, 'stopped', '不合适')).problem.code).toBe('conflict')
    expect((await approval(id, 'refused', '请写清楚做什么')).result).toMatchObject({ state: 'refused', answer: '请写清楚做什么' })
    expect((await approval(id, 'refused', '再说一次')).problem.code).toBe('conflict')
    expect((await read(id)).result.state).toBe('refused')
  })

  it('twenty at once: one takes effect', async () => {
    const { id } = await asked()
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => approval(id, index % 2 ? 'approved' : 'refused', '看过了')))
    const won = replies.filter(({ status }) => status === 200)
    expect(won.length).toBeGreaterThanOrEqual(1)
    const events = [...(await eventsOf('organisation.approved')), ...(await eventsOf('organisation.refused'))].filter(({ subject }) => subject.id === id)
    expect(events).toHaveLength(won.length)
    expect((await read(id)).result.version).toBe(1 + won.length)
  })
})

describe('volunteering.editOrganisation', () => {
  it('is for its organisers, who name others of the community', async () => {
    const { id } = await registered(people, {}, people.resident)
    const { status, result } = await edit(id, { name: '新名字', organisers: [people.neighbour.id, people.resident.id] })
    expect(status).toBe(200)
    expect(result).toMatchObject({ name: '新名字', organisers: [{ id: people.neighbour.id, name: '李建国' }, { id: people.resident.id }], contact: { name: '李建国' } })
    expect((await edit(id, {}, people.vacantResident)).status).toBe(403)
    expect((await edit(id, {}, people.desk)).status).toBe(403)
    expect((await edit(id, {}, people.stranger)).status).toBe(404)
  })

  it('refuses organisers from elsewhere and none at all, with every wrong field', async () => {
    const { id, version } = await registered(people, {}, people.resident)
    const { problem } = await edit(id, { organisers: [people.resident.id, people.stranger.id, people.newcomer.id] })
    expect(problem.errors?.map(({ path }) => path)).toEqual(['body.organisers.1', 'body.organisers.2'])
    expect((await edit(id, { organisers: [], name: '' })).problem.errors?.map(({ path }) => path).sort()).toEqual(['body.name', 'body.organisers'])
    expect((await read(id)).result.version).toBe(version)
  })

  it('of two at once one hears that it changed', async () => {
    const { id } = await registered(people, {}, people.resident)
    const replies = await Promise.all(['甲', '乙', '丙'].map((name) => edit(id, { name })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['conflict']))
  })

  it('asks again for one that was refused', async () => {
    const { id } = await asked()
    await approval(id, 'refused', '写清楚')
    expect((await edit(id, { about: '每周六给老人理发' })).result).toMatchObject({ state: 'asked', answer: null })
  })

  it('is over once it is stopped', async () => {
    const { id } = await registered(people, {}, people.resident)
    await approval(id, 'stopped', '长期没有活动')
    expect((await edit(id, {})).status).toBe(403)
    expect((await read(id, people.neighbour)).status).toBe(404)
  })
})

describe('projects', () => {
  it('are added and ended by organisers only', async () => {
    const { id } = await registered(people, {}, people.resident)
    const add = (by = people.resident) => by.call('POST /organisations/:id/projects', { params: { id }, body: { name: '银发课堂', about: '教老人用手机' } })
    expect((await add(people.neighbour)).status).toBe(403)
    expect((await add(people.stranger)).status).toBe(404)
    const project = (await add()).result.projects[0]!
    expect(project).toMatchObject({ name: '银发课堂', state: 'open' })
    const end = (which: string, by = people.resident) => by.call('POST /organisations/:id/projects/:project/end', { params: { id, project: which } })
    expect((await end(project.id, people.desk)).status).toBe(403)
    expect((await end('0'.repeat(24))).status).toBe(404)
    expect((await end(project.id)).result.projects[0]!.state).toBe('ended')
    expect((await end(project.id)).status).toBe(200)
    const { problem } = await people.resident.call('POST /organisations/:id/projects', { params: { id }, body: { name: '', about: '' } })
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual(['body.about', 'body.name'])
  })
})

test('an organisation has a hundred projects at most, also when many are added at once', async () => {
  const { id } = await registered(people)
  await OrganisationModel.updateOne({ _id: id }, { projects: Array.from({ length: 98 }, (_, at) => ({ name: `项目${at}`, about: '长期', state: 'ended' })) })
  const replies = await Promise.all(Array.from({ length: 6 }, () => people.chief.call('POST /organisations/:id/projects', { params: { id }, body: { name: '又一个', about: '长期' } })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409])
  expect((await OrganisationModel.findById(id).lean())!.projects).toHaveLength(100)
})

describe('volunteering.organisations', () => {
  it('shows neighbours what is registered, the desk also what waits, organisers their own', async () => {
    const waits = await asked({ name: '等审核的' }, people.neighbour)
    const approved = await registered(people)
    const ids = async (by: typeof people.desk, query = {}) => (await by.call('GET /organisations', { query: { limit: 100, ...query } })).result.items.map(({ id }) => id)
    expect(await ids(people.resident)).toContain(approved.id)
    expect(await ids(people.resident)).not.toContain(waits.id)
    expect(await ids(people.resident, { state: 'asked' })).toEqual([])
    expect(await ids(people.desk)).toEqual(expect.arrayContaining([waits.id, approved.id]))
    expect(await ids(people.streetDesk, { state: 'asked' })).toContain(waits.id)
    expect(await ids(people.otherDesk)).toEqual([])
    expect(await ids(people.stranger)).toEqual([])
    expect(await ids(people.neighbour, { mine: true, state: 'asked' })).toContain(waits.id)
    expect((await people.resident.call('GET /organisations', { query: { cursor: 'x' } })).problem.errors?.[0]?.path).toBe('query.cursor')
  })

  it('pages', async () => {
    const first = await people.desk.call('GET /organisations', { query: { limit: 2 } })
    const second = await people.desk.call('GET /organisations', { query: { limit: 2, cursor: first.result.next! } })
    expect(new Set([...first.result.items, ...second.result.items].map(({ id }) => id)).size).toBe(4)
  })

  it('tells the contact’s phone to the desk and to organisers only', async () => {
    const { id } = await registered(people, {}, people.resident)
    expect((await read(id)).result.contact.phone).toMatch(/^1\d{10}$/)
    expect((await read(id, people.neighbour)).result.contact.phone).toBeNull()
  })
})

test('the desk is told of what waits, the organisers of what it said', async () => {
  const { id } = await asked()
  await approval(id, 'refused', '请写清楚')
  await catchUp(organisationNotices, null)
  await catchUp(organisationNotices, null)
  const told = await NoticeModel.find({ 'subject.id': id }, { _id: 0, title: 1, body: 1, person: 1 }).sort({ at: 1, _id: 1 }).lean()
  expect(told).toEqual([
    { person: people.town.first.desk.person._id, title: '有志愿服务组织等您审核', body: '王秀英申请登记“夕阳红服务队”（福民社区）。' },
    { person: people.town.first.resident._id, title: '组织登记没有通过', body: '“夕阳红服务队”：请写清楚。修改后会再次送审。' },
  ])
})
