import type { ApiKey } from '../../../shared/api'
import { EventModel } from '../../../server/events/event.model'
import { IssueModel } from '../../../server/issues/issue.model'
import type { Caller } from '../../support/client'
import { broughtTo, signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { uploadedPhoto } from '../../support/upload'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const transferTo = (who: 'gridWorker' | 'property') => ({ to: String(people.town.first[who].post._id), reason: '该他办' })

interface StepCase {
  endpoint: ApiKey & `POST /issues/:id/${string}`
  from: 'dispatched' | 'accepted' | 'handled' | 'inspected' | 'rejected'
  allowed: keyof SignedInTown
  forbidden: keyof SignedInTown
  body?: () => Promise<unknown> | unknown
  bad?: { body: unknown; paths: string[] }
  to: string
}

const cases: StepCase[] = [
  { endpoint: 'POST /issues/:id/accept', from: 'dispatched', allowed: 'chief', forbidden: 'unitChief', to: 'accepted' },
  { endpoint: 'POST /issues/:id/transfer', from: 'dispatched', allowed: 'chief', forbidden: 'worker', body: () => transferTo('gridWorker'), bad: { body: { to: 'x', reason: '' }, paths: ['body.reason', 'body.to'] }, to: 'dispatched' },
  { endpoint: 'POST /issues/:id/transfer', from: 'accepted', allowed: 'desk', forbidden: 'resident', body: () => transferTo('property'), bad: { body: {}, paths: ['body.reason', 'body.to'] }, to: 'dispatched' },
  { endpoint: 'POST /issues/:id/return', from: 'dispatched', allowed: 'chief', forbidden: 'neighbour', body: () => ({ reason: '不在我这里' }), bad: { body: { reason: ' ', place: '!' }, paths: ['body.place', 'body.reason'] }, to: 'dispatched' },
  { endpoint: 'POST /issues/:id/reject', from: 'dispatched', allowed: 'chief', forbidden: 'resident', body: () => ({ reason: '重复' }), bad: { body: {}, paths: ['body.reason'] }, to: 'rejected' },
  { endpoint: 'POST /issues/:id/object', from: 'rejected', allowed: 'resident', forbidden: 'chief', body: () => ({ reason: '没有重复' }), bad: { body: { reason: '' }, paths: ['body.reason'] }, to: 'dispatched' },
  { endpoint: 'POST /issues/:id/handle', from: 'accepted', allowed: 'chief', forbidden: 'desk', body: async () => ({ text: '换好了', photos: [await uploadedPhoto(server, people.chief)] }), bad: { body: { text: '' }, paths: ['body.text'] }, to: 'handled' },
  { endpoint: 'POST /issues/:id/inspect', from: 'handled', allowed: 'worker', forbidden: 'resident', body: () => ({ passed: false, text: '灯还是不亮' }), bad: { body: { passed: false }, paths: ['body.text'] }, to: 'accepted' },
  { endpoint: 'POST /issues/:id/judge', from: 'inspected', allowed: 'resident', forbidden: 'worker', body: () => ({ responded: true, solved: true, satisfied: true }), bad: { body: {}, paths: ['body.responded', 'body.satisfied', 'body.solved'] }, to: 'closed' },
  { endpoint: 'POST /issues/:id/withdraw', from: 'dispatched', allowed: 'resident', forbidden: 'chief', body: () => ({}), bad: { body: { reason: 'x'.repeat(501) }, paths: ['body.reason'] }, to: 'withdrawn' },
]

const caller = (who: keyof SignedInTown) => people[who] as Caller

describe.each(cases)('$endpoint from $from', ({ endpoint, from, allowed, forbidden, body, bad, to }) => {
  const send = async (who: keyof SignedInTown, id: string, content?: unknown) => caller(who).call(endpoint, { params: { id }, ...(body ? { body: content ?? (await body()) } : {}) } as never)

  it(`is done by ${allowed}`, async () => {
    const id = await broughtTo(from, people, server)
    const reply = await send(allowed, id)
    expect(reply.problem).not.toHaveProperty('code')
    expect((reply.result as { state: string }).state).toBe(to)
  })

  it(`is refused to ${forbidden} and hidden from another community; nothing changes`, async () => {
    const id = await broughtTo(from, people, server)
    const before = await IssueModel.findById(id).lean()
    const events = await EventModel.countDocuments({ 'subject.id': id })
    expect((await send(forbidden, id)).problem).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await send('stranger', id)).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect((await send('otherDesk', id)).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect(await IssueModel.findById(id).lean()).toEqual(before)
    expect(await EventModel.countDocuments({ 'subject.id': id })).toBe(events)
  })

  if (bad) {
    it('names every wrong field; nothing changes', async () => {
      const id = await broughtTo(from, people, server)
      const before = await IssueModel.findById(id).lean()
      const reply = await send(allowed, id, bad.body)
      expect(reply.problem).toMatchObject({ status: 400, code: 'bad_input' })
      expect(reply.problem.errors?.map((error) => error.path).sort()).toEqual(bad.paths)
      expect(await IssueModel.findById(id).lean()).toEqual(before)
    })
  }

  it('does not know an unknown id', async () => {
    expect((await send(allowed, '0'.repeat(24))).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect((await send(allowed, 'nonsense')).problem).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('cannot be done twice', async () => {
    const id = await broughtTo(from, people, server)
    const content = body ? await body() : undefined
    expect((await send(allowed, id, content)).status).toBe(200)
    const again = await send(allowed, id, content)
    expect([403, 409, 422]).toContain(again.status)
  })

  it('is won by one of ten at once; the others are told who did', async () => {
    const id = await broughtTo(from, people, server)
    const content = body ? await body() : undefined
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(allowed, id, content)))
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    for (const reply of replies.filter((one) => one.status !== 200)) {
      expect(['issues.changed', 'issues.step_not_allowed', 'issues.already_objected', 'issues.bad_target', 'issues.own_work', 'files.not_yours']).toContain(reply.problem.code)
    }
    const issue = await IssueModel.findById(id).lean()
    const before = { dispatched: 0, accepted: 1, handled: 2, inspected: 3, rejected: 1 }[from]
    expect(issue!.version).toBe(1 + before + 1)
  })
})
