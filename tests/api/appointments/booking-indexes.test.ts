import { Types } from 'mongoose'
import { bookingStates } from '../../../shared/appointments/booking'
import { BookingModel, holdOf, type Booking } from '../../../server/appointments/booking/booking.model'
import { forgetPast } from '../../../server/appointments/booking/forget'
import { newBooking } from '../../../server/appointments/booking/new-booking'
import { lapseOffers, offerLeftFree } from '../../../server/appointments/booking/offer'
import { remind } from '../../../server/appointments/booking/remind'
import { addService, addSlot, dayAfter } from '../../support/appointments'
import { signInTown, type SignedInTown } from '../../support/issues'
import { faults, queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
  const { first } = people.town
  const service = await addService(first.community, { openLimit: 40 })
  const bookings: Booking[] = []
  for (let at = 0; at < 3000; at += 1) {
    const slot = { _id: `${service._id}-x-${at}`, day: dayAfter(server.clock, at % 20), start: new Date(server.clock.now().getTime() + (at - 1500) * 600_000), end: new Date() }
    const made = newBooking({ slot: slot as never, service }, { person: new Types.ObjectId(), personName: '某人', personPhone: null, bookedBy: null }, { priority: null }, new Date(0))
    const mine = at % 10 === 0
    const state = bookingStates[at % bookingStates.length]!
    const { holds: _, ...free } = made
    bookings.push({ ...(mine ? { ...made, person: first.resident._id, holds: `${holdOf(first.resident._id, service._id, slot.day)}#${at}` } : free), state, offerUntil: state === 'offered' ? slot.start : null, turn: state === 'waiting' ? at : null })
    if (at % 10 === 5) Object.assign(bookings.at(-1)!, { consent: new Types.ObjectId(), bookedBy: { person: first.resident._id, name: '王秀英', label: '' } })
  }
  await BookingModel.collection.insertMany(bookings as never[])
}, 60_000)

const examined = (queries: readonly Query[]) => queries.filter(({ collection }) => collection === 'bookings').reduce((sum, { docsExamined }) => sum + docsExamined, 0)

test.each(['open', 'ended'] as const)('my bookings that are %s come in the order of their index', async (state) => {
  let cursor: string | undefined
  for (let page = 0; page < 3; page += 1) {
    const queries = await queriesDuring(async () => {
      const reply = await people.resident.call('GET /bookings', { query: { state, cursor } })
      expect(reply.result.items).toHaveLength(20)
      cursor = reply.result.next!
    })
    expect(faults(queries, 0)).toEqual([])
    // Own ones and those made for others, a page and one each; and the turns of the slots she waits for.
    expect(examined(queries)).toBeLessThanOrEqual(2 * 21 + 20)
  }
})

test('a claim reads the holds of its people only, and counts open ones by their index', async () => {
  const service = await addService(people.town.first.community, { openLimit: 3 })
  const slot = await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 2)
  const queries = await queriesDuring(async () => expect((await people.resident.call('POST /bookings', { body: { slot: slot._id } })).status).toBe(200))
  expect(faults(queries, 3)).toEqual([])
  expect(examined(queries)).toBe(0)
})

test('the jobs read what is due', async () => {
  const now = server.clock.now()
  const { log } = server.services
  const until = new Date(now.getTime() + 24 * 3600_000)
  const due = await BookingModel.countDocuments({ state: 'booked', start: { $gt: now, $lte: until } })
  // Nothing is left to do at the second time; what is read then is read every minute.
  await remind(now, log)
  const reminding = await queriesDuring(() => remind(now, log))
  expect(due).toBeGreaterThan(5)
  expect(examined(reminding)).toBeLessThanOrEqual(due)
  expect(faults(reminding, 0)).toEqual([])
  for (const job of [() => lapseOffers(new Date(0), log), () => forgetPast(new Date(0), log), () => offerLeftFree(now)]) {
    const queries = await queriesDuring(job)
    expect(faults(queries, 0)).toEqual([])
    expect(examined(queries)).toBe(0)
  }
})
