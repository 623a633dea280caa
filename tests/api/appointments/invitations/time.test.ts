import { catchUp } from '../../../../server/events/reaction'
import { invitationJobs, invitationNotices } from '../../../../server/appointments/invitations'
import type { Caller } from '../../../support/client'
import { eventsOf } from '../../../support/events'
import { inDays, invited, signInLeader, type LeadersTown } from '../../../support/invitations'
import { useServer } from '../../../support/server'

const server = useServer()
let people: LeadersTown

beforeAll(async () => {
  people = await signInLeader(server)
})

/** Two servers whose jobs fall together, then each once more; every event told twice. */
async function time(minutes: number) {
  server.clock.advance(minutes)
  const run = () => invitationJobs.map((job) => job.run(server.clock.now(), server.services, server.services.log))
  await Promise.all([...run(), ...run()])
  await Promise.all(run())
  await catchUp(invitationNotices, null)
  await catchUp(invitationNotices, null)
}

async function told(caller: Caller, id: string): Promise<string[]> {
  const { items } = (await caller.call('GET /notices', { query: { limit: 100 } })).result
  return items.filter(({ subject }) => subject.type === 'invitation' && subject.id === id).map(({ title }) => title).reverse()
}

const events = async (type: string, id: string) => (await eventsOf(type)).filter(({ subject }) => subject.id === id).length

test('both sides are told of every step, and reminded once, a day before', async () => {
  const { id } = await invited(server, people.leader, people.resident)
  const params = { id }
  await time(0)
  await people.resident.call('POST /invitations/:id/answer', { params, body: { answer: 'another_time', words: '下午行吗' } })
  await time(0)
  await people.leader.call('POST /invitations/:id/propose', { params, body: { at: inDays(server, 3), minutes: 30, where: '街道 203 室' } })
  await time(0)
  await people.resident.call('POST /invitations/:id/answer', { params, body: { answer: 'accept' } })
  await time(2 * 1440 - 1)
  expect(await events('invitation.reminded', id)).toBe(0)
  await time(1)
  await time(60)
  expect(await events('invitation.reminded', id)).toBe(1)
  await people.leader.call('POST /invitations/:id/withdraw', { params, body: { reason: '临时开会' } })
  await time(0)
  expect(await told(people.resident, id)).toEqual(['雄关街道领导石建华约您见面', '雄关街道领导石建华改约了时间', '提醒您：约访的时间快到了', '雄关街道领导石建华取消了约访'])
  expect(await told(people.leader, id)).toEqual(['王秀英希望换个时间', '王秀英答应见面', '提醒您：约访的时间快到了'])
})

test('what is accepted within the last day is not reminded of', async () => {
  const { id } = await invited(server, people.leader, people.neighbour, { at: inDays(server, 0.5) })
  await people.neighbour.call('POST /invitations/:id/answer', { params: { id }, body: { answer: 'accept' } })
  await time(60)
  expect(await events('invitation.reminded', id)).toBe(0)
})

test('what nobody answered lapses when its time has come, once; what was accepted does not', async () => {
  const open = await invited(server, people.leader, people.resident, { at: inDays(server, 1) })
  const other = await invited(server, people.leader, people.resident, { at: inDays(server, 1) })
  const accepted = await invited(server, people.leader, people.resident, { at: inDays(server, 1) })
  await people.resident.call('POST /invitations/:id/answer', { params: { id: other.id }, body: { answer: 'another_time', words: '下周吧' } })
  await people.resident.call('POST /invitations/:id/answer', { params: { id: accepted.id }, body: { answer: 'accept' } })
  await time(1439)
  expect(await events('invitation.lapsed', open.id)).toBe(0)
  await time(1)
  const state = async (id: string) => (await people.resident.call('GET /invitations/:id', { params: { id } })).result.state
  expect([await state(open.id), await state(other.id), await state(accepted.id)]).toEqual(['lapsed', 'lapsed', 'accepted'])
  expect(await events('invitation.lapsed', open.id)).toBe(1)
  expect(await told(people.leader, open.id)).toEqual(['一次约访没有约成'])
  expect((await people.resident.call('POST /invitations/:id/answer', { params: { id: open.id }, body: { answer: 'accept' } })).problem.code).toBe('appointments.step_not_allowed')
})
