import { InvitationModel } from '../../../../server/appointments/invitations/invitation.model'
import { eventsOf } from '../../../support/events'
import { inDays, invited, signInLeader, type LeadersTown } from '../../../support/invitations'
import { useServer } from '../../../support/server'

const server = useServer()
let people: LeadersTown

beforeAll(async () => {
  people = await signInLeader(server)
})

type Answer = { answer: 'accept' } | { answer: 'another_time'; words: string } | { answer: 'decline'; words?: string }
const answer = (id: string, body: Answer) => people.resident.call('POST /invitations/:id/answer', { params: { id }, body })
const withdraw = (id: string) => people.leader.call('POST /invitations/:id/withdraw', { params: { id }, body: { reason: '临时开会' } })
const stored = async (id: string) => (await InvitationModel.findById(id).lean())!

describe('POST /invitations/:id/answer', () => {
  it('accepts, and may still decline', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    expect((await answer(id, { answer: 'accept' })).result).toMatchObject({ state: 'accepted', answer: null, can: { answer: true } })
    expect((await answer(id, { answer: 'accept' })).problem.code).toBe('appointments.step_not_allowed')
    expect((await answer(id, { answer: 'decline', words: '身体不舒服' })).result).toMatchObject({ state: 'declined', answer: '身体不舒服', can: { answer: false } })
    const { result } = await people.leader.call('GET /invitations/:id', { params: { id } })
    expect(result).toMatchObject({ answer: '身体不舒服', can: { propose: false, withdraw: false, raiseIssue: false } })
    expect(result.timeline.map(({ words, note }) => [words, note]).slice(1)).toEqual([['王秀英答应了', null], ['王秀英谢绝了', '身体不舒服']])
  })

  it('asks for another time, which is proposed and accepted', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    expect((await answer(id, { answer: 'another_time', words: '上午要接孙子，下午行吗' })).result.state).toBe('another_time')
    const at = inDays(server, 4)
    const proposed = await people.leader.call('POST /invitations/:id/propose', { params: { id }, body: { at, minutes: 45, where: '社区会议室' } })
    expect(proposed.result).toMatchObject({ state: 'asked', at, minutes: 45, where: '社区会议室', answer: null })
    expect((await answer(id, { answer: 'accept' })).result).toMatchObject({ state: 'accepted', at })
  })

  it('is the resident\'s alone, in one of three ways', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    const params = { id }
    expect((await people.leader.call('POST /invitations/:id/answer', { params, body: { answer: 'accept' } })).status).toBe(403)
    for (const other of ['neighbour', 'stranger', 'desk'] as const) expect((await people[other].call('POST /invitations/:id/answer', { params, body: { answer: 'accept' } })).status).toBe(404)
    expect((await answer(id, { answer: 'maybe' } as never)).problem.errors?.map(({ path }) => path)).toEqual(['body.answer'])
    expect((await answer(id, { answer: 'another_time' } as never)).problem.errors?.map(({ path }) => path)).toEqual(['body.words'])
    expect(await stored(id)).toMatchObject({ state: 'asked', version: 1 })
  })

  it('comes too late once its time has come', async () => {
    const { id } = await invited(server, people.leader, people.resident, { at: inDays(server, 1) })
    server.clock.advance(1440)
    expect((await answer(id, { answer: 'accept' })).problem).toMatchObject({ code: 'appointments.step_not_allowed', detail: expect.stringContaining('已经过了') })
    expect((await people.resident.call('GET /invitations/:id', { params: { id } })).result.can.answer).toBe(false)
  })
})

describe('POST /invitations/:id/propose and /withdraw', () => {
  it('are the inviting side\'s', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    const params = { id }
    const body = { at: inDays(server, 5), minutes: 30, where: '街道' }
    expect((await people.resident.call('POST /invitations/:id/propose', { params, body })).status).toBe(403)
    expect((await people.resident.call('POST /invitations/:id/withdraw', { params, body: { reason: '不去' } })).status).toBe(403)
    for (const other of ['desk', 'otherDesk', 'neighbour'] as const) {
      expect((await people[other].call('POST /invitations/:id/propose', { params, body })).status).toBe(404)
      expect((await people[other].call('POST /invitations/:id/withdraw', { params, body: { reason: '不去' } })).status).toBe(404)
    }
    expect((await people.streetDesk.call('POST /invitations/:id/propose', { params, body })).status).toBe(200)
    expect((await withdraw(id)).result).toMatchObject({ state: 'withdrawn', can: { propose: false, withdraw: false } })
    expect((await people.leader.call('POST /invitations/:id/propose', { params, body })).problem.code).toBe('appointments.step_not_allowed')
  })

  it('name what is wrong and change nothing', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    const propose = (body: object) => people.leader.call('POST /invitations/:id/propose', { params: { id }, body: { at: inDays(server, 5), minutes: 30, where: '街道', ...body } })
    expect((await propose({ at: 'x', minutes: 481, where: '' })).problem.errors?.map(({ path }) => path).sort()).toEqual(['body.at', 'body.minutes', 'body.where'])
    expect((await propose({ at: inDays(server, -1) })).problem.errors).toMatchObject([{ path: 'body.at', code: 'past' }])
    expect((await propose({ at: inDays(server, 61) })).problem.errors).toMatchObject([{ path: 'body.at', code: 'too_far' }])
    expect((await people.leader.call('POST /invitations/:id/withdraw', { params: { id }, body: { reason: ' ' } })).problem.errors).toMatchObject([{ path: 'body.reason' }])
    expect(await stored(id)).toMatchObject({ state: 'asked', version: 1 })
  })

  it('cannot take back a meeting whose time has come', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    await answer(id, { answer: 'accept' })
    server.clock.advance(3 * 1440)
    expect((await withdraw(id)).problem.code).toBe('appointments.step_not_allowed')
    expect((await people.leader.call('GET /invitations/:id', { params: { id } })).result.can).toEqual({ answer: false, propose: true, withdraw: false, raiseIssue: true })
  })
})

test('of an acceptance and a withdrawal at once, each state has its event and nothing is overwritten', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await invited(server, people.leader, people.resident)
    const replies = await Promise.all([answer(id, { answer: 'accept' }), withdraw(id), answer(id, { answer: 'accept' })])
    const won = replies.filter(({ status }) => status === 200).length
    for (const { status, problem } of replies) if (status !== 200) expect([409, 'appointments.changed', 'appointments.step_not_allowed']).toEqual(expect.arrayContaining([status, problem.code]))
    const { state, version } = await stored(id)
    expect(version).toBe(1 + won)
    const events = (await Promise.all(['accepted', 'withdrawn'].map((what) => eventsOf(`invitation.${what}`)))).map((all) => all.filter(({ subject }) => subject.id === id).length)
    expect(events[0]! + events[1]!).toBe(won)
    expect(events[0]).toBeLessThanOrEqual(1)
    expect(state).toBe(events[1] ? 'withdrawn' : 'accepted')
  }
})
