import { Types } from 'mongoose'
import type { Service } from '../../../server/appointments/catalogue/service.model'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { ServiceModel } from '../../../server/appointments/catalogue/service.model'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { EventModel } from '../../../server/events/event.model'
import { addService, addSlot, booked, consented, dayAfter, expectSeatsAddUp, waiting } from '../../support/appointments'
import { signedInAs } from '../../support/client'
import { addPerson, doorAt, freshPhone } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let service: Service
let days = 1

/** A slot on a day that no test has used, within the bookable days: one booking a day is not in the way. */
const freshSlot = async (seats = 3) => {
  service = await addService(people.town.first.community, { bring: [{ name: '身份证', form: 'original', note: '要原件', promise: null }], where: '福民社区一楼大厅' })
  return addSlot(service, dayAfter(server.clock, (days = (days % 13) + 1)), 9 * 60, seats)
}

beforeAll(async () => {
  people = await signInTown(server)
})

describe('POST /bookings', () => {
  it('gives the lowest number with place, papers, a code and its QR, and one event', async () => {
    const slot = await freshSlot()
    const first = await booked(people.resident, slot, { note: '轮椅' })
    expect(first).toMatchObject({
      state: 'booked', number: 1, ahead: null, where: '福民社区一楼大厅', note: '轮椅', person: { name: '王秀英', me: true }, bookedBy: null,
      bring: [{ name: '身份证', form: 'original', note: '要原件', signedAt: null }],
      can: { cancel: true, reschedule: true, accept: false, judge: false, checkIn: false },
    })
    expect(first.code!.text).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
    expect(first.code!.image).toMatch(/^data:image\/png;base64,/)
    expect(new Date(first.cancelUntil).getTime()).toBe(slot.start.getTime() - 60 * 60_000)
    expect(first.timeline.map(({ type }) => type)).toEqual(['booking.booked'])
    expect((await booked(people.neighbour, slot)).number).toBe(2)
    await expectSeatsAddUp(slot._id)
  })

  it('is once for a key, and refuses the key for something else', async () => {
    const slot = await freshSlot()
    const other = await freshSlot()
    const book = (wanted: string, key: string) => people.resident.call('POST /bookings', { body: { slot: wanted } }, key)
    const first = await book(slot._id, 'a-key-of-hers')
    expect((await book(slot._id, 'a-key-of-hers')).result.id).toBe(first.result.id)
    expect((await book(other._id, 'a-key-of-hers')).problem).toMatchObject({ status: 409, code: 'idempotency.mismatch' })
    expect(await BookingModel.countDocuments({ slot: { $in: [slot._id, other._id] } })).toBe(1)
  })

  it('is for whoever gave consent: both names stay on it, both see it, nobody else', async () => {
    const slot = await freshSlot()
    await consented(people.resident, people.town.first.neighbour)
    const made = await booked(people.neighbour, slot, { for: { person: people.resident.id } })
    expect(made).toMatchObject({ person: { name: '王秀英', me: false }, bookedBy: { name: '李建国', me: true }, can: { cancel: true, sign: false } })
    const params = { id: made.id }
    const hers = await people.resident.call('GET /bookings/:id', { params })
    expect(hers.result).toMatchObject({ person: { me: true }, bookedBy: { name: '李建国', me: false }, code: { text: made.code!.text } })
    for (const caller of [people.resident, people.neighbour]) {
      expect((await caller.call('GET /bookings', { query: {} })).result.items.map(({ id }) => id)).toContain(made.id)
    }
    expect((await people.desk.call('GET /bookings/:id', { params })).result).toMatchObject({ code: null, phone: people.town.first.resident.phone })
    for (const caller of [people.vacantResident, people.stranger, people.otherDesk, people.chief]) expect((await caller.call('GET /bookings/:id', { params })).status).toBe(404)
  })

  it('is made from elsewhere too, by a daughter who has consent', async () => {
    const slot = await freshSlot()
    const mother = await addPerson('老母亲', { doors: [doorAt(people.town.first.door502)] })
    await consented(await signedInAs(server, mother._id), people.town.second.resident)
    expect(await booked(people.stranger, slot, { for: { person: String(mother._id) } })).toMatchObject({ person: { name: '老母亲' } })
  })

  it('is made by the desk for a resident, in the app or not, and is no booking of the clerk\'s', async () => {
    const slot = await freshSlot()
    const inApp = await booked(people.desk, slot, { for: { person: people.vacantResident.id } })
    expect(inApp).toMatchObject({ person: { name: '孙德明' }, bookedBy: { name: '社区值班员', label: '福民社区工作台' }, code: null })
    const phone = freshPhone()
    const outside = await booked(people.desk, slot, { for: { name: '刘大爷', phone } })
    expect(outside).toMatchObject({ person: { name: '刘大爷' }, phone })
    const again = await people.desk.call('POST /bookings', { body: { slot: slot._id, for: { name: '刘大爷', phone } } })
    expect(again.problem.code).toBe('appointments.already_booked')
    const { phone: known } = people.town.first.downstairs
    const byPhone = await booked(people.desk, slot, { for: { name: '赵桂兰', phone: known! } })
    expect((await BookingModel.findById(byPhone.id).lean())!.person).toEqual(people.town.first.downstairs._id)
    expect((await people.desk.call('GET /bookings', { query: {} })).result.items).toEqual([])
    await expectSeatsAddUp(slot._id)
  })

  it('is bounded by the open bookings that a service allows one person', async () => {
    const limited = await addService(people.town.first.community, { openLimit: 2 })
    const slots = await Promise.all([1, 2, 3].map((day) => addSlot(limited, dayAfter(server.clock, day), 9 * 60, 5)))
    const first = await booked(people.resident, slots[0]!)
    await booked(people.resident, slots[1]!)
    const third = () => people.resident.call('POST /bookings', { body: { slot: slots[2]!._id } })
    expect((await third()).problem).toMatchObject({ status: 409, code: 'appointments.open_limit' })
    await people.resident.call('POST /bookings/:id/cancel', { params: { id: first.id }, body: {} })
    expect((await third()).status).toBe(200)
  })
})

describe('refuses, and changes nothing', () => {
  /** Tries to book, and holds that neither a booking, an event nor a seat has changed. */
  const refused = async (caller: SignedInTown['resident'], body: Record<string, unknown>) => {
    const counts = async () => [await BookingModel.countDocuments(), await EventModel.countDocuments(), await SlotModel.find({}, { free: 1, waiting: 1 }).sort({ _id: 1 }).lean()]
    const before = await counts()
    const reply = await caller.call('POST /bookings', { body: body as { slot: string } })
    expect(await counts()).toEqual(before)
    return reply.problem
  }
  const someSlot = async () => (await freshSlot())._id

  it('a past slot, one too far ahead, a closed one, one of a retired service', async () => {
    const today = dayAfter(server.clock, 0)
    const of = await addService(people.town.first.community)
    const past = await addSlot(of, today, 9 * 60, 5)
    const began = await addSlot(of, today, 10 * 60, 5)
    const far = await addSlot(of, dayAfter(server.clock, 14), 9 * 60, 5)
    const closed = await addSlot(of, dayAfter(server.clock, 2), 9 * 60, 5, { state: 'closed', reason: '停电检修' })
    for (const slot of [past, began, far]) expect(await refused(people.resident, { slot: slot._id })).toMatchObject({ status: 409, code: 'appointments.out_of_window' })
    expect(await refused(people.resident, { slot: closed._id })).toMatchObject({ code: 'appointments.slot_closed', detail: '这个时段停约：停电检修。请选别的时间。' })
    const retired = await someSlot()
    await ServiceModel.updateOne({ _id: service._id }, { state: 'retired' })
    expect(await refused(people.resident, { slot: retired })).toMatchObject({ code: 'appointments.slot_closed' })
    expect((await people.resident.call('POST /bookings', { body: { slot: (await addSlot(of, dayAfter(server.clock, 13), 9 * 60, 1))._id } })).status).toBe(200)
  })

  it('a slot of another community or of none, as if it were not there', async () => {
    const foreign = await addSlot(await addService(people.town.second.community), dayAfter(server.clock, 1), 9 * 60, 5)
    expect(await refused(people.resident, { slot: foreign._id })).toMatchObject({ status: 404, code: 'not_found' })
    expect(await refused(people.resident, { slot: `${new Types.ObjectId()}-20261124-0900` })).toMatchObject({ status: 404, code: 'not_found' })
    expect(await refused(people.newcomer, { slot: await someSlot() })).toMatchObject({ status: 404 })
    expect(await refused(people.otherDesk, { slot: await someSlot(), for: { person: people.resident.id } })).toMatchObject({ code: 'appointments.no_consent' })
  })

  it('for somebody who gave no consent, or whom nobody knows: both look alike', async () => {
    const slot = await someSlot()
    for (const person of [people.vacantResident.id, people.stranger.id, String(new Types.ObjectId())]) {
      expect(await refused(people.worker, { slot, for: { person } })).toMatchObject({ status: 403, code: 'appointments.no_consent' })
    }
    // Not even whether she has booked is told.
    await booked(people.vacantResident, { _id: slot })
    expect(await refused(people.worker, { slot, for: { person: people.vacantResident.id } })).toMatchObject({ code: 'appointments.no_consent' })
  })

  it('by the desk for somebody of elsewhere, by a name that is not the phone\'s, and by others than the desk without the app', async () => {
    const slot = await someSlot()
    const { first, second } = people.town
    const path = async (caller: SignedInTown['resident'], who: object) => (await refused(caller, { slot, for: who })).errors?.map((error) => `${error.path} ${error.code}`)
    expect(await path(people.desk, { person: people.stranger.id })).toEqual(['body.for.person foreign'])
    expect(await path(people.desk, { person: String(new Types.ObjectId()) })).toEqual(['body.for.person unknown'])
    expect(await path(people.desk, { name: second.resident.name, phone: second.resident.phone })).toEqual(['body.for.phone foreign'])
    expect(await path(people.desk, { name: '别的名字', phone: first.resident.phone })).toEqual(['body.for.name other_name'])
    expect(await path(people.neighbour, { name: '刘大爷', phone: freshPhone() })).toEqual(['body.for not_desk'])
  })

  it('every wrong field at once', async () => {
    const problem = await refused(people.resident, { slot: 'x', priority: 'vip', note: 'x'.repeat(301) })
    expect(problem).toMatchObject({ status: 400, code: 'bad_input' })
    expect(problem.errors!.map(({ path }) => path).sort()).toEqual(['body.note', 'body.priority', 'body.slot'])
  })

  it('a full slot; and the same service on the same day, whether seated or waiting', async () => {
    const slot = await freshSlot(1)
    const later = await addSlot(service, slot.day, 15 * 60, 5, { first: 2 })
    await booked(people.resident, slot)
    expect(await refused(people.neighbour, { slot: slot._id })).toMatchObject({ code: 'appointments.full' })
    expect(await refused(people.resident, { slot: later._id })).toMatchObject({ code: 'appointments.already_booked' })
    expect(await refused(people.resident, { slot: slot._id })).toMatchObject({ code: 'appointments.already_booked' })
    await waiting(people.neighbour, slot)
    expect(await refused(people.neighbour, { slot: later._id })).toMatchObject({ code: 'appointments.already_booked' })
  })
})
