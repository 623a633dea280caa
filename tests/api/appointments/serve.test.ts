import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { EventModel } from '../../../server/events/event.model'
import { addService, addSlot, dayAfter } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { arrived, badInput, booked, called, expectRefused, forbidden, freshResident, notAllowed, notFound, openCounter, type Counter } from '../../support/counter'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let counter: Counter

beforeAll(async () => {
  people = await signInTown(server)
  counter = await openCounter(server, people)
})

const serve = (caller: Caller, id: string, words?: string) => caller.call('POST /bookings/:id/serve', { params: { id }, body: { words } })

it.each(['arrived', 'called'] as const)('ends what is %s, with words that the resident reads', async (from) => {
  const resident = await freshResident(server, people)
  const { id } = await (from === 'called' ? called : arrived)(counter, resident)
  const { status, result } = await serve(counter.lawyer, id, '下次带上房产证')
  expect(status).toBe(200)
  expect(result).toMatchObject({ state: 'served', can: { serve: false, call: false, miss: false, raiseIssue: true } })
  expect((await BookingModel.findById(id).lean())!.endedAt).toEqual(server.clock.now())
  const own = (await resident.call('GET /bookings/:id', { params: { id } })).result
  expect(own.timeline.at(-1)).toMatchObject({ type: 'booking.served', words: '办理完成', note: '下次带上房产证' })
  expect(own.can).toMatchObject({ judge: true, serve: false })
})

it('is done by the desk too, once by ten at once', async () => {
  const { id } = await called(counter, await freshResident(server, people))
  const replies = await Promise.all(Array.from({ length: 10 }, (_, at) => serve(at % 2 ? people.desk : counter.lawyer, id)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, problem } of replies) if (status !== 200) expect(['appointments.changed', 'appointments.step_not_allowed']).toContain(problem.code)
  expect(await EventModel.countDocuments({ 'subject.id': id, type: 'booking.served' })).toBe(1)
})

it('keeps one day one booking: who was served cannot book the day again', async () => {
  const service = await addService(people.town.first.community)
  const slot = await addSlot(service, dayAfter(server.clock, 0), 15 * 60, 5)
  const resident = await freshResident(server, people)
  const { id, code } = await booked(resident, slot)
  await people.desk.call('POST /counter/check-in', { body: { code: code!.text } })
  await serve(people.desk, id)
  await expectRefused(() => resident.call('POST /bookings', { body: { slot: slot._id } }), { status: 409, code: 'appointments.already_booked' })
})

it('is not for who has not come, nor twice', async () => {
  const { id } = await booked(await freshResident(server, people), counter.slot)
  await expectRefused(() => serve(counter.lawyer, id), notAllowed)
  const done = await called(counter, await freshResident(server, people))
  await serve(counter.lawyer, done.id)
  await expectRefused(() => serve(counter.lawyer, done.id), notAllowed)
})

it('is for whoever serves there, not for oneself', async () => {
  const resident = await freshResident(server, people)
  const { id } = await called(counter, resident)
  const other = await openCounter(server, people)
  await expectRefused(() => serve(resident, id), forbidden)
  for (const caller of [people.neighbour, people.worker, other.lawyer, people.stranger, people.otherDesk]) await expectRefused(() => serve(caller, id), notFound)
  await expectRefused(() => serve(counter.lawyer, '0'.repeat(24)), notFound)
  await expectRefused(() => serve(counter.lawyer, id, '字'.repeat(501)), badInput('body.words'))
})
