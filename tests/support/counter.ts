import type { Result } from '../../shared/api'
import { dayOf } from '../../shared/appointments/calendar'
import { BookingModel, type Booking } from '../../server/appointments/booking/booking.model'
import { newBooking } from '../../server/appointments/booking/new-booking'
import type { Service } from '../../server/appointments/catalogue/service.model'
import { slotIdOf, type Slot } from '../../server/appointments/timetable/slot.model'
import { EventModel } from '../../server/events/event.model'
import { PersonModel } from '../../server/people'
import { addService, addSlot, crowd, dayAfter } from './appointments'
import { signedInAs, type Caller } from './client'
import { addHolder } from './factory'
import type { SignedInTown } from './issues'
import type { TestServer } from './server'

export type BookingDetail = Result<'GET /bookings/:id'>

/** A counter of the first community: a lawyer's service, with a slot at 14:00 today, four hours after the test clock's first moment. */
export async function openCounter(server: TestServer, people: SignedInTown, service: Partial<Service> = {}, seats = 40) {
  const { first } = people.town
  const { person } = await addHolder('周敏', 'professional', first.community, { department: '律师' })
  const made = await addService(first.community, { name: '社区律师咨询', kind: 'session', category: 'legal', provider: { person: person._id, name: person.name, title: '律师' }, ...service })
  const slot = await addSlot(made, dayAfter(server.clock, 0), 14 * 60, seats)
  return { service: made, id: String(made._id), slot, lawyer: await signedInAs(server, person._id) }
}

export type Counter = Awaited<ReturnType<typeof openCounter>>

/** Books a slot. Throws where it is refused. */
export async function booked(caller: Caller, slot: { _id: string }, body: Record<string, unknown> = {}): Promise<BookingDetail> {
  const { status, result, problem } = await caller.call('POST /bookings', { body: { slot: slot._id, ...body } })
  if (status !== 200) throw new Error(`booking refused: ${JSON.stringify(problem)}`)
  return result
}

/** Checks somebody in by her number. Throws where it is refused. */
export async function checkedIn({ lawyer }: Pick<Counter, 'lawyer'>, slot: { _id: string }, { number }: Pick<BookingDetail, 'number'>): Promise<BookingDetail> {
  const { status, result, problem } = await lawyer.call('POST /counter/check-in', { body: { slot: slot._id, number: number! } })
  if (status !== 200) throw new Error(`check-in refused: ${JSON.stringify(problem)}`)
  return result
}

/** Books the counter's slot and checks in. */
export async function arrived(counter: Counter, caller: Caller, body: Record<string, unknown> = {}): Promise<BookingDetail> {
  return checkedIn(counter, counter.slot, await booked(caller, counter.slot, body))
}

/** Books, checks in and is called to counter 1. */
export async function called(counter: Counter, caller: Caller): Promise<BookingDetail> {
  const { id } = await arrived(counter, caller)
  const { status, result, problem } = await counter.lawyer.call('POST /bookings/:id/call', { params: { id }, body: { counter: '1 号窗口' } })
  if (status !== 200) throw new Error(`call refused: ${JSON.stringify(problem)}`)
  return result
}

/** A resident of the first community who has booked nothing. */
export async function freshResident(server: TestServer, people: SignedInTown): Promise<Caller> {
  const [made] = await crowd(server, people.town.first.door501, 1)
  return made!
}

/** Holds that what is asked is refused so, that no booking changed and that nothing was told. */
export async function expectRefused(asked: () => Promise<{ problem: unknown }>, problem: { status: number; code: string; errors?: unknown }): Promise<void> {
  const state = async () => ({ bookings: await BookingModel.find().sort({ _id: 1 }).lean(), events: await EventModel.countDocuments() })
  const before = await state()
  expect((await asked()).problem).toMatchObject(problem)
  expect(await state()).toEqual(before)
}

export const notFound = { status: 404, code: 'not_found' }
export const forbidden = { status: 403, code: 'forbidden' }
export const notAllowed = { status: 409, code: 'appointments.step_not_allowed' }

/** The refusal of input that is wrong at these paths. */
export function badInput(...paths: string[]) {
  return { status: 400, code: 'bad_input', errors: paths.map((path) => expect.objectContaining({ path })) as unknown }
}

/** Stores that somebody missed a slot of the counter's service so many days ago; the booking's id. */
export async function missedBefore(server: TestServer, { service }: Counter, caller: Caller, days: number, booking: Partial<Booking> = {}): Promise<string> {
  const person = (await PersonModel.findById(caller.id).lean())!
  const at = new Date(server.clock.now().getTime() - days * 24 * 3600_000)
  const slot = { _id: slotIdOf(service._id, dayOf(at), at), day: dayOf(at), start: at, end: at } as Slot
  const party = { person: person._id, personName: person.name, personPhone: person.phone, bookedBy: null }
  const made: Booking = { ...newBooking({ slot, service }, party, { priority: null }, at), state: 'missed', number: 1, missedAt: at, endedAt: at, ...booking }
  await BookingModel.insertMany([made], { lean: true })
  return String(made._id)
}
