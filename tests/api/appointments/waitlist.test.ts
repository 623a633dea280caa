import { lapseOffers, offerLeftFree } from '../../../server/appointments/booking/offer'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { SlotModel, type Slot } from '../../../server/appointments/timetable/slot.model'
import { addService, addSlot, booked, dayAfter, expectSeatsAddUp, waiting } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const slotOf = async (seats: number, day = 2, minute = 9 * 60) => addSlot(await addService(people.town.first.community), dayAfter(server.clock, day), minute, seats)
const lapse = () => lapseOffers(server.clock.now(), server.services.log)
const seen = async (caller: Caller, id: string) => (await caller.call('GET /bookings/:id', { params: { id } })).result
const cancel = (caller: Caller, id: string) => caller.call('POST /bookings/:id/cancel', { params: { id }, body: {} })
const accept = (caller: Caller, id: string) => caller.call('POST /bookings/:id/accept', { params: { id } })
const decline = (caller: Caller, id: string) => caller.call('POST /bookings/:id/decline', { params: { id } })

/** One seat, taken by the resident; the neighbour and then the one of the other grid wait. */
async function line(slot?: Slot) {
  const of = slot ?? (await slotOf(1))
  const seat = await booked(people.resident, of)
  return { slot: of, seat, first: await waiting(people.neighbour, of), second: await waiting(people.vacantResident, of) }
}

describe('POST /slots/:slot/waiting', () => {
  it('waits in the order of coming, and says how many are before', async () => {
    const { slot, first, second } = await line()
    expect([first, second]).toMatchObject([{ state: 'waiting', number: null, ahead: 0, code: null, can: { cancel: true, reschedule: false } }, { ahead: 1 }])
    const listed = await people.vacantResident.call('GET /bookings', { query: {} })
    expect(listed.result.items.find(({ id }) => id === second.id)).toMatchObject({ ahead: 1, state: 'waiting' })
    await expectSeatsAddUp(slot._id)
  })

  it('is refused beside a free seat, twice, for what cannot be booked, for another community and for a stranger', async () => {
    const free = await slotOf(1)
    const join = (caller: Caller, slot: Slot, body = {}) => caller.call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body })
    expect((await join(people.neighbour, free)).problem.code).toBe('appointments.not_full')
    await booked(people.resident, free)
    await waiting(people.neighbour, free)
    expect((await join(people.neighbour, free)).problem.code).toBe('appointments.already_booked')
    expect((await join(people.resident, free)).problem.code).toBe('appointments.already_booked')
    expect((await join(people.stranger, free)).status).toBe(404)
    expect((await join(people.worker, free, { for: { person: people.vacantResident.id } })).problem.code).toBe('appointments.no_consent')
    const past = await slotOf(1, 0, 8 * 60)
    expect((await join(people.neighbour, past)).problem.code).toBe('appointments.out_of_window')
    expect((await people.neighbour.call('POST /slots/:slot/waiting', { params: { slot: 'x' }, body: {} })).status).toBe(404)
    expect(await SlotModel.findById(free._id).lean()).toMatchObject({ waiting: 1, turns: 1 })
    expect(await BookingModel.countDocuments({ slot: { $in: [free._id, past._id] } })).toBe(2)
  })
})

describe('a seat that is given back', () => {
  it('is held for the first in line for two hours, and hers once she says so', async () => {
    const { slot, seat, first, second } = await line()
    expect((await cancel(people.resident, seat.id)).status).toBe(200)
    expect(await seen(people.neighbour, first.id)).toMatchObject({ state: 'offered', number: 1, offerUntil: '2026-11-23T04:00:00.000Z', can: { accept: true, decline: true, reschedule: true, cancel: false } })
    expect(await seen(people.vacantResident, second.id)).toMatchObject({ state: 'waiting', ahead: 0 })
    expect((await people.resident.call('POST /bookings', { body: { slot: slot._id } })).problem.code).toBe('appointments.full')
    expect((await accept(people.vacantResident, first.id)).status).toBe(404)
    expect((await accept(people.desk, second.id)).problem.code).toBe('appointments.step_not_allowed')
    const taken = await accept(people.neighbour, first.id)
    expect(taken.result).toMatchObject({ state: 'booked', number: 1, offerUntil: null, code: { text: expect.any(String) as string } })
    expect((await accept(people.neighbour, first.id)).problem.code).toBe('appointments.step_not_allowed')
    await expectSeatsAddUp(slot._id)
  })

  it('goes to the next one when it is declined, or not answered in time', async () => {
    const { slot, seat, first, second } = await line()
    await cancel(people.resident, seat.id)
    expect((await decline(people.neighbour, first.id)).result).toMatchObject({ state: 'cancelled', number: null })
    expect(await seen(people.vacantResident, second.id)).toMatchObject({ state: 'offered', number: 1 })
    server.clock.advance(121)
    expect((await accept(people.vacantResident, second.id)).problem.code).toBe('appointments.offer_over')
    expect((await decline(people.vacantResident, second.id)).problem.code).toBe('appointments.offer_over')
    expect(await lapse()).toBe(1)
    expect(await lapse()).toBe(0)
    expect(await seen(people.vacantResident, second.id)).toMatchObject({ state: 'lapsed', number: null })
    expect(await SlotModel.findById(slot._id).lean()).toMatchObject({ free: [1], waiting: 0 })
    await expectSeatsAddUp(slot._id)
    server.clock.advance(-121)
  })

  it('is held at most half the time that is left, and for nobody when that is less than half an hour', async () => {
    const near = await line(await slotOf(1, 0, 11 * 60))
    await cancel(people.desk, near.seat.id)
    expect(await seen(people.neighbour, near.first.id)).toMatchObject({ state: 'offered', offerUntil: '2026-11-23T02:30:00.000Z' })
    server.clock.advance(31)
    await lapse()
    const { first, second, slot } = near
    expect(await seen(people.neighbour, first.id)).toMatchObject({ state: 'lapsed' })
    expect(await seen(people.vacantResident, second.id)).toMatchObject({ state: 'lapsed' })
    expect(await SlotModel.findById(slot._id).lean()).toMatchObject({ free: [1], waiting: 0 })
    await expectSeatsAddUp(slot._id)
    server.clock.advance(-31)
  })

  it('is offered by the job where it was left free beside somebody who waits', async () => {
    const { slot, first } = await line()
    await SlotModel.updateOne({ _id: slot._id }, { $push: { numbers: 2, free: 2 }, $inc: { freeCount: 1 } })
    expect(await offerLeftFree(server.clock.now())).toBe(1)
    expect(await offerLeftFree(server.clock.now())).toBe(0)
    expect(await seen(people.neighbour, first.id)).toMatchObject({ state: 'offered', number: 2 })
    await expectSeatsAddUp(slot._id)
  })

  it('leaves the line without it when she gives up waiting', async () => {
    const { slot, seat, first, second } = await line()
    expect((await cancel(people.neighbour, first.id)).result).toMatchObject({ state: 'cancelled', ahead: null })
    expect(await seen(people.vacantResident, second.id)).toMatchObject({ ahead: 0 })
    await cancel(people.resident, seat.id)
    expect(await seen(people.vacantResident, second.id)).toMatchObject({ state: 'offered' })
    await expectSeatsAddUp(slot._id)
  })
})

describe('at the same moment', () => {
  test('accepted and lapsed: one of both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { slot, seat, first, second } = await line()
      await cancel(people.resident, seat.id)
      // The request was sent a moment before its time was over, the job runs a moment after.
      server.clock.set((await BookingModel.findById(first.id).lean())!.offerUntil!)
      const over = server.clock.now()
      server.clock.advance(-0.01)
      const [answer] = await Promise.all([accept(people.neighbour, first.id), lapseOffers(over, server.services.log)])
      const state = (await BookingModel.findById(first.id).lean())!.state
      expect(state).toBe(answer.status === 200 ? 'booked' : 'lapsed')
      if (answer.status !== 200) expect(['appointments.changed', 'appointments.offer_over']).toContain(answer.problem.code)
      expect((await BookingModel.findById(second.id).lean())!.state).toBe(state === 'booked' ? 'waiting' : 'offered')
      await expectSeatsAddUp(slot._id)
      server.clock.set('2026-11-23T02:00:00Z')
    }
  }, 60_000)

  test('accepted and declined, five times each, with and without keys: one answer holds', async () => {
    for (const keyed of [false, true]) {
      const { slot, seat, first } = await line()
      await cancel(people.resident, seat.id)
      const params = { id: first.id }
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, at) => [people.neighbour.call('POST /bookings/:id/accept', { params }, keyed ? `accept-${keyed}-${at}` : undefined), people.neighbour.call('POST /bookings/:id/decline', { params }, keyed ? `decline-${keyed}-${at}` : undefined)]).flat(),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(new Set(answers.filter(({ status }) => status !== 200).map(({ status }) => status))).toEqual(new Set([409]))
      const accepted = await eventsOf('booking.accepted')
      const declined = await eventsOf('booking.declined')
      expect([...accepted, ...declined].filter(({ subject }) => subject.id === first.id)).toHaveLength(1)
      await expectSeatsAddUp(slot._id)
    }
  })

  test('the same answer with the same key is one, and each hears it', async () => {
    const { seat, first } = await line()
    await cancel(people.resident, seat.id)
    const answers = await Promise.all(Array.from({ length: 6 }, () => people.neighbour.call('POST /bookings/:id/accept', { params: { id: first.id } }, 'one-answer-once')))
    expect(answers.map(({ status, result }) => [status, result.state])).toEqual(Array(6).fill([200, 'booked']))
    expect((await eventsOf('booking.accepted')).filter(({ subject }) => subject.id === first.id)).toHaveLength(1)
  })
})
