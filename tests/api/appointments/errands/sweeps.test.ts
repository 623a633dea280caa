import { ErrandModel } from '../../../../server/appointments/errands/errand.model'
import { errandReactions } from '../../../../server/appointments/errands'
import { escalateUnaccepted, expireUnconfirmed, noteLate, relieveAbsent } from '../../../../server/appointments/errands/sweeps'
import { EventModel, type EventRecord } from '../../../../server/events/event.model'
import { PostModel } from '../../../../server/people'
import { askedFor, errandAt } from '../../../support/errands'
import { signInTown, type SignedInTown } from '../../../support/issues'
import { useServer } from '../../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(() => ErrandModel.deleteMany({}))

const log = () => server.services.log
const hour = 60
const day = 24 * hour
const later = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000)
const stored = (id: string) => ErrandModel.findById(id).lean()
const events = (id: string, type: string) => EventModel.countDocuments({ 'subject.id': id, type })

/** The same sweep twice, and twice at once: a second one finds nothing to do. */
async function swept(sweep: typeof noteLate, at: Date): Promise<number> {
  const counts = await Promise.all([sweep(at, log()), sweep(at, log())])
  return counts.reduce((sum, count) => sum + count, 0) + (await sweep(at, log()))
}

it('ends what nobody confirmed in seven days as not confirmed, once', async () => {
  const id = await errandAt('finished', people, server)
  expect(await swept(expireUnconfirmed, later(7 * day - 1))).toBe(0)
  expect(await swept(expireUnconfirmed, later(7 * day))).toBe(1)
  expect(await stored(id)).toMatchObject({ state: 'unconfirmed', due: null, verdict: null })
  expect(await events(id, 'errand.unconfirmed')).toBe(1)
  const late = await people.resident.call('POST /errands/:id/confirm', { params: { id }, body: { done: true, satisfied: true } })
  expect(late.problem.code).toBe('appointments.step_not_allowed')
})

it('sends what nobody accepted one step up when its window begins, and on to the top, where it is told once', async () => {
  const { id } = await askedFor(people.resident)
  expect(await swept(escalateUnaccepted, later(23 * hour - 1))).toBe(0)
  expect(await swept(escalateUnaccepted, later(23 * hour))).toBe(1)
  expect(await stored(id)).toMatchObject({ state: 'dispatched', holder: { name: '郑书记' }, why: expect.stringContaining('到时间没有人接单'), due: later(24 * hour) })
  const holders: string[] = []
  for (let at = 2; at <= 8; at += 1) {
    await swept(escalateUnaccepted, later(at * 2 * day))
    holders.push((await stored(id))!.holder.name)
  }
  expect(holders).toEqual(['社区值班员', '街道值班员', '管理员', '管理员', '管理员', '管理员', '管理员'])
  expect([await events(id, 'errand.escalated'), await events(id, 'errand.overdue')]).toEqual([4, 1])
})

it('never sends it up to whoever asked', async () => {
  const { id } = await askedFor(people.contact, { for: { person: people.resident.id } })
  expect((await stored(id))!.holder.name).toBe('吴丽')
  await escalateUnaccepted(later(day), log())
  expect((await stored(id))!.holder.name).toBe('社区值班员')
})

it('tells once that nobody came', async () => {
  const id = await errandAt('accepted', people, server)
  expect(await swept(noteLate, later(25 * hour - 1))).toBe(0)
  expect(await swept(noteLate, later(25 * hour))).toBe(1)
  expect(await events(id, 'errand.overdue')).toBe(1)
  server.clock.advance(26 * hour)
  expect((await people.worker.call('GET /errands', { query: { view: 'todo' } })).result.items[0]).toMatchObject({ id, overdue: true })
  server.clock.advance(-26 * hour)
})

describe('a holder who is not there', () => {
  const { post } = { post: () => people.town.first.gridWorker.post }
  afterEach(() => PostModel.updateOne({ _id: post()._id }, { until: null, away: null }))

  it('whose post ended: whoever answers now has it, also what was accepted; what is finished stays', async () => {
    const open = await errandAt('dispatched', people, server)
    const accepted = await errandAt('accepted', people, server)
    const finished = await errandAt('finished', people, server)
    expect(await swept(relieveAbsent, later(0))).toBe(0)
    await PostModel.updateOne({ _id: post()._id }, { until: later(0) })
    expect(await swept(relieveAbsent, later(0))).toBe(2)
    for (const id of [open, accepted]) expect(await stored(id)).toMatchObject({ state: 'dispatched', holder: { name: '郑书记' }, why: expect.stringContaining('任期已满') })
    expect(await stored(finished)).toMatchObject({ state: 'finished', holder: { name: '吴丽' } })
    await people.resident.call('POST /errands/:id/confirm', { params: { id: finished }, body: { done: false, satisfied: false } })
    expect(await swept(relieveAbsent, later(0))).toBe(1)
    expect((await stored(finished))!.holder.name).toBe('郑书记')
  })

  it('who says she is away: at once, by the reaction, once', async () => {
    const id = await errandAt('accepted', people, server)
    const away = await people.worker.call('PUT /posts/:id/away', { params: { id: String(post()._id) }, body: { from: later(0).toISOString(), until: later(3 * day).toISOString(), reason: '培训' } })
    expect(away.status).toBe(200)
    const event = (await EventModel.findOne({ type: 'people.awaySet' }).sort({ _id: -1 }).lean())!
    const relieve = errandReactions(server.services.clock, log()).find(({ types }) => types.includes('people.awaySet'))!
    await relieve.react(event)
    await relieve.react(event)
    expect(await stored(id)).toMatchObject({ state: 'dispatched', holder: { name: '郑书记' }, why: expect.stringContaining('培训') })
    expect(await events(id, 'errand.rerouted')).toBe(1)
  })

  it('keeps it where nobody else could have it', async () => {
    const others = await PostModel.find({ _id: { $ne: post()._id } }).lean()
    const id = await errandAt('dispatched', people, server)
    await PostModel.deleteMany({ _id: { $ne: post()._id } })
    await PostModel.updateOne({ _id: post()._id }, { away: { from: later(-day), until: later(day), reason: '休假' } })
    expect(await swept(relieveAbsent, later(0))).toBe(0)
    expect((await stored(id))!.holder.name).toBe('吴丽')
    await PostModel.insertMany(others, { lean: true })
  })
})

it('follows a place that moved, once', async () => {
  const { grid, door501, community } = people.town.first
  const { id } = await askedFor(people.resident)
  const second = people.town.second.community
  const event = { subject: { type: 'place', id: grid._id }, data: { from: grid.path, to: `${second.path}${grid._id}/` } } as unknown as EventRecord
  const follow = errandReactions(server.services.clock, log()).find(({ types }) => types.includes('places.moved'))!
  await follow.react(event)
  await follow.react(event)
  const errand = (await stored(id))!
  expect(errand.path).toBe(door501.path.replace(community.path, second.path))
  expect(errand.places).toEqual(errand.path.split('/').filter(Boolean))
  expect((await people.otherDesk.call('GET /errands/:id', { params: { id } })).status).toBe(200)
  expect((await people.desk.call('GET /errands/:id', { params: { id } })).status).toBe(404)
})
