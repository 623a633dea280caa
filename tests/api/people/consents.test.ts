import { catchUp } from '../../../server/events/reaction'
import { NoticeModel } from '../../../server/notices/notice.model'
import { consentNotices } from '../../../server/notices'
import { ConsentModel } from '../../../server/people/consent.model'
import { PersonModel } from '../../../server/people'
import type { Caller } from '../../support/client'
import { eventCounts } from '../../support/events'
import { addPerson, doorAt } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
afterEach(async () => {
  await ConsentModel.deleteMany()
})

type Agent = { person: string } | { phone: string }
const give = (caller: Caller, agent: Agent, giver?: string, key?: string) => caller.call('POST /consents', { body: { agent, giver } }, key)
const withdraw = (caller: Caller, id: string) => caller.call('POST /consents/:id/withdraw', { params: { id } })
const lists = async (caller: Caller) => (await caller.call('GET /consents', {})).result

describe('POST /consents', () => {
  it('lets somebody act for the giver, by phone or out of her household, and both see it', async () => {
    const { first } = people.town
    const given = await give(people.resident, { phone: first.neighbour.phone! })
    expect(given.result).toMatchObject({ giver: { name: '王秀英' }, agent: { name: '李建国' }, recordedBy: null })
    const husband = await addPerson('王大力', { doors: [doorAt(first.door501)] })
    expect((await people.resident.call('GET /consents/candidates', {})).result.items.map(({ name }) => name)).toEqual(['王大力', '张淑芬', '陈志强', '刘海燕', '吴丽'])
    server.clock.advance(1)
    expect((await give(people.resident, { person: String(husband._id) })).status).toBe(200)
    expect((await give(people.resident, { person: people.worker.id })).status).toBe(200)
    expect((await lists(people.resident)).given.map(({ agent }) => agent.name)).toEqual(expect.arrayContaining(['王大力', '吴丽', '李建国']))
    expect((await lists(people.neighbour)).received.map(({ giver }) => giver.name)).toEqual(['王秀英'])
    await PersonModel.deleteOne({ _id: husband._id })
  })

  it('is written down at a visit by a grid worker of her door, who stays named on it, and she is told', async () => {
    const { first } = people.town
    const given = await give(people.worker, { phone: first.neighbour.phone! }, people.resident.id)
    expect(given.result.recordedBy).toMatch(/网格员吴丽$/)
    await catchUp(consentNotices)
    const told = await NoticeModel.find({ 'subject.id': given.result.id }, { _id: 0, person: 1, title: 1 }).lean()
    expect(told).toEqual(expect.arrayContaining([{ person: first.neighbour._id, title: '王秀英请您代办' }, { person: first.resident._id, title: '已记下您同意由李建国代办' }]))
    expect((await withdraw(people.resident, given.result.id)).status).toBe(200)
  })

  it('is one for two people, also of ten at once, and once for a key', async () => {
    const phone = people.town.first.neighbour.phone!
    const replies = await Promise.all(Array.from({ length: 10 }, () => give(people.resident, { phone })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['people.consent_exists']))
    const keyed = await Promise.all(Array.from({ length: 5 }, () => give(people.vacantResident, { phone }, undefined, 'once-for-this-key')))
    expect(new Set(keyed.map(({ status, result }) => `${status} ${result.id}`)).size).toBe(1)
    expect(await ConsentModel.countDocuments()).toBe(2)
  })

  it('is refused for oneself, strangers, the unknown, and residents of elsewhere, and nothing is stored', async () => {
    const { first } = people.town
    const before = await eventCounts()
    const errors = async (reply: ReturnType<typeof give>) => (await reply).problem.errors?.map(({ path, code }) => `${path} ${code}`)
    expect(await errors(give(people.resident, { person: people.resident.id }))).toEqual(['body.agent self'])
    expect(await errors(give(people.resident, { person: people.stranger.id }))).toEqual(['body.agent.person unknown'])
    expect(await errors(give(people.resident, { phone: '13999999999' }))).toEqual(['body.agent.phone unknown'])
    for (const caller of [people.neighbour, people.otherWorker]) expect(await errors(give(caller, { phone: first.downstairs.phone! }, people.resident.id))).toEqual(['body.giver unknown'])
    expect((await give(people.resident, { phone: '12' })).problem.code).toBe('bad_input')
    expect(await ConsentModel.countDocuments()).toBe(0)
    expect(await eventCounts()).toEqual(before)
  })
})

describe('POST /consents/:id/withdraw', () => {
  it('ends it at once, by either side and nobody else, once', async () => {
    const phone = people.town.first.neighbour.phone!
    const { id } = (await give(people.resident, { phone })).result
    for (const caller of [people.vacantResident, people.stranger, people.worker, people.desk]) expect((await withdraw(caller, id)).status).toBe(404)
    const replies = await Promise.all(Array.from({ length: 5 }, () => withdraw(people.resident, id)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404])
    expect((await lists(people.resident)).given).toEqual([])
    const again = (await give(people.resident, { phone })).result
    expect((await withdraw(people.neighbour, again.id)).status).toBe(200)
    expect((await lists(people.neighbour)).received).toEqual([])
    expect((await withdraw(people.resident, 'x')).status).toBe(404)
  })
})
