import { Types } from 'mongoose'
import { ErrandModel } from '../../../../server/appointments/errands/errand.model'
import { PostModel } from '../../../../server/people'
import { call, signedInAs, type Caller } from '../../../support/client'
import { askedFor, consented, errandAt } from '../../../support/errands'
import { addHolder } from '../../../support/factory'
import { signInTown, type SignedInTown } from '../../../support/issues'
import { useServer } from '../../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const everybody = ['resident', 'neighbour', 'vacantResident', 'newcomer', 'unitChief', 'chief', 'deputy', 'worker', 'contact', 'desk', 'property', 'stranger', 'otherDesk', 'otherWorker', 'streetDesk'] as const
const view = (who: Caller, id: string) => who.call('GET /errands/:id', { params: { id } })
const listed = async (who: Caller, query: { view: 'mine' | 'todo' | 'place'; state?: 'open' | 'ended' }) => (await who.call('GET /errands', { query })).result.items.map(({ id }) => id)

describe('GET /errands/:id', () => {
  it('is for its parties, its holder and the desks over its place; to others it does not exist', async () => {
    await consented(people.resident, people.neighbour, people.town.first.neighbour.phone!)
    const { id } = await askedFor(people.neighbour, { for: { person: people.resident.id } })
    const seeing: string[] = []
    for (const who of everybody) {
      const { status, problem } = await view(people[who], id)
      if (status === 200) seeing.push(who)
      else expect(problem).toMatchObject({ status: 404, code: 'not_found' })
    }
    expect(seeing).toEqual(['resident', 'neighbour', 'worker', 'desk', 'streetDesk'])
    expect((await view(people.resident, '0'.repeat(24))).status).toBe(404)
    expect((await call(server, 'GET /errands/:id', { params: { id } })).status).toBe(401)
  })

  it('shows phones to its parties and its holder alone', async () => {
    await people.resident.call('POST /errands', { body: { text: '取药', window: { from: '2026-11-24T01:00:00Z', until: '2026-11-24T03:00:00Z' } } })
    const { id } = await askedFor(people.neighbour, { for: { person: people.resident.id } })
    for (const who of ['resident', 'neighbour', 'worker', 'desk'] as const) {
      const { person, askedBy, holder } = (await view(people[who], id)).result
      expect([person.phone, askedBy?.phone, holder?.phone].map((phone) => phone !== null)).toEqual(Array(3).fill(who !== 'desk'))
    }
  })

  it('stays open to whoever returned it, without phones', async () => {
    const { id } = await askedFor(people.resident)
    await people.worker.call('POST /errands/:id/return', { params: { id }, body: { reason: '走不开' } })
    expect((await view(people.worker, id)).result).toMatchObject({ person: { phone: null }, can: { accept: false, return: false, finish: false, confirm: false, cancel: false } })
  })

  it('offers each what she may do', async () => {
    const id = await errandAt('finished', people, server)
    const can = async (who: Caller) => Object.entries((await view(who, id)).result.can).flatMap(([name, allowed]) => (allowed ? [name] : []))
    expect(await can(people.resident)).toEqual(['confirm'])
    expect(await can(people.worker)).toEqual([])
    expect(await can(people.desk)).toEqual([])
  })
})

describe('GET /errands', () => {
  let own: string
  let forAnother: string
  let confirmed: string

  beforeAll(async () => {
    await ErrandModel.deleteMany({})
    own = await errandAt('accepted', people, server)
    confirmed = await errandAt('finished', people, server)
    await people.resident.call('POST /errands/:id/confirm', { params: { id: confirmed }, body: { done: true, satisfied: true } })
    forAnother = (await askedFor(people.chief, { place: people.town.first.door502._id, for: { name: '钱奶奶' } })).id
  })

  it('mine are those for me and those I asked for others, newest first', async () => {
    expect(await listed(people.resident, { view: 'mine' })).toEqual([confirmed, own])
    expect(await listed(people.resident, { view: 'mine', state: 'open' })).toEqual([own])
    expect(await listed(people.resident, { view: 'mine', state: 'ended' })).toEqual([confirmed])
    expect(await listed(people.chief, { view: 'mine' })).toEqual([forAnother])
    expect(await listed(people.neighbour, { view: 'mine' })).toEqual([])
  })

  it('what waits for me comes by what is due first, and is counted on me', async () => {
    const soon = (await askedFor(people.resident, { window: { from: '2026-11-23T03:00:00Z', until: '2026-11-23T04:00:00Z' } })).id
    expect(await listed(people.worker, { view: 'todo' })).toEqual([soon, forAnother, own])
    expect(await listed(people.resident, { view: 'todo' })).toEqual([])
    const errands = async (who: Caller) => (await who.call('GET /me', {})).result.counts.errands
    expect([await errands(people.worker), await errands(people.resident), await errands(people.desk)]).toEqual([3, 0, 0])
    await ErrandModel.deleteOne({ _id: soon })
  })

  it('of my places are all under the desks I hold', async () => {
    expect(await listed(people.desk, { view: 'place' })).toEqual([forAnother, confirmed, own])
    expect(await listed(people.streetDesk, { view: 'place', state: 'open' })).toEqual([forAnother, own])
    expect(await listed(people.otherDesk, { view: 'place' })).toEqual([])
    const { person, post } = await addHolder('装机管理员', 'administrator', people.town.city)
    await PostModel.updateOne({ _id: post._id }, { place: '', path: '', placeLabel: '' })
    expect(await listed(await signedInAs(server, person._id), { view: 'place', state: 'ended' })).toEqual([confirmed])
    const both = await addHolder('两处值班员', 'desk', people.town.first.community)
    await PostModel.insertMany([{ ...both.post, _id: new Types.ObjectId(), place: people.town.second.community._id, path: people.town.second.community.path }], { lean: true })
    expect(await listed(await signedInAs(server, both.person._id), { view: 'place' })).toEqual([forAnother, confirmed, own])
    for (const who of ['resident', 'worker', 'contact', 'chief'] as const) expect((await people[who].call('GET /errands', { query: { view: 'place' } })).problem).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('comes in pages that meet', async () => {
    for (const [who, view] of [['desk', 'place'], ['resident', 'mine'], ['worker', 'todo']] as const) {
      const all = await listed(people[who], { view })
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { result } = await people[who].call('GET /errands', { query: { view, limit: 1, cursor } })
        seen.push(...result.items.map(({ id }) => id))
        cursor = result.next ?? undefined
      } while (cursor)
      expect(seen).toEqual(all)
      expect(all.length).toBeGreaterThan(1)
    }
  })

  it('refuses a query that is wrong, field by field', async () => {
    const { problem } = await people.resident.call('GET /errands', { query: { view: 'all', state: 'old', limit: 1000 } as never })
    expect(problem.errors!.map(({ path }) => path).sort()).toEqual(['query.limit', 'query.state', 'query.view'])
    for (const view of ['mine', 'todo'] as const) expect((await people.resident.call('GET /errands', { query: { view, cursor: 'x' } })).problem.errors).toMatchObject([{ path: 'query.cursor' }])
  })
})
