import { IssueModel } from '../../../server/issues/issue.model'
import { PostModel } from '../../../server/people'
import { escalateLate, expireUnjudged, noteOverdue, relieveAbsent } from '../../../server/issues/sweeps'
import { broughtTo, reported, signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { uploadedPhoto } from '../../support/upload'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const minutes = { hour: 60, day: 24 * 60 }

describe('the whole way of an issue', () => {
  it('report → chief → grid worker → handled with a photo → inspected → judged', async () => {
    const { id } = await reported(people.resident)
    const params = { id }
    await people.chief.call('POST /issues/:id/transfer', { params, body: { to: String(people.town.first.gridWorker.post._id), reason: '要用梯子' } })
    await people.worker.call('POST /issues/:id/accept', { params })
    const withoutPhoto = await people.worker.call('POST /issues/:id/handle', { params, body: { text: '换好了' } })
    expect(withoutPhoto.problem).toMatchObject({ status: 422, code: 'issues.photo_needed' })
    const handled = await people.worker.call('POST /issues/:id/handle', { params, body: { text: '换好了', photos: [await uploadedPhoto(server, people.worker)] } })
    expect(handled.result).toMatchObject({ state: 'handled', holder: { name: '郑书记' } })
    const inspected = await people.contact.call('POST /issues/:id/inspect', { params, body: { passed: true } })
    expect(inspected.result.state).toBe('inspected')
    const judged = await people.resident.call('POST /issues/:id/judge', { params, body: { responded: true, solved: true, satisfied: true, words: '谢谢' } })
    expect(judged.result).toMatchObject({ state: 'closed', outcome: 'judged', holder: null, due: null, verdict: { satisfied: true, words: '谢谢' } })
    expect(judged.result.timeline.map((entry) => entry.type)).toEqual([
      'issue.reported', 'issue.dispatched', 'issue.transferred', 'issue.accepted', 'issue.handled', 'issue.inspected', 'issue.judged',
    ])
    expect(judged.result.timeline[4]?.photos).toHaveLength(1)
    const firstAsked = await people.chief.call('GET /issues', { query: { view: 'first_asked' } })
    expect(firstAsked.result.items.map((issue) => issue.id)).toContain(id)
  })

  it('is done again after an unsatisfied verdict', async () => {
    const id = await broughtTo('inspected', people, server)
    const redone = await people.resident.call('POST /issues/:id/judge', { params: { id }, body: { responded: true, solved: false, satisfied: false, words: '又坏了' } })
    expect(redone.result).toMatchObject({ state: 'accepted', redone: 1, holder: { name: '陈志强' }, due: '2026-11-30T02:00:00.000Z' })
  })

  it('rests when an unsatisfied reporter says so', async () => {
    const id = await broughtTo('inspected', people, server)
    const judged = await people.resident.call('POST /issues/:id/judge', { params: { id }, body: { responded: true, solved: true, satisfied: false, redo: false } })
    expect(judged.result).toMatchObject({ state: 'closed', outcome: 'judged', verdict: { satisfied: false } })
  })

  it('lets the reporter object once, one step up', async () => {
    const id = await broughtTo('rejected', people, server)
    const objected = await people.resident.call('POST /issues/:id/object', { params: { id }, body: { reason: '就是楼道的灯' } })
    expect(objected.result).toMatchObject({ state: 'dispatched', holder: { name: '吴丽' } })
    await people.worker.call('POST /issues/:id/reject', { params: { id }, body: { reason: '确实归物业' } })
    const again = await people.resident.call('POST /issues/:id/object', { params: { id }, body: { reason: '还是不服' } })
    expect(again.problem.code).toBe('issues.already_objected')
  })

  it('catches returns that go round and ends them at the desk', async () => {
    const { id } = await reported(people.resident)
    const params = { id }
    const holders: string[] = []
    for (const who of [people.chief, people.worker, people.contact]) {
      const reply = await who.call('POST /issues/:id/return', { params, body: { reason: '不是我的' } })
      holders.push(reply.result.holder!.name)
    }
    expect(holders).toEqual(['吴丽', '郑书记', '社区值班员'])
    const moved = await people.desk.call('POST /issues/:id/return', { params, body: { reason: '其实在一单元', place: people.town.first.door101._id } })
    expect(moved.result.holder!.name).toBe('街道值班员')
    expect(moved.result.place.code).toBe(people.town.first.door101._id)
  })

  it('follows a corrected place within the community, and refuses one outside', async () => {
    const { id } = await reported(people.resident)
    const foreign = await people.chief.call('POST /issues/:id/return', { params: { id }, body: { reason: '错了', place: people.town.second.door101._id } })
    expect(foreign.problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'foreign' })
    const moved = await people.chief.call('POST /issues/:id/return', { params: { id }, body: { reason: '在院子里', place: people.town.first.courtyard._id } })
    expect(moved.result.holder!.name).toBe('杨国庆')
  })

  it('tells whoever had it before who has it now', async () => {
    const { id } = await reported(people.resident)
    await people.desk.call('POST /issues/:id/transfer', { params: { id }, body: { to: String(people.town.first.property.post._id), reason: '物业的灯' } })
    const late = await people.chief.call('POST /issues/:id/accept', { params: { id } })
    expect(late.problem).toMatchObject({ status: 409, code: 'issues.changed' })
    expect(late.problem.detail).toContain('社区值班员转派')
  })

  it('refuses a target that does not answer for the place', async () => {
    const { id } = await reported(people.resident)
    for (const post of [people.town.second.gridWorker.post, people.town.first.buildingChief.post, people.town.first.courtyardChief.post]) {
      const reply = await people.chief.call('POST /issues/:id/transfer', { params: { id }, body: { to: String(post._id), reason: '试试' } })
      expect(reply.problem.code).toBe('issues.bad_target')
    }
    const { result } = await people.chief.call('GET /issues/:id/targets', { params: { id } })
    expect(result.items.map((item) => item.name)).toEqual(expect.arrayContaining(['吴丽', '物业经理', '社区值班员', '街道值班员']))
    expect(result.items.map((item) => item.name)).not.toContain('陈志强')
  })
})

describe('what time does', () => {
  const log = () => server.services.log

  it('closes what nobody judged in seven days as not judged', async () => {
    const id = await broughtTo('inspected', people, server)
    const now = server.clock.now()
    await expireUnjudged(new Date(now.getTime() + (7 * minutes.day - 1) * 60_000), log())
    expect((await IssueModel.findById(id).lean())!.state).toBe('inspected')
    await expireUnjudged(new Date(now.getTime() + 7 * minutes.day * 60_000), log())
    expect(await IssueModel.findById(id).lean()).toMatchObject({ state: 'closed', outcome: 'not_judged', verdict: null, holder: null })
  })

  it('sends what nobody accepted one step up, to the desks at last, and then only says so', async () => {
    const { id } = await reported(people.resident)
    const seen: string[] = []
    for (let day = 1; day <= 7; day += 1) {
      await escalateLate(new Date(server.clock.now().getTime() + day * minutes.day * 60_000), log())
      seen.push((await IssueModel.findById(id).lean())!.holder!.name)
    }
    expect(seen.slice(0, 4)).toEqual(['吴丽', '郑书记', '社区值班员', '街道值班员'])
    expect(seen[6]).toBe(seen[5])
  })

  it('tells a delay once', async () => {
    const id = await broughtTo('accepted', people, server)
    const late = new Date(server.clock.now().getTime() + 8 * minutes.day * 60_000)
    await noteOverdue(late, log())
    await noteOverdue(late, log())
    const { result } = await people.resident.call('GET /issues/:id', { params: { id } })
    expect(result.timeline.filter((entry) => entry.type === 'issue.overdue')).toHaveLength(1)
  })

  it('gives the items of an ended post to whoever answers now, an inspection to another inspector', async () => {
    const accepted = await broughtTo('accepted', people, server)
    const handled = await broughtTo('handled', people, server)
    const { buildingChief, gridWorker } = people.town.first
    const now = server.clock.now()
    await PostModel.updateOne({ _id: buildingChief.post._id }, { until: now })
    await PostModel.updateOne({ _id: gridWorker.post._id }, { away: { from: now, until: new Date(now.getTime() + 3 * minutes.day * 60_000), reason: '培训' } })
    await relieveAbsent(now, log())
    await relieveAbsent(now, log())
    expect(await IssueModel.findById(accepted).lean()).toMatchObject({ state: 'dispatched', holder: { name: '刘海燕' } })
    expect(await IssueModel.findById(handled).lean()).toMatchObject({ state: 'handled', holder: { name: '郑书记' } })
    await PostModel.updateMany({ _id: { $in: [buildingChief.post._id, gridWorker.post._id] } }, { until: null, away: null })
  })
})
