import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { EventModel } from '../../../server/events/event.model'
import { PersonModel } from '../../../server/people'
import { addService, addSlot, dayAfter } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { addPost } from '../../support/factory'
import { badInput, booked, expectRefused, forbidden, freshResident, notAllowed, openCounter, type Counter } from '../../support/counter'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let counter: Counter

beforeAll(async () => {
  people = await signInTown(server)
  counter = await openCounter(server, people)
})

const someone = () => freshResident(server, people)
const bookedBySomeone = async (slot = counter.slot) => booked(await someone(), slot)
const byCode = (caller: Caller, code: string, key?: string) => caller.call('POST /counter/check-in', { body: { code } }, key)
const badCode = { status: 404, code: 'appointments.bad_code' }

describe('a code', () => {
  it('checks in at the professional and at the desk, as scanned or as typed', async () => {
    const booking = await bookedBySomeone()
    const reply = await byCode(counter.lawyer, `linli:booking:${booking.code!.text}`)
    expect(reply.status).toBe(200)
    expect(reply.result).toMatchObject({ id: booking.id, state: 'arrived', can: { checkIn: false, call: true, serve: true, miss: false } })
    expect(await EventModel.find({ 'subject.id': booking.id, type: 'booking.arrived' }).lean()).toMatchObject([{ actor: { name: '周敏', label: '福民社区律师' }, data: { by: 'code', number: booking.number } }])

    const { text } = (await bookedBySomeone()).code!
    expect((await byCode(people.desk, ` ${text.slice(0, 4).toLowerCase()} ${text.slice(4).toLowerCase()} `)).result.state).toBe('arrived')
  })

  it('is nobody\'s when it is forged, and looks so to whoever does not serve there', async () => {
    const { code } = await bookedBySomeone()
    const other = await openCounter(server, people)
    await expectRefused(() => byCode(counter.lawyer, 'ABCD2345'), badCode)
    for (const caller of [people.otherDesk, other.lawyer, people.worker, people.neighbour]) await expectRefused(() => byCode(caller, code!.text), badCode)
  })

  it('does not let anybody check herself in, at the counter where she serves neither', async () => {
    const resident = await someone()
    const own = await booked(resident, counter.slot)
    await expectRefused(() => byCode(resident, own.code!.text), badCode)
    const person = (await PersonModel.findById(resident.id).lean())!
    await addPost(person, 'desk', people.town.first.community)
    await expectRefused(() => byCode(resident, own.code!.text), forbidden)
    expect((await byCode(people.desk, own.code!.text)).status).toBe(200)
  })

  it('is good once', async () => {
    const { code } = await bookedBySomeone()
    await byCode(people.desk, code!.text)
    await expectRefused(() => byCode(counter.lawyer, code!.text), { status: 409, code: 'appointments.code_used' })
  })

  it('is good on its day only', async () => {
    const tomorrow = await addSlot(counter.service, dayAfter(server.clock, 1), 9 * 60, 3)
    const { code, number } = await bookedBySomeone(tomorrow)
    await expectRefused(() => byCode(people.desk, code!.text), { status: 409, code: 'appointments.wrong_day' })
    await expectRefused(() => people.desk.call('POST /counter/check-in', { body: { slot: tomorrow._id, number: number! } }), { status: 409, code: 'appointments.wrong_day' })
  })

  it('of who cancelled or waits is told apart at the counter', async () => {
    const slot = await addSlot(await addService(people.town.first.community), dayAfter(server.clock, 0), 15 * 60, 1)
    const resident = await someone()
    const first = await booked(resident, slot)
    const waiting = (await (await someone()).call('POST /slots/:slot/waiting', { params: { slot: slot._id }, body: {} })).result
    const codeOf = async (id: string) => (await BookingModel.findById(id).lean())!.code
    await expectRefused(async () => byCode(people.desk, await codeOf(waiting.id)), notAllowed)
    await resident.call('POST /bookings/:id/cancel', { params: { id: first.id }, body: {} })
    await expectRefused(async () => byCode(people.desk, await codeOf(first.id)), notAllowed)
  })

  it.each([['without keys', () => undefined], ['with keys of their own', (at: number) => `check-in-${at}-of-many`]] as const)('is taken once by twenty at once, %s', async (_, keyOf) => {
    const booking = await bookedBySomeone()
    const replies = await Promise.all(Array.from({ length: 20 }, (__, at) => byCode(at % 2 ? people.desk : counter.lawyer, booking.code!.text, keyOf(at))))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, problem } of replies) if (status !== 200) expect(['appointments.code_used', 'appointments.changed']).toContain(problem.code)
    expect(await EventModel.countDocuments({ 'subject.id': booking.id, type: 'booking.arrived' })).toBe(1)
  })

  it('answers a repeated request as the first', async () => {
    const { code } = await bookedBySomeone()
    const first = await byCode(people.desk, code!.text, 'asked-twice')
    expect((await byCode(people.desk, code!.text, 'asked-twice')).result).toEqual(first.result)
    expect(first.status).toBe(200)
  })
})

describe('a number', () => {
  const byNumber = (caller: Caller, number: number, slot = counter.slot) => caller.call('POST /counter/check-in', { body: { slot: slot._id, number } })

  it('checks in whoever has it in that slot', async () => {
    const booking = await bookedBySomeone()
    expect((await byNumber(people.desk, booking.number!)).result).toMatchObject({ id: booking.id, state: 'arrived' })
    await expectRefused(() => byNumber(people.desk, booking.number!), { status: 409, code: 'appointments.code_used' })
  })

  it('is nobody\'s when nobody booked it, in another slot, and for whoever does not serve there', async () => {
    const later = await addSlot(counter.service, dayAfter(server.clock, 0), 16 * 60, 2, { first: 101 })
    const booking = await bookedBySomeone()
    await expectRefused(() => byNumber(people.desk, 39), badCode)
    await expectRefused(() => byNumber(people.desk, booking.number!, later), badCode)
    await expectRefused(() => byNumber(people.desk, 1, { ...later, _id: `${'0'.repeat(24)}-20261123-0900` }), badCode)
    await expectRefused(() => byNumber(people.otherDesk, booking.number!), badCode)
    await expectRefused(() => byNumber(people.neighbour, booking.number!), badCode)
  })
})

it.each([
  [{}, ['body']],
  [{ code: '' }, ['body.code']],
  [{ slot: 'tomorrow', number: 0 }, ['body.slot', 'body.number']],
])('refuses %j', async (body, paths) => {
  await expectRefused(() => people.desk.call('POST /counter/check-in', { body: body as never }), badInput(...paths))
})
