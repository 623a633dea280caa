import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { EventModel } from '../../../server/events/event.model'
import { PersonModel } from '../../../server/people'
import { crowd } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { addPost } from '../../support/factory'
import { arrived, badInput, booked, called, checkedIn, expectRefused, forbidden, freshResident, notAllowed, notFound, openCounter, type Counter } from '../../support/counter'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
const start = '2026-11-23T02:00:00Z'
let people: SignedInTown
let counter: Counter

beforeAll(async () => {
  people = await signInTown(server)
})

beforeEach(async () => {
  server.clock.set(start)
  counter = await openCounter(server, people)
})

const next = (caller: Caller, window = '1 号窗口', key?: string) => caller.call('POST /services/:id/queue/next', { params: { id: counter.id }, body: { counter: window } }, key)
const callOne = (caller: Caller, id: string, window: unknown = '1 号窗口') => caller.call('POST /bookings/:id/call', { params: { id }, body: { counter: window as string } })

describe('POST /services/:id/queue/next', () => {
  it('calls them in their order, then nobody', async () => {
    const [first, second] = [await arrived(counter, people.resident), await arrived(counter, people.neighbour)]
    await booked(await freshResident(server, people), counter.slot)
    const one = (await next(counter.lawyer)).result
    expect(one).toMatchObject({ called: { booking: first.id, state: 'called', counter: '1 号窗口', number: first.number, name: '王秀英' }, waiting: 1 })
    expect((await next(people.desk, '2 号窗口')).result).toMatchObject({ called: { booking: second.id, counter: '2 号窗口' }, waiting: 0 })
    expect((await next(people.desk)).result).toEqual({ called: null, waiting: 0 })
    expect(await EventModel.find({ 'subject.id': first.id, type: 'booking.called' }).lean()).toMatchObject([{ actor: { label: '福民社区律师' }, data: { counter: '1 号窗口', again: false } }])
  })

  it.each([['without keys', () => undefined], ['with keys of their own', (at: number) => `counter-${at}-calls`]] as const)('gives each of fifteen to one of twenty counters that call at once, %s', async (_, keyOf) => {
    const waiting = await crowd(server, people.town.first.door501, 15)
    for (const person of waiting) await arrived(counter, person)
    const replies = await Promise.all(Array.from({ length: 20 }, (__, at) => next(at % 2 ? people.desk : counter.lawyer, `${at + 1} 号窗口`, keyOf(at))))
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const given = replies.flatMap(({ result }) => (result.called ? [result.called] : []))
    expect(given.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (__, at) => at + 1))
    for (const { booking, counter: window } of given) expect((await BookingModel.findById(booking).lean())!.counter).toBe(window)
    expect(await EventModel.countDocuments({ type: 'booking.called', 'data.service': counter.id })).toBe(15)
  }, 30_000)

  it('gives a repeated request the same person', async () => {
    const first = await arrived(counter, people.resident)
    await arrived(counter, people.neighbour)
    const replies = [await next(counter.lawyer, '1 号窗口', 'same-call'), await next(counter.lawyer, '1 号窗口', 'same-call')]
    expect(replies.map(({ result }) => result.called?.booking)).toEqual([first.id, first.id])
  })

  it('leaves the caller\'s own booking to a colleague', async () => {
    const clerk = await freshResident(server, people)
    await addPost((await PersonModel.findById(clerk.id).lean())!, 'desk', people.town.first.community)
    const own = await arrived(counter, clerk)
    expect((await next(clerk)).result).toEqual({ called: null, waiting: 1 })
    expect((await next(people.desk)).result.called?.booking).toBe(own.id)
  })

  it('is for whoever serves there', async () => {
    await arrived(counter, people.resident)
    const other = await openCounter(server, people)
    for (const caller of [people.resident, people.worker, other.lawyer]) await expectRefused(() => next(caller), forbidden)
    for (const caller of [people.stranger, people.otherDesk]) await expectRefused(() => next(caller), notFound)
    await expectRefused(() => next(counter.lawyer, ' '), badInput('body.counter'))
    await expectRefused(() => next(counter.lawyer, '窗'.repeat(21)), badInput('body.counter'))
  })
})

describe('POST /bookings/:id/call', () => {
  it('calls out of turn, and again, but not away from another counter', async () => {
    const [first, second] = [await arrived(counter, people.resident), await arrived(counter, people.neighbour)]
    expect((await callOne(counter.lawyer, second.id)).result).toMatchObject({ state: 'called', counter: '1 号窗口' })
    server.clock.advance(2)
    expect((await callOne(counter.lawyer, second.id)).result).toMatchObject({ state: 'called', counter: '1 号窗口' })
    await expectRefused(() => callOne(people.desk, second.id, '3 号窗口'), { status: 409, code: 'appointments.changed' })
    expect((await BookingModel.findById(second.id).lean())!.calledAt).toEqual(server.clock.now())
    expect((await next(counter.lawyer)).result.called?.booking).toBe(first.id)
  })

  it('is won by one of ten counters at once', async () => {
    const { id } = await arrived(counter, people.resident)
    const replies = await Promise.all(Array.from({ length: 10 }, (_, at) => callOne(people.desk, id, `${at} 号窗口`)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, problem } of replies) if (status !== 200) expect(problem.code).toBe('appointments.changed')
    expect(await EventModel.countDocuments({ 'subject.id': id, type: 'booking.called' })).toBe(1)
  })

  it('is not for who has not come, on another day, or is done', async () => {
    const waiting = await booked(people.resident, counter.slot)
    await expectRefused(() => callOne(counter.lawyer, waiting.id), notAllowed)
    await checkedIn(counter, counter.slot, waiting)
    server.clock.advance(24 * 60)
    await expectRefused(() => callOne(counter.lawyer, waiting.id), notAllowed)
    server.clock.set(start)
    const done = await called(counter, people.neighbour)
    await counter.lawyer.call('POST /bookings/:id/serve', { params: { id: done.id }, body: {} })
    await expectRefused(() => callOne(counter.lawyer, done.id), notAllowed)
  })

  it('is for whoever serves there, not for oneself', async () => {
    const { id } = await arrived(counter, people.resident)
    const other = await openCounter(server, people)
    await expectRefused(() => callOne(people.resident, id), forbidden)
    for (const caller of [people.neighbour, people.worker, other.lawyer, people.stranger, people.otherDesk]) await expectRefused(() => callOne(caller, id), notFound)
    await expectRefused(() => callOne(counter.lawyer, '0'.repeat(24)), notFound)
    await expectRefused(() => callOne(counter.lawyer, id, ''), badInput('body.counter'))
    await expectRefused(() => callOne(counter.lawyer, id, 7), badInput('body.counter'))
  })
})
