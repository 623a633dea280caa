import { IssueModel } from '../../../../server/issues'
import { InvitationModel } from '../../../../server/appointments/invitations/invitation.model'
import { inDays, invited, signInLeader, type LeadersTown } from '../../../support/invitations'
import { useServer } from '../../../support/server'

const server = useServer()
let people: LeadersTown

beforeAll(async () => {
  people = await signInLeader(server)
})

const body = { category: 'light', text: '居民说单元门口的灯坏了一个月' }

async function met(inviter: 'leader' | 'desk'): Promise<string> {
  const { id } = await invited(server, people[inviter], people.resident, { at: inDays(server, 1) })
  await people.resident.call('POST /invitations/:id/answer', { params: { id }, body: { answer: 'accept' } })
  server.clock.advance(1440)
  return id
}

describe('POST /invitations/:id/issue', () => {
  it.each(['leader', 'desk'] as const)('opens an issue of the resident by a %s, and both keep the link', async (inviter) => {
    const id = await met(inviter)
    const { result } = await people[inviter].call('POST /invitations/:id/issue', { params: { id }, body })
    expect(result).toMatchObject({ issue: expect.stringMatching(/^[0-9a-f]{24}$/), can: { raiseIssue: false, propose: false } })
    const issue = (await IssueModel.findById(result.issue).lean())!
    expect(issue).toMatchObject({ text: body.text, private: true, place: { code: people.town.first.door501._id }, reporter: { name: '王秀英' } })
    expect(String(issue.reporter.person)).toBe(people.resident.id)
    expect(String(issue.filedBy!.person)).toBe(people[inviter].id)
    expect(issue.from).toMatchObject({ type: 'invitation' })
    expect(String(issue.from!.id)).toBe(id)
    expect((await people.resident.call('GET /issues/:id', { params: { id: result.issue! } })).status).toBe(200)
    expect((await people.resident.call('GET /invitations/:id', { params: { id } })).result.timeline.at(-1)!.type).toBe('invitation.issueRaised')
  })

  it('opens one of two at once', async () => {
    const id = await met('leader')
    const before = await IssueModel.countDocuments()
    const replies = await Promise.all([people.leader, people.streetDesk, people.leader].map((caller) => caller.call('POST /invitations/:id/issue', { params: { id }, body })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await IssueModel.countDocuments()).toBe(before + 1)
  })

  it('needs an accepted meeting whose time has come', async () => {
    const { id } = await invited(server, people.leader, people.resident)
    const raise = () => people.leader.call('POST /invitations/:id/issue', { params: { id }, body })
    expect((await raise()).problem.code).toBe('appointments.step_not_allowed')
    await people.resident.call('POST /invitations/:id/answer', { params: { id }, body: { answer: 'accept' } })
    expect((await raise()).problem.code).toBe('appointments.step_not_allowed')
  })

  it('is the inviting side\'s; every wrong field is named and nothing kept', async () => {
    const id = await met('leader')
    const params = { id }
    const before = await IssueModel.countDocuments()
    expect((await people.resident.call('POST /invitations/:id/issue', { params, body })).status).toBe(403)
    expect((await people.otherDesk.call('POST /invitations/:id/issue', { params, body })).status).toBe(404)
    const empty = await people.leader.call('POST /invitations/:id/issue', { params, body: { category: '', text: '', place: '!' } })
    expect(empty.problem.errors?.map(({ path }) => path).sort()).toEqual(['body.category', 'body.place', 'body.text'])
    const unknown = await people.leader.call('POST /invitations/:id/issue', { params, body: { category: 'x', text: '灯', place: '999999' } })
    expect(unknown.problem.errors?.map(({ path }) => path).sort()).toEqual(['body.category', 'body.place'])
    expect(await IssueModel.countDocuments()).toBe(before)
    expect((await InvitationModel.findById(id).lean())!.issue).toBeNull()
  })
})
