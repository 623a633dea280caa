import { Types } from 'mongoose'
import { EventModel } from '../../../server/events/event.model'
import { IssueModel } from '../../../server/issues'
import { PostModel } from '../../../server/people'
import type { Caller } from '../../support/client'
import { arrived, badInput, called, checkedIn, expectRefused, forbidden, notAllowed, notFound, openCounter, type Counter } from '../../support/counter'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let counter: Counter

beforeAll(async () => {
  people = await signInTown(server)
})

beforeEach(async () => {
  counter = await openCounter(server, people, { kind: 'reception', theme: '老旧小区供暖', provider: { person: null, name: '刘主任', title: '街道主任' } })
})

const text = '暖气不热，上下楼互相推，说了两次没人管'
const raise = (caller: Caller, id: string, body: Record<string, unknown> = {}, key?: string) => caller.call('POST /bookings/:id/issue', { params: { id }, body: { category: 'light', text, ...body } as never }, key)
const issues = () => IssueModel.countDocuments()
/** Holds that it is refused so, and that no issue was opened either. */
async function expectNoIssue(asked: () => Promise<{ problem: unknown }>, problem: { status: number; code: string; errors?: unknown }): Promise<void> {
  const before = await issues()
  await expectRefused(asked, problem)
  expect(await issues()).toBe(before)
}

it('opens an issue for the resident; both keep the link, and she is asked whether it is hers', async () => {
  const { id } = await called({ ...counter, lawyer: people.desk }, people.resident)
  const { status, result } = await raise(people.desk, id)
  expect(status).toBe(200)
  expect(result).toMatchObject({ id, state: 'called', can: { raiseIssue: false } })
  expect(result.timeline.at(-1)).toMatchObject({ type: 'booking.issueRaised', words: '据此登记了一件诉求' })
  const stored = (await IssueModel.findById(result.issue).lean())!
  expect(stored).toMatchObject({
    text, state: 'dispatched', from: { type: 'booking', id: new Types.ObjectId(id) }, reporter: { name: '王秀英', person: people.town.first.resident._id }, agreed: 'asked',
    filedBy: { name: '社区值班员', label: '福民社区工作台' }, firstAsked: { name: '社区值班员' }, place: { code: people.town.first.door501._id }, private: false,
  })
  expect((await EventModel.find({ 'subject.id': String(stored._id) }).sort({ _id: 1 }).lean()).map(({ type }) => type)).toEqual(['issue.reported', 'issue.dispatched'])

  const read = async (caller: Caller) => (await caller.call('GET /issues/:id', { params: { id: result.issue! } })).result
  for (const caller of [people.resident, people.desk]) expect((await read(caller)).from).toEqual({ type: 'booking', id })
  expect((await read(people.resident)).timeline[0]!.words).toBe('福民社区工作台社区值班员在“老旧小区供暖”时代居民上报了“路灯楼道灯”')
  expect((await read(people.resident)).can.agree).toBe(true)
  expect((await read(people.chief)).from).toBeNull()
  const neighbourly = await read(people.neighbour)
  expect(neighbourly.from).toBeNull()
  expect(neighbourly.timeline[0]!.words).toBe('福民社区工作台社区值班员代居民上报了“路灯楼道灯”')
})

it('can be raised by the professional of a session, after it too, in private and at a place that is named', async () => {
  const law = await openCounter(server, people)
  const { id } = await called(law, people.neighbour)
  await law.lawyer.call('POST /bookings/:id/serve', { params: { id }, body: {} })
  const place = people.town.first.building._id
  const { result } = await raise(law.lawyer, id, { private: true, place })
  expect(await IssueModel.findById(result.issue).lean()).toMatchObject({ private: true, place: { code: place }, filedBy: { name: '周敏', label: '福民社区律师' }, reporter: { name: '李建国' } })
})

it('lies where it was heard for somebody who is not in the app', async () => {
  const phone = '13912345678'
  const { result: booking } = await people.desk.call('POST /bookings', { body: { slot: counter.slot._id, for: { name: '老孙', phone } } })
  await checkedIn({ lawyer: people.desk }, counter.slot, booking)
  await people.desk.call('POST /bookings/:id/call', { params: { id: booking.id }, body: { counter: '1' } })
  const { result } = await raise(people.desk, booking.id)
  expect(await IssueModel.findById(result.issue).lean()).toMatchObject({ reporter: { person: null, name: '老孙', phone }, agreed: null, place: { code: people.town.first.community._id } })
})

it('is opened once, by ten at once and by a request that is repeated', async () => {
  const { id } = await called({ ...counter, lawyer: people.desk }, people.resident)
  const before = await issues()
  const replies = await Promise.all(Array.from({ length: 10 }, (_, at) => raise(people.desk, id, {}, at % 2 ? `raise-${at}-of-ten` : undefined)))
  const won = replies.filter(({ status }) => status === 200)
  expect(won).toHaveLength(1)
  for (const { status, problem } of replies) if (status !== 200) expect(['appointments.changed', 'appointments.step_not_allowed']).toContain(problem.code)
  expect(await issues()).toBe(before + 1)
  expect(await EventModel.countDocuments({ 'subject.id': id, type: 'booking.issueRaised' })).toBe(1)

  const other = await called({ ...counter, lawyer: people.desk }, people.neighbour)
  const [first, again] = [await raise(people.desk, other.id, {}, 'raised-twice'), await raise(people.desk, other.id, {}, 'raised-twice')]
  expect(again.result).toEqual(first.result)
  expect(await issues()).toBe(before + 2)
})

it('is not for who only waits, nor a second time', async () => {
  const waiting = await arrived({ ...counter, lawyer: people.desk }, people.resident)
  await expectNoIssue(() => raise(people.desk, waiting.id), notAllowed)
  const { id } = await called({ ...counter, lawyer: people.desk }, people.neighbour)
  await raise(people.desk, id)
  await expectNoIssue(() => raise(people.desk, id), notAllowed)
})

it('is for whoever serves there, not for oneself', async () => {
  const { id } = await called({ ...counter, lawyer: people.desk }, people.resident)
  await expectNoIssue(() => raise(people.resident, id), forbidden)
  for (const caller of [people.neighbour, people.worker, counter.lawyer, people.stranger, people.otherDesk]) await expectNoIssue(() => raise(caller, id), notFound)
  await expectNoIssue(() => raise(people.desk, '0'.repeat(24)), notFound)
})

it('names every wrong field, and opens nothing', async () => {
  const { id } = await called({ ...counter, lawyer: people.desk }, people.resident)
  await expectNoIssue(() => raise(people.desk, id, { category: '', text: ' ', place: '!', private: 'yes' }), badInput('body.category', 'body.text', 'body.place', 'body.private'))
  await expectNoIssue(() => raise(people.desk, id, { category: 'magic', place: people.town.street._id }), badInput('body.category', 'body.place'))
  await expectNoIssue(() => raise(people.desk, id, { place: people.town.second.building._id }), badInput('body.place'))
})

it('keeps nothing of either when nobody answers for it', async () => {
  const law = await openCounter(server, people)
  const { id } = await called(law, people.resident)
  const posts = await PostModel.find().lean()
  await PostModel.deleteMany({})
  await expectNoIssue(() => raise(law.lawyer, id), { status: 503, code: 'issues.nobody_answers' })
  await PostModel.insertMany(posts, { lean: true })
  expect((await raise(law.lawyer, id)).status).toBe(200)
})
