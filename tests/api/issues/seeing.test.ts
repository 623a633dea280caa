import { EventModel } from '../../../server/events/event.model'
import { IssueSupportModel } from '../../../server/issues/issue.model'
import { issuesReactions } from '../../../server/issues'
import { catchUp } from '../../../server/events/reaction'
import { broughtTo, reported, signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

describe('who sees what', () => {
  it('shows neighbours the matter without the reporter, her door and phones', async () => {
    const { id } = await reported(people.resident, { spot: '501 门口', position: { longitude: 98.29, latitude: 39.77 } })
    const { result } = await people.neighbour.call('GET /issues/:id', { params: { id } })
    expect(result).toMatchObject({ reporter: null, firstAsked: null, spot: null, position: null, mine: false, place: { code: people.town.first.building._id }, can: { support: true } })
    const everything = JSON.stringify(result)
    expect(everything).not.toContain('王秀英')
    expect(everything).not.toContain('501')
    expect(everything).not.toMatch(/1\d{10}/)
  })

  it('shows no more than a surname to neighbours when the reporter does not mind', async () => {
    const { id } = await reported(people.resident, { hideName: false })
    const { result } = await people.neighbour.call('GET /issues/:id', { params: { id } })
    expect(result.reporter?.name).toBe('王姓邻居')
    expect(JSON.stringify(result)).not.toContain('王秀英')
  })

  it('hides a private issue from neighbours and from chiefs who do not have it', async () => {
    const { id } = await reported(people.resident, { private: true })
    expect((await people.neighbour.call('GET /issues/:id', { params: { id } })).status).toBe(404)
    expect((await people.unitChief.call('GET /issues/:id', { params: { id } })).status).toBe(404)
    expect((await people.chief.call('GET /issues/:id', { params: { id } })).status).toBe(200)
    expect((await people.desk.call('GET /issues/:id', { params: { id } })).status).toBe(200)
    expect((await people.stranger.call('GET /issues/:id', { params: { id } })).status).toBe(404)
    const seen = async (who: 'unitChief' | 'chief' | 'desk' | 'worker') => (await people[who].call('GET /issues', { query: { view: 'place', limit: 100 } })).result.items.some((issue) => issue.id === id)
    expect(await seen('chief')).toBe(true)
    expect(await seen('desk')).toBe(true)
    expect(await seen('worker')).toBe(false)
    const neighbours = await people.neighbour.call('GET /issues', { query: { view: 'neighbours', limit: 100 } })
    expect(neighbours.result.items.some((issue) => issue.id === id)).toBe(false)
  })

  it('gives the reporter\'s phone to the holder and the desk only', async () => {
    const { id } = await reported(people.resident)
    const phone = async (who: 'chief' | 'desk' | 'contact' | 'resident') => (await people[who].call('GET /issues/:id', { params: { id } })).result.reporter?.phone
    expect(await phone('chief')).toMatch(/^1\d{10}$/)
    expect(await phone('desk')).toMatch(/^1\d{10}$/)
    expect(await phone('contact')).toBeNull()
  })

  it('lists by view, each person her own', async () => {
    const id = await broughtTo('accepted', people, server)
    const ids = async (who: keyof SignedInTown, view: 'mine' | 'todo' | 'place' | 'neighbours') =>
      (await (people[who] as SignedInTown['chief']).call('GET /issues', { query: { view, limit: 100 } })).result.items?.map((issue) => issue.id) ?? []
    expect(await ids('resident', 'mine')).toContain(id)
    expect(await ids('neighbour', 'mine')).not.toContain(id)
    expect(await ids('chief', 'todo')).toContain(id)
    expect(await ids('worker', 'todo')).not.toContain(id)
    expect(await ids('worker', 'place')).toContain(id)
    expect(await ids('otherDesk', 'place')).not.toContain(id)
    expect(await ids('neighbour', 'neighbours')).toContain(id)
    expect(await ids('stranger', 'neighbours')).not.toContain(id)
  })

  it('refuses the place view to residents, and another community\'s place to a desk', async () => {
    expect((await people.resident.call('GET /issues', { query: { view: 'place' } })).problem.code).toBe('forbidden')
    const foreign = await people.desk.call('GET /issues', { query: { view: 'place', place: people.town.second.building._id } })
    expect(foreign.problem.errors?.[0]?.path).toBe('query.place')
    const bad = await people.desk.call('GET /issues', { query: { view: 'place', limit: 101, cursor: 'x' } })
    expect(bad.problem.errors?.map((error) => error.path)).toEqual(['query.limit'])
    expect((await people.desk.call('GET /issues', { query: { view: 'place', cursor: 'x' } })).problem.errors?.[0]?.path).toBe('query.cursor')
  })

  it('pages through everything once, in order', async () => {
    for (const view of ['place', 'todo'] as const) {
      const who = view === 'todo' ? people.chief : people.desk
      const all = (await who.call('GET /issues', { query: { view, limit: 100 } })).result.items.map((issue) => issue.id)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const { result } = await who.call('GET /issues', { query: { view, limit: 2, cursor } })
        paged.push(...result.items.map((issue) => issue.id))
        cursor = result.next ?? undefined
      } while (cursor)
      expect(paged).toEqual(all)
    }
  })

  it('filters by state, category, text and number', async () => {
    const { id, number } = await reported(people.resident, { category: 'dogs', text: '小区里有狗追人(黑色)' })
    const find = async (query: Record<string, unknown>) => (await people.desk.call('GET /issues', { query: { view: 'place', ...query } })).result.items.map((issue) => issue.id)
    expect(await find({ category: 'dogs' })).toEqual([id])
    expect(await find({ q: '追人(' })).toEqual([id])
    expect(await find({ q: number })).toEqual([id])
    expect(await find({ state: 'closed', category: 'dogs' })).toEqual([])
    expect(await find({ state: 'open', category: 'dogs' })).toEqual([id])
  })
})

describe('我也遇到了', () => {
  it('counts each neighbour once, however often and however fast she says it', async () => {
    const { id } = await reported(people.resident)
    const replies = await Promise.all(Array.from({ length: 10 }, () => people.neighbour.call('POST /issues/:id/support', { params: { id } })))
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    expect(replies.filter((reply) => reply.status !== 200).every((reply) => reply.problem.code === 'issues.already_supported')).toBe(true)
    const { result } = await people.neighbour.call('GET /issues/:id', { params: { id } })
    expect(result).toMatchObject({ supports: 1, supportedByMe: true, can: { support: false } })
    expect(await IssueSupportModel.countDocuments({ issue: id })).toBe(1)
  })

  it('is not for the reporter, a worker or another community', async () => {
    const { id } = await reported(people.resident)
    expect((await people.resident.call('POST /issues/:id/support', { params: { id } })).status).toBe(403)
    expect((await people.worker.call('POST /issues/:id/support', { params: { id } })).status).toBe(403)
    expect((await people.stranger.call('POST /issues/:id/support', { params: { id } })).status).toBe(404)
  })

  it('brings the end to the supporters, once, and each step to whom it concerns', async () => {
    const id = await broughtTo('inspected', people, server)
    await people.neighbour.call('POST /issues/:id/support', { params: { id } })
    await people.resident.call('POST /issues/:id/judge', { params: { id }, body: { responded: true, solved: true, satisfied: true } })
    const tell = issuesReactions(server.clock, server.services.log)[0]!
    await catchUp(tell)
    for (const event of await EventModel.find({ 'subject.id': id }).lean()) await tell.react(event)
    const titles = async (who: 'neighbour' | 'chief' | 'resident' | 'worker') =>
      (await people[who].call('GET /notices', { query: { limit: 100 } })).result.items.filter((notice) => notice.subject.id === id).map((notice) => notice.title)
    expect(await titles('neighbour')).toEqual(['您也遇到的那件事有结果了'])
    expect(await titles('chief')).toEqual(expect.arrayContaining(['有一件新事项等您受理', '居民已评价']))
    expect(await titles('worker')).toEqual(['有一件事等您核查'])
    expect(await titles('resident')).toEqual(expect.arrayContaining(['请您评价', '您反映的事已受理']))
    const me = await people.neighbour.call('GET /me', {})
    expect(me.result.counts.unreadNotices).toBeGreaterThan(0)
    const { result } = await people.neighbour.call('GET /notices', { query: {} })
    expect((await people.neighbour.call('POST /notices/read', { body: { upTo: result.items[0]!.id } })).result.unread).toBe(0)
  })
})
