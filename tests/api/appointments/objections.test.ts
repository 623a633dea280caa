import { EventModel } from '../../../server/events/event.model'
import { PersonModel } from '../../../server/people'
import { signedInAs, type Caller } from '../../support/client'
import { badInput, booked, expectRefused, forbidden, freshResident, missedBefore, notAllowed, notFound, openCounter, type Counter } from '../../support/counter'
import { addPost } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let counter: Counter
let resident: Caller

beforeAll(async () => {
  people = await signInTown(server)
})

beforeEach(async () => {
  counter = await openCounter(server, people)
  resident = await freshResident(server, people)
})

const object = (caller: Caller, id: string, words = '我到了，在门口等着') => caller.call('POST /bookings/:id/object', { params: { id }, body: { words } })
const settle = (caller: Caller, id: string, lift: unknown = true, words = '看了监控，确实到了') => caller.call('POST /bookings/:id/objection', { params: { id }, body: { lift: lift as boolean, words } })
const waiting = (caller: Caller, query = {}) => caller.call('GET /counter/objections', { query })
const objected = async (caller = resident) => {
  const id = await missedBefore(server, counter, caller, 1)
  const { status, problem } = await object(caller, id)
  if (status !== 200) throw new Error(JSON.stringify(problem))
  return id
}

describe('POST /bookings/:id/object', () => {
  it('says in her words that a miss is wrong, once', async () => {
    const id = await missedBefore(server, counter, resident, 90)
    expect((await object(resident, id)).result).toMatchObject({ state: 'missed', objection: { state: 'asked', words: '我到了，在门口等着', answer: null }, can: { object: false, settle: false } })
    expect(await EventModel.find({ 'subject.id': id }).lean()).toMatchObject([{ type: 'booking.objected', data: { note: '我到了，在门口等着' } }])
    await expectRefused(() => object(resident, id), notAllowed)
  })

  it('is taken once of ten at once', async () => {
    const id = await missedBefore(server, counter, resident, 1)
    const replies = await Promise.all(Array.from({ length: 10 }, () => object(resident, id)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await EventModel.countDocuments({ 'subject.id': id, type: 'booking.objected' })).toBe(1)
  })

  it('is for whoever booked for her too, as long as her consent stands', async () => {
    const mother = await freshResident(server, people)
    const consent = (await mother.call('POST /consents', { body: { agent: { person: resident.id } } })).result
    const { id } = await booked(resident, counter.slot, { for: { person: mother.id } })
    server.clock.set(counter.slot.start)
    await counter.lawyer.call('POST /bookings/:id/missed', { params: { id } })
    await mother.call('POST /consents/:id/withdraw', { params: { id: consent.id } })
    await expectRefused(() => object(resident, id), { status: 403, code: 'appointments.no_consent' })
    expect((await object(mother, id)).status).toBe(200)
    server.clock.set('2026-11-23T02:00:00Z')
  })

  it('is not for what was not missed, or so long ago that it counts no more', async () => {
    const { id } = await booked(resident, counter.slot)
    await expectRefused(() => object(resident, id), notAllowed)
    const old = await missedBefore(server, counter, resident, 91)
    await expectRefused(() => object(resident, old), notAllowed)
  })

  it('is nobody else\'s', async () => {
    const id = await missedBefore(server, counter, resident, 1)
    for (const caller of [people.desk, counter.lawyer]) await expectRefused(() => object(caller, id), forbidden)
    for (const caller of [people.neighbour, people.stranger, people.otherDesk]) await expectRefused(() => object(caller, id), notFound)
    await expectRefused(() => object(resident, '0'.repeat(24)), notFound)
    await expectRefused(() => object(resident, id, ' '), badInput('body.words'))
  })
})

describe('POST /bookings/:id/objection', () => {
  it.each([[true, 'lifted', '异议成立，这次不算'], [false, 'kept', '异议没有成立']] as const)('is settled by the desk with its reason: lift %s', async (lift, state, words) => {
    const id = await objected()
    expect((await people.desk.call('GET /bookings/:id', { params: { id } })).result.can.settle).toBe(true)
    expect((await settle(people.desk, id, lift)).result).toMatchObject({ objection: { state, answer: '看了监控，确实到了' }, can: { settle: false } })
    expect((await resident.call('GET /bookings/:id', { params: { id } })).result).toMatchObject({ objection: { state, answer: '看了监控，确实到了' }, can: { object: false } })
    expect((await resident.call('GET /bookings/:id', { params: { id } })).result.timeline.at(-1)).toMatchObject({ words, note: '看了监控，确实到了' })
    await expectRefused(() => settle(people.desk, id, !lift), notAllowed)
  })

  it('is settled once, whatever ten desks say at once', async () => {
    const id = await objected()
    const replies = await Promise.all(Array.from({ length: 10 }, (_, at) => settle(at % 2 ? people.desk : people.streetDesk, id, at % 3 === 0)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    const [event, ...more] = await EventModel.find({ 'subject.id': id, type: 'booking.objectionSettled' }).lean()
    expect(more).toEqual([])
    expect((await resident.call('GET /bookings/:id', { params: { id } })).result.objection!.state).toBe(event!.data.lift ? 'lifted' : 'kept')
  })

  it('is not settled by the professional who marked it, nor by anybody about her own', async () => {
    const id = await objected()
    await expectRefused(() => settle(counter.lawyer, id), forbidden)
    await addPost((await PersonModel.findById(resident.id).lean())!, 'desk', people.town.first.community)
    await expectRefused(() => settle(resident, id), forbidden)
    expect((await resident.call('GET /bookings/:id', { params: { id } })).result.can.settle).toBe(false)
    expect((await settle(people.desk, id)).status).toBe(200)
  })

  it('is nobody else\'s, and needs something to settle', async () => {
    const id = await objected()
    for (const caller of [people.neighbour, people.worker, people.contact, people.stranger, people.otherDesk]) await expectRefused(() => settle(caller, id), notFound)
    await expectRefused(() => settle(people.desk, '0'.repeat(24)), notFound)
    await expectRefused(() => settle(people.desk, id, 'yes', ''), badInput('body.lift', 'body.words'))
    const silent = await missedBefore(server, counter, resident, 2)
    await expectRefused(() => settle(people.desk, silent), notAllowed)
  })
})

describe('GET /counter/objections', () => {
  it('pages what waits for the desk, the oldest first, and what is settled no more', async () => {
    server.clock.set('2026-11-23T08:00:00Z')
    const ids: string[] = []
    for (let at = 0; at < 5; at += 1) {
      server.clock.advance(1)
      ids.push(await objected(await freshResident(server, people)))
    }
    const all = async (caller: Caller) => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { status, result } = await waiting(caller, { limit: 2, cursor })
        expect(status).toBe(200)
        seen.push(...result.items.map(({ booking }) => booking))
        cursor = result.next ?? undefined
      } while (cursor)
      return seen
    }
    const seen = await all(people.desk)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.slice(-5)).toEqual(ids)
    expect(await all(people.streetDesk)).toEqual(seen)
    expect(await all(await signedInAs(server, people.town.administrator.person._id))).toEqual(seen)
    expect((await waiting(people.desk, { limit: 100 })).result.items.at(-1)).toEqual({ booking: ids[4], name: '居民1', service: '社区律师咨询', start: expect.any(String) as string, words: '我到了，在门口等着', at: server.clock.now().toISOString() })
    await settle(people.desk, ids[0]!)
    expect(await all(people.desk)).toEqual(seen.filter((id) => id !== ids[0]))
  })

  it('leaves out the clerk\'s own', async () => {
    const id = await objected()
    await addPost((await PersonModel.findById(resident.id).lean())!, 'desk', people.town.first.community)
    const listed = async (caller: Caller) => (await waiting(caller, { limit: 100 })).result.items.map(({ booking }) => booking)
    expect(await listed(resident)).not.toContain(id)
    expect(await listed(people.desk)).toContain(id)
  })

  it('is for desks, and shows nothing of another community', async () => {
    await objected()
    expect((await waiting(people.otherDesk)).result).toEqual({ items: [], next: null })
    for (const caller of [people.neighbour, people.worker, counter.lawyer]) await expectRefused(() => waiting(caller), forbidden)
    await expectRefused(() => waiting(people.desk, { cursor: 'nonsense' }), badInput('query.cursor'))
    await expectRefused(() => waiting(people.desk, { limit: 0 }), badInput('query.limit'))
  })
})
