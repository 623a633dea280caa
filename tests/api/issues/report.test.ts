import { IssueModel } from '../../../server/issues/issue.model'
import { EventModel } from '../../../server/events/event.model'
import { PostModel } from '../../../server/people'
import { call } from '../../support/client'
import { reported, signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { uploadedPhoto } from '../../support/upload'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

describe('POST /issues', () => {
  it('puts it to the building chief of the reporter\'s door, and says until when', async () => {
    const issue = await reported(people.resident)
    expect(issue).toMatchObject({
      state: 'dispatched',
      mine: true,
      holder: { name: '陈志强', me: false },
      place: { code: people.town.first.door501._id },
      due: '2026-11-24T02:00:00.000Z',
      can: { withdraw: true, accept: false, judge: false },
    })
    expect(issue.holder?.label).toContain('3 号楼楼栋长')
    expect(issue.timeline.map((entry) => entry.type)).toEqual(['issue.reported', 'issue.dispatched'])
    expect(issue.number).toMatch(/^261123-\d{5}$/)
  })

  it('goes over vacancies to the desk and says why', async () => {
    const issue = await reported(people.vacantResident)
    expect(issue.holder?.name).toBe('郑书记')
    expect(issue.why).toContain('12 号楼楼栋长暂缺')
  })

  it('goes to the deputy while the chief is away', async () => {
    const { buildingChief } = people.town.first
    await PostModel.updateOne({ _id: buildingChief.post._id }, { away: { from: new Date('2026-11-20'), until: new Date('2026-11-27T16:00:00Z'), reason: '休假' } })
    const issue = await reported(people.resident)
    expect(issue.holder?.name).toBe('刘海燕')
    expect(issue.why).toContain('休假至周五，由副楼栋长代收')
    await PostModel.updateOne({ _id: buildingChief.post._id }, { away: null })
  })

  it('keeps photos, and an emergency is urgent and goes to the grid worker', async () => {
    const photo = await uploadedPhoto(server, people.resident)
    const issue = await reported(people.resident, { category: 'gas_leak', text: '', photos: [photo] })
    expect(issue).toMatchObject({ emergency: true, urgent: true, holder: { name: '吴丽' }, due: '2026-11-23T04:00:00.000Z' })
    expect(issue.photos).toHaveLength(1)
  })

  it('lets a chief file what she heard, keeps both, and asks the resident', async () => {
    const { first } = people.town
    const reply = await people.worker.call('POST /issues', {
      body: { category: 'light', text: '入户时说灯坏了', place: first.door501._id, onBehalfOf: { person: String(first.resident._id) } },
    })
    expect(reply.status).toBe(200)
    expect(reply.result).toMatchObject({ reporter: { name: '王秀英' }, filedBy: { name: '吴丽' }, agreed: 'asked', firstAsked: { name: '吴丽' }, holder: { name: '陈志强' } })
    const params = { id: reply.result.id }
    expect((await people.worker.call('POST /issues/:id/agree', { params, body: { agreed: true } })).status).toBe(403)
    const agreed = await people.resident.call('POST /issues/:id/agree', { params, body: { agreed: true } })
    expect(agreed.result.agreed).toBe('agreed')
    expect((await people.resident.call('POST /issues/:id/agree', { params, body: { agreed: true } })).problem.code).toBe('issues.step_not_allowed')
  })

  it('withdraws what the resident says is not hers', async () => {
    const { first } = people.town
    const reply = await people.worker.call('POST /issues', { body: { category: 'light', text: '灯', place: first.door501._id, onBehalfOf: { person: String(first.resident._id) } } })
    const declined = await people.resident.call('POST /issues/:id/agree', { params: { id: reply.result.id }, body: { agreed: false } })
    expect(declined.result).toMatchObject({ agreed: 'declined', state: 'withdrawn', holder: null })
  })

  it('requires signing in', async () => {
    const reply = await call(server, 'POST /issues', { body: { category: 'light', text: '灯' } })
    expect(reply.problem).toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  describe('refuses, and stores nothing', () => {
    let before: number
    beforeEach(async () => {
      before = await IssueModel.countDocuments()
    })
    afterEach(async () => {
      expect(await IssueModel.countDocuments()).toBe(before)
    })

    const wrong: [string, Record<string, unknown>, string][] = [
      ['an unknown place', { place: '999999' }, 'body.place'],
      ['a place above the community', { place: '620201001' }, 'body.place'],
      ['nothing at all', { text: '   ' }, 'body.text'],
      ['5,001 characters', { text: '长'.repeat(5001) }, 'body.text'],
      ['an unknown category', { category: 'nonsense' }, 'body.category'],
      ['10 photos', { photos: Array.from({ length: 10 }, (_, n) => `${n}`.padStart(24, '0')) }, 'body.photos'],
      ['a position outside China', { position: { longitude: 0, latitude: 0 } }, 'body.position.longitude'],
    ]
    it.each(wrong)('%s', async (_, body, path) => {
      const reply = await people.resident.call('POST /issues', { body: { category: 'light', text: '灯不亮', ...body } })
      expect(reply.problem).toMatchObject({ status: 400, code: 'bad_input' })
      expect(reply.problem.errors?.map((error) => error.path)).toContain(path)
      expect(reply.problem.errors?.every((error) => /[\u4e00-\u9fff]/.test(error.detail))).toBe(true)
    })

    it('every wrong field at once', async () => {
      const reply = await people.resident.call('POST /issues', { body: { category: 'nonsense', text: '灯', place: '999999' } })
      expect(reply.problem.errors?.map((error) => error.path).sort()).toEqual(['body.category', 'body.place'])
    })

    it('a place of another community', async () => {
      const reply = await people.resident.call('POST /issues', { body: { category: 'light', text: '灯', place: people.town.second.building._id } })
      expect(reply.problem.errors).toEqual([{ path: 'body.place', code: 'foreign', detail: '只能上报自己社区里的事' }])
    })

    it('filing for somebody by a resident, and by a worker of another place', async () => {
      const { first } = people.town
      const body = { category: 'light', text: '灯', place: first.door501._id, onBehalfOf: { person: String(first.resident._id) } }
      expect((await people.neighbour.call('POST /issues', { body })).problem.errors?.[0]?.path).toBe('body.onBehalfOf')
      expect((await people.otherWorker.call('POST /issues', { body })).problem.errors?.[0]?.path).toBe('body.place')
    })

    it('a photo of somebody else, and one that was used', async () => {
      const foreign = await uploadedPhoto(server, people.neighbour)
      expect((await people.resident.call('POST /issues', { body: { category: 'light', text: '灯', photos: [foreign] } })).problem.code).toBe('files.not_yours')
    })

    it('a report without any door and without a place', async () => {
      const reply = await people.newcomer.call('POST /issues', { body: { category: 'light', text: '灯' } })
      expect(reply.problem.errors?.[0]).toMatchObject({ path: 'body.place', code: 'required' })
    })
  })

  describe('Idempotency-Key', () => {
    it('makes one issue of a retried request, and refuses another body', async () => {
      const body = { category: 'light', text: '重复提交' }
      const first = await people.resident.call('POST /issues', { body }, 'key-retried-1')
      const again = await people.resident.call('POST /issues', { body }, 'key-retried-1')
      expect(again.result.id).toBe(first.result.id)
      const other = await people.resident.call('POST /issues', { body: { ...body, text: '另一件' } }, 'key-retried-1')
      expect(other.problem).toMatchObject({ status: 409, code: 'idempotency.mismatch' })
      expect(await IssueModel.countDocuments({ text: '重复提交' })).toBe(1)
      expect(await IssueModel.countDocuments({ text: '另一件' })).toBe(0)
    })

    it('makes one issue of twenty at once', async () => {
      const body = { category: 'light', text: '同时二十次' }
      const replies = await Promise.all(Array.from({ length: 20 }, () => people.resident.call('POST /issues', { body }, 'key-parallel-1')))
      expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
      expect(new Set(replies.map((reply) => reply.result.id)).size).toBe(1)
      expect(await IssueModel.countDocuments({ text: '同时二十次' })).toBe(1)
      expect(await EventModel.countDocuments({ 'subject.id': replies[0]!.result.id })).toBe(2)
    })

    it('is one person\'s: the same key of another is another', async () => {
      const body = { category: 'light', text: '各自的编号' }
      const mine = await people.resident.call('POST /issues', { body }, 'key-shared-1')
      const theirs = await people.neighbour.call('POST /issues', { body }, 'key-shared-1')
      expect(theirs.result.id).not.toBe(mine.result.id)
    })

    it('refuses a key that is none', async () => {
      const reply = await people.resident.call('POST /issues', { body: { category: 'light', text: '灯' } }, 'short')
      expect(reply.problem.errors?.[0]?.path).toBe('header.Idempotency-Key')
    })
  })
})
