import { addSlot, dayAfter } from '../../support/appointments'
import { badInput, booked, called, checkedIn, expectRefused, forbidden, freshResident, notFound, openCounter } from '../../support/counter'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const someone = () => freshResident(server, people)
const read = (id: string, caller = people.desk, day?: string) => caller.call('GET /services/:id/queue', { params: { id }, query: { day } })

describe('GET /services/:id/queue', () => {
  it.each([true, false])('shows who is called, there, still to come and done; elders and disabled first: %s', async (eldersFirst) => {
    const counter = await openCounter(server, people, { eldersFirst })
    const early = await addSlot(counter.service, dayAfter(server.clock, 0), 11 * 60, 9, { first: 51 })
    const late = await addSlot(counter.service, dayAfter(server.clock, 0), 16 * 60, 9, { first: 71 })
    const [inEarly, old, disabled] = [await booked(await someone(), early), await booked(await someone(), late, { priority: 'over80' }), await booked(await someone(), counter.slot, { priority: 'disabled' })]
    const [toCome, came, later] = [await booked(await someone(), counter.slot), await booked(await someone(), counter.slot, { note: '听力不好' }), await booked(await someone(), counter.slot)]
    const nowCalled = await called(counter, await someone())
    const served = await called(counter, await someone())
    await counter.lawyer.call('POST /bookings/:id/serve', { params: { id: served.id }, body: {} })
    await (await someone()).call('POST /bookings', { body: { slot: late._id } })
    const cancelling = await someone()
    const cancelled = await booked(cancelling, late)
    await cancelling.call('POST /bookings/:id/cancel', { params: { id: cancelled.id }, body: {} })
    for (const [slot, booking] of [[late, old], [counter.slot, later], [counter.slot, came], [counter.slot, disabled], [early, inEarly]] as const) {
      server.clock.advance(1)
      await checkedIn(counter, slot, booking)
    }

    const { status, result } = await read(counter.id, counter.lawyer)
    expect(status).toBe(200)
    expect(result).toMatchObject({ day: dayAfter(server.clock, 0), service: { id: counter.id, name: '社区律师咨询', eldersFirst } })
    const there = eldersFirst ? [disabled, old, inEarly, later, came] : [inEarly, later, came, disabled, old]
    expect(result.items.map(({ number, state }) => `${state} ${number}`)).toEqual([
      `called ${nowCalled.number}`,
      ...there.map(({ number }) => `arrived ${number}`),
      `booked ${toCome.number}`,
      'booked 72',
      `served ${served.number}`,
    ])
    expect(result.items.find(({ booking }) => booking === came.id)).toMatchObject({ name: '居民1', phone: expect.stringMatching(/^138/) as string, note: '听力不好', priority: null, counter: null, bookedBy: null })
    expect(result.items[0]).toMatchObject({ counter: '1 号窗口' })
  })

  it('shows another day, and nothing where nobody booked', async () => {
    const counter = await openCounter(server, people)
    const tomorrow = await addSlot(counter.service, dayAfter(server.clock, 1), 9 * 60, 3)
    const booking = await booked(await someone(), tomorrow)
    expect((await read(counter.id)).result.items).toEqual([])
    expect((await read(counter.id, people.desk, dayAfter(server.clock, 1))).result.items.map((entry) => entry.booking)).toEqual([booking.id])
  })

  it('is for whoever serves there: names and phones of residents are nobody else\'s', async () => {
    const counter = await openCounter(server, people)
    const other = await openCounter(server, people)
    expect((await read(counter.id, people.streetDesk)).status).toBe(200)
    for (const caller of [people.resident, people.worker, people.chief, other.lawyer]) await expectRefused(() => read(counter.id, caller), forbidden)
    for (const caller of [people.stranger, people.otherDesk]) await expectRefused(() => read(counter.id, caller), notFound)
    await expectRefused(() => read('0'.repeat(24)), notFound)
    await expectRefused(() => read(counter.id, people.desk, '2026-02-30'), badInput('query.day'))
  })
})

describe('GET /counter/services', () => {
  const counters = (caller = people.desk, day?: string) => caller.call('GET /counter/services', { query: { day } })

  it('counts each state of the services one serves that have slots on the day', async () => {
    const counter = await openCounter(server, people)
    const empty = await openCounter(server, people)
    const quiet = await openCounter(server, people)
    await addSlot(quiet.service, dayAfter(server.clock, 3), 9 * 60, 3)
    await booked(await someone(), counter.slot)
    await checkedIn(counter, counter.slot, await booked(await someone(), counter.slot))
    await called(counter, await someone())
    const { id } = await called(counter, await someone())
    await counter.lawyer.call('POST /bookings/:id/serve', { params: { id }, body: {} })

    const mine = (await counters(counter.lawyer)).result
    expect(mine).toEqual({ day: dayAfter(server.clock, 0), items: [{ id: counter.id, name: '社区律师咨询', where: '福民社区便民服务大厅', booked: 1, arrived: 1, called: 1, served: 1, missed: 0 }] })
    const desk = (await counters()).result.items
    expect(desk.find((item) => item.id === counter.id)).toEqual(mine.items[0])
    expect(desk.find((item) => item.id === empty.id)).toMatchObject({ booked: 0, arrived: 0, called: 0, served: 0, missed: 0 })
    expect((await counters(people.streetDesk)).result.items.map((item) => item.id)).toEqual(desk.map((item) => item.id))
    expect((await counters(people.desk, dayAfter(server.clock, 3))).result.items.map((item) => item.id)).toEqual([quiet.id])
  })

  it('has nothing for whoever serves nowhere, nor of another community', async () => {
    await openCounter(server, people)
    for (const caller of [people.resident, people.worker, people.otherDesk]) expect((await counters(caller)).result.items).toEqual([])
    await expectRefused(() => counters(people.desk, 'today'), badInput('query.day'))
  })
})
