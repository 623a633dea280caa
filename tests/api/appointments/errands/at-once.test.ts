import { ErrandModel } from '../../../../server/appointments/errands/errand.model'
import { relieveAbsent } from '../../../../server/appointments/errands/sweeps'
import { EventModel } from '../../../../server/events/event.model'
import { PostModel } from '../../../../server/people'
import { ConsentModel } from '../../../../server/people/consent.model'
import { askedFor, consented, errandAt, tomorrow } from '../../../support/errands'
import { signInTown, type SignedInTown } from '../../../support/issues'
import { useServer } from '../../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const rounds = Array.from({ length: 8 }, (_, index) => index)
const events = async (id: string) => (await EventModel.find({ 'subject.id': id }).sort({ _id: 1 }).lean()).map(({ type }) => type)
/** One of them won, and the others heard that they were too late. */
function expectOneWinner(replies: readonly { status: number; problem: { code?: string } }[]) {
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, problem } of replies) if (status !== 200) expect({ status, late: ['appointments.changed', 'appointments.step_not_allowed'].includes(problem.code!) }).toEqual({ status: 409, late: true })
}

test.each(rounds)('accepted twice at once is accepted once (%i)', async () => {
  const id = await errandAt('dispatched', people, server)
  const accept = () => people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} })
  expectOneWinner(await Promise.all([accept(), accept(), accept()]))
  expect((await events(id)).filter((type) => type === 'errand.accepted')).toHaveLength(1)
})

test.each(rounds)('finished and called off at once is one of both (%i)', async () => {
  const id = await errandAt('accepted', people, server)
  const params = { id }
  const [finished, cancelled] = await Promise.all([
    people.worker.call('POST /errands/:id/finish', { params, body: { text: '药送到了' } }),
    people.resident.call('POST /errands/:id/cancel', { params, body: {} }),
  ])
  expectOneWinner([finished, cancelled])
  const errand = (await ErrandModel.findById(id).lean())!
  expect([errand.state, errand.done !== null]).toEqual(finished.status === 200 ? ['finished', true] : ['cancelled', false])
  expect((await events(id)).at(-1)).toBe(`errand.${errand.state}`)
})

test.each(rounds)('confirmed and sent back at once is one of both (%i)', async () => {
  const id = await errandAt('finished', people, server)
  const confirm = (done: boolean) => people.resident.call('POST /errands/:id/confirm', { params: { id }, body: { done, satisfied: done } })
  expectOneWinner(await Promise.all([confirm(true), confirm(true), confirm(false)]))
  expect((await events(id)).length).toBe(5)
})

test.each(rounds)('accepted while it is given to another: she has it or hears who does (%i)', async () => {
  const { gridWorker } = people.town.first
  const id = await errandAt('dispatched', people, server)
  await PostModel.updateOne({ _id: gridWorker.post._id }, { away: { from: server.clock.now(), until: new Date('2026-12-01'), reason: '休假' } })
  const [accepted] = await Promise.all([people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} }), relieveAbsent(server.clock.now(), server.services.log)])
  await relieveAbsent(server.clock.now(), server.services.log)
  await PostModel.updateOne({ _id: gridWorker.post._id }, { away: null })
  expect([200, 409]).toContain(accepted.status)
  expect(await ErrandModel.findById(id).lean()).toMatchObject({ state: 'dispatched', holder: { name: '郑书记' } })
  await people.resident.call('POST /errands/:id/cancel', { params: { id }, body: {} })
})

test.each(rounds)('asked while the consent is taken back: before it, or not at all (%i)', async () => {
  const { neighbour, resident } = people.town.first
  await ErrandModel.deleteMany({})
  const consent = await consented(people.resident, people.neighbour, neighbour.phone!)
  const ask = () => people.neighbour.call('POST /errands', { body: { text: '取药', window: tomorrow, for: { person: String(resident._id) } } })
  const [withdrawn, ...asked] = await Promise.all([people.resident.call('POST /consents/:id/withdraw', { params: { id: consent } }), ask(), ask(), ask()])
  expect(withdrawn.status).toBe(200)
  const done = asked.filter(({ status }) => status === 200)
  for (const { status, problem } of asked) if (status !== 200) expect(problem).toMatchObject({ status: 403, code: 'appointments.no_consent' })
  expect(await ErrandModel.countDocuments()).toBe(done.length)
  // Each errand wrote to the consent while it held; nothing wrote to it afterwards.
  expect(await ConsentModel.findById(consent).lean()).toMatchObject({ used: done.length, withdrawnAt: server.clock.now() })
  expect((await ask()).problem.code).toBe('appointments.no_consent')
})

test('many asked at once have numbers of their own', async () => {
  const asked = await Promise.all(Array.from({ length: 20 }, () => askedFor(people.resident)))
  expect(new Set(asked.map(({ number }) => number)).size).toBe(20)
})
