import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { addService, addSlot, crowd, dayAfter, expectSeatsAddUp } from '../../support/appointments'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const numbersOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const ascending = (a: number, b: number) => a - b

test('500 people, 20 places, at once: 20 booked, numbers 1 to 20 without a gap or a double, 480 told full', async () => {
  const { first } = people.town
  const service = await addService(first.community)
  const slot = await addSlot(service, dayAfter(server.clock, 1), 9 * 60, 20)
  const rush = await crowd(server, first.door501, 500)
  const replies = await Promise.all(rush.map((person, index) => person.call('POST /bookings', { body: { slot: slot._id } }, index % 2 ? `rush-key-${index}` : undefined)))
  const won = replies.filter(({ status }) => status === 200)
  expect(won.map(({ result }) => result.number!).sort(ascending)).toEqual(numbersOf(1, 20))
  const lost = replies.filter(({ status }) => status !== 200)
  expect(lost).toHaveLength(480)
  expect(new Set(lost.map(({ status, problem }) => `${status} ${problem.code}`))).toEqual(new Set(['409 appointments.full']))
  await expectSeatsAddUp(slot._id)

  // The 480 join the waiting list at once: each has a turn of her own, without a gap.
  const losers = rush.filter((_, index) => replies[index]!.status !== 200)
  const waits = await Promise.all(losers.map((person) => person.call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body: {} })))
  expect(waits.map(({ status }) => status)).toEqual(Array(480).fill(200))
  const turns = await BookingModel.find({ slot: slot._id, state: 'waiting' }, { turn: 1 }).lean()
  expect(turns.map(({ turn }) => turn!).sort(ascending)).toEqual(numbersOf(1, 480))
  await expectSeatsAddUp(slot._id)

  // All twenty give their seats back at once: the first twenty in line are offered one each, and nobody else anything.
  const cancelled = await Promise.all(rush.flatMap((person, index) => (replies[index]!.status === 200 ? [person.call('POST /bookings/:id/cancel', { params: { id: replies[index]!.result.id }, body: {} })] : [])))
  expect(cancelled.map(({ status }) => status)).toEqual(Array(20).fill(200))
  const offered = await BookingModel.find({ slot: slot._id, state: 'offered' }, { turn: 1, number: 1 }).lean()
  expect(offered.map(({ turn }) => turn!).sort(ascending)).toEqual(numbersOf(1, 20))
  expect(offered.map(({ number }) => number!).sort(ascending)).toEqual(numbersOf(1, 20))
  await expectSeatsAddUp(slot._id)
}, 120_000)
