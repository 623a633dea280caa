import { InvitationModel } from '../../../../server/appointments/invitations/invitation.model'
import { PersonModel } from '../../../../server/people'
import { addHolder } from '../../../support/factory'
import { signedInAs } from '../../../support/client'
import { inDays, invited, signInLeader, type LeadersTown } from '../../../support/invitations'
import { reported } from '../../../support/issues'
import { useServer } from '../../../support/server'

const server = useServer()
let people: LeadersTown

beforeAll(async () => {
  people = await signInLeader(server)
})

const meeting = () => ({ at: inDays(server, 2), minutes: 30, where: '街道 203 室', why: '说说电梯的事' })
const first = (problem: { errors?: { path: string; code: string }[] }) => [problem.errors?.[0]?.path, problem.errors?.[0]?.code]

describe('POST /invitations', () => {
  it('lets a leader invite a resident of her street, whom she then receives', async () => {
    const invitation = await invited(server, people.leader, people.resident)
    expect(invitation).toMatchObject({
      state: 'asked', resident: { name: '王秀英', me: false, phone: expect.stringMatching(/^1\d{10}$/) }, host: { name: '石建华', title: '雄关街道领导' }, invitedBy: { name: '石建华', label: '雄关街道领导', me: true },
      answer: null, about: null, issue: null, can: { answer: false, propose: true, withdraw: true, raiseIssue: false },
    })
    expect(invitation.timeline).toMatchObject([{ type: 'invitation.asked', words: '雄关街道领导石建华约本周四上午 10:00在街道 203 室见面', note: '听您说说加装电梯的事' }])
    const { result } = await people.resident.call('GET /invitations/:id', { params: { id: invitation.id } })
    expect(result).toMatchObject({ resident: { me: true }, invitedBy: { me: false }, can: { answer: true, propose: false, withdraw: false, raiseIssue: false } })
  })

  it('lets the desk invite the reporter of an issue for somebody else to receive', async () => {
    const issue = await reported(people.resident)
    const { id } = await invited(server, people.desk, people.resident, { resident: { issue: issue.id }, host: { name: '郑书记', title: '福民社区书记' } })
    const { result } = await people.resident.call('GET /invitations/:id', { params: { id } })
    expect(result).toMatchObject({ about: issue.id, host: { name: '郑书记', title: '福民社区书记' }, invitedBy: { name: '社区值班员', label: '福民社区工作台' } })
  })

  it('is asked once for a key', async () => {
    const body = { resident: { person: people.neighbour.id }, ...meeting() }
    const replies = await Promise.all([1, 2].map(() => people.desk.call('POST /invitations', { body }, 'invitation-key')))
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
  })

  it('is for leaders and desks', async () => {
    const { person } = await addHolder('方明远', 'professional', people.town.first.community, { department: '律师' })
    const lawyer = await signedInAs(server, person._id)
    for (const caller of [people.resident, people.worker, people.contact, people.property, lawyer]) {
      expect((await caller.call('POST /invitations', { body: { resident: { person: people.neighbour.id }, ...meeting() } })).problem.code).toBe('forbidden')
      expect((await caller.call('GET /invitations/residents', { query: { place: people.town.first.community._id, q: '王' } })).problem.code).toBe('forbidden')
    }
  })

  it('names every wrong field and stores nothing', async () => {
    const before = await InvitationModel.countDocuments()
    const bad = await people.desk.call('POST /invitations', { body: { resident: { person: 'x' }, at: 'tomorrow', minutes: 5, where: '', why: ' ', host: { name: '', title: '书记' } } })
    expect(bad.problem.errors?.map(({ path }) => path).sort()).toEqual(['body.at', 'body.host.name', 'body.minutes', 'body.resident.person', 'body.where', 'body.why'])
    const invite = async (body: object) => (await people.desk.call('POST /invitations', { body: { resident: { person: people.resident.id }, ...meeting(), ...body } })).problem
    expect(first(await invite({ at: server.clock.now().toISOString() }))).toEqual(['body.at', 'past'])
    expect(first(await invite({ at: inDays(server, 61) }))).toEqual(['body.at', 'too_far'])
    const both = await invite({ at: inDays(server, -1), resident: { person: people.stranger.id } })
    expect(both.errors?.map(({ path }) => path).sort()).toEqual(['body.at', 'body.resident.person'])
    expect(first(await invite({ resident: { person: '0'.repeat(24) } }))).toEqual(['body.resident.person', 'unknown'])
    expect(first(await invite({ resident: { issue: '0'.repeat(24) } }))).toEqual(['body.resident.issue', 'unknown'])
    const foreign = await reported(people.stranger)
    expect(first(await invite({ resident: { issue: foreign.id } }))).toEqual(['body.resident.issue', 'unknown'])
    expect(await InvitationModel.countDocuments()).toBe(before)
  })

  it('does not tell a leader who wrote a private issue', async () => {
    const open = await reported(people.resident)
    const hidden = await reported(people.resident, { private: true })
    const invite = async (caller: 'leader' | 'desk', issue: string) => (await people[caller].call('POST /invitations', { body: { resident: { issue }, ...meeting() } })).status
    expect(await invite('leader', open.id)).toBe(200)
    expect(await invite('leader', hidden.id)).toBe(400)
    expect(await invite('desk', hidden.id)).toBe(200)
  })
})

describe('GET /invitations/residents', () => {
  it('finds confirmed residents of a place by any part of a name, with no more than name and door', async () => {
    const { community, door501, unit1 } = people.town.first
    const { result } = await people.desk.call('GET /invitations/residents', { query: { place: community._id, q: '秀英' } })
    expect(result.items).toEqual([{ id: people.resident.id, name: '王秀英', door: door501.label }])
    expect((await people.desk.call('GET /invitations/residents', { query: { place: unit1._id, q: '秀英' } })).result.items).toEqual([])
    await PersonModel.updateOne({ _id: people.town.first.vacantResident._id }, { 'doors.0.status': 'pending' })
    expect((await people.desk.call('GET /invitations/residents', { query: { place: community._id, q: '孙德明' } })).result.items).toEqual([])
  })

  it('finds those whose name begins so in a whole street, twenty at most', async () => {
    const { street, first } = people.town
    const many = Array.from({ length: 25 }, (_, index) => ({ name: `丁${index}`, phone: null, statedPhone: null, openid: null, doors: first.resident.doors, demo: null, generated: false, createdAt: new Date() }))
    await PersonModel.collection.insertMany(many)
    const found = async (q: string) => (await people.leader.call('GET /invitations/residents', { query: { place: street._id, q } })).result.items.map(({ name }) => name)
    expect(await found('丁')).toHaveLength(20)
    expect(await found('秀英')).toEqual([])
    expect(await found('.*')).toEqual([])
    expect(await found('王秀')).toEqual(['王秀英', '王秀英'])
  })

  it('refuses another community\'s place and an empty name', async () => {
    const foreign = await people.desk.call('GET /invitations/residents', { query: { place: people.town.second.community._id, q: '王' } })
    expect(first(foreign.problem)).toEqual(['query.place', 'unknown'])
    const bad = await people.desk.call('GET /invitations/residents', { query: { place: '!', q: ' ' } })
    expect(bad.problem.errors?.map(({ path }) => path).sort()).toEqual(['query.place', 'query.q'])
  })
})

describe('GET /invitations', () => {
  it('lists those to me, and those of my places', async () => {
    const byLeader = await invited(server, people.leader, people.neighbour)
    const byDesk = await invited(server, people.desk, people.neighbour)
    const ids = async (who: 'neighbour' | 'leader' | 'desk' | 'streetDesk' | 'otherDesk', view: 'mine' | 'sent') => (await people[who].call('GET /invitations', { query: { view, limit: 100 } })).result.items.map(({ id }) => id)
    expect(await ids('neighbour', 'mine')).toEqual(expect.arrayContaining([byLeader.id, byDesk.id]))
    expect(await ids('leader', 'sent')).toEqual(expect.arrayContaining([byLeader.id, byDesk.id]))
    expect(await ids('streetDesk', 'sent')).toContain(byLeader.id)
    expect(await ids('desk', 'sent')).toContain(byDesk.id)
    expect(await ids('desk', 'sent')).not.toContain(byLeader.id)
    expect(await ids('otherDesk', 'sent')).toEqual([])
    expect(await ids('leader', 'mine')).toEqual([])
    for (const other of ['desk', 'stranger', 'worker', 'otherDesk', 'resident'] as const) expect([other, (await people[other].call('GET /invitations/:id', { params: { id: byLeader.id } })).status]).toEqual([other, 404])
  })

  it('refuses the sent ones to residents and names a wrong cursor', async () => {
    expect((await people.resident.call('GET /invitations', { query: { view: 'sent' } })).problem.code).toBe('forbidden')
    expect((await people.desk.call('GET /invitations', { query: { view: 'sent', cursor: 'x' } })).problem.errors).toMatchObject([{ path: 'query.cursor' }])
    const bad = await people.desk.call('GET /invitations', { query: { view: 'all' as never, limit: 0 } })
    expect(bad.problem.errors?.map(({ path }) => path).sort()).toEqual(['query.limit', 'query.view'])
  })
})
