import { addSlot, dayAfter } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { booked, freshResident, missedBefore, openCounter, type Counter } from '../../support/counter'
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

const days = (count: number) => new Date(server.clock.now().getTime() + count * 24 * 3600_000).toISOString()
const standing = async (caller = resident) => (await caller.call('GET /appointments/standing', {})).result
const book = (body = {}, caller = resident) => caller.call('POST /bookings', { body: { slot: counter.slot._id, ...body } })
const wait = async () => {
  const full = await addSlot(counter.service, dayAfter(server.clock, 1), 9 * 60, 1, { free: [], freeCount: 0 })
  return resident.call('POST /slots/:slot/waiting', { params: { slot: full._id }, body: {} })
}

it('is clean at first, and knows nobody else\'s misses', async () => {
  await missedBefore(server, counter, people.neighbour, 3)
  expect(await standing()).toEqual({ blockedUntil: null, missed: [] })
  expect((await call(server, 'GET /appointments/standing', {})).status).toBe(401)
})

it('lists each miss with what became of its objection, the newest first; two block nothing', async () => {
  const kept = await missedBefore(server, counter, resident, 20, { objection: { state: 'kept', words: '我到了', at: server.clock.now(), answer: '没有签到记录' } })
  const fresh = await missedBefore(server, counter, resident, 5)
  const lifted = await missedBefore(server, counter, resident, 30, { objection: { state: 'lifted', words: '住院了', at: server.clock.now(), answer: '不算' } })
  expect(await standing()).toEqual({
    blockedUntil: null,
    missed: [
      { booking: fresh, service: '社区律师咨询', start: days(-5), counts: true, objection: null, answer: null },
      { booking: kept, service: '社区律师咨询', start: days(-20), counts: true, objection: 'kept', answer: '没有签到记录' },
      { booking: lifted, service: '社区律师咨询', start: days(-30), counts: false, objection: 'lifted', answer: '不算' },
    ],
  })
  expect((await book()).status).toBe(200)
})

it('blocks booking and waiting online for 30 days from the third of 90 days, with the reason; the desk still books for her', async () => {
  for (const ago of [89, 40, 0]) await missedBefore(server, counter, resident, ago)
  expect((await standing()).blockedUntil).toBe(days(30))
  const refused = await book()
  expect(refused.problem).toMatchObject({ status: 403, code: 'appointments.blocked' })
  expect(refused.problem.detail).toMatch(/90 天里有 3 次约了没来，12 月 23 日以后才能在线预约.*异议/)
  expect((await wait()).problem.code).toBe('appointments.blocked')
  const tomorrow = await addSlot(counter.service, dayAfter(server.clock, 1), 11 * 60, 1)
  const byDesk = await people.desk.call('POST /bookings', { body: { slot: tomorrow._id, for: { person: resident.id } } })
  expect(byDesk.status).toBe(200)
})

it('does not block for what is further apart, what was lifted, nor longer than 30 days', async () => {
  for (const ago of [91, 45, 0]) await missedBefore(server, counter, resident, ago)
  expect((await standing()).blockedUntil).toBeNull()

  resident = await freshResident(server, people)
  for (const ago of [31, 40, 50]) await missedBefore(server, counter, resident, ago)
  expect((await standing()).blockedUntil).toBeNull()

  resident = await freshResident(server, people)
  for (const ago of [1, 2]) await missedBefore(server, counter, resident, ago)
  await missedBefore(server, counter, resident, 3, { objection: { state: 'lifted', words: '住院了', at: server.clock.now(), answer: '不算' } })
  expect((await standing()).blockedUntil).toBeNull()
  expect((await book()).status).toBe(200)
})

it('comes from three real misses, and goes with an objection that is lifted', async () => {
  for (const ago of [20, 10]) await missedBefore(server, counter, resident, ago)
  const { id } = await booked(resident, counter.slot)
  server.clock.set(counter.slot.start)
  await counter.lawyer.call('POST /bookings/:id/missed', { params: { id } })
  const tomorrow = await addSlot(counter.service, dayAfter(server.clock, 1), 9 * 60, 5)
  expect((await resident.call('POST /bookings', { body: { slot: tomorrow._id } })).problem.code).toBe('appointments.blocked')
  await resident.call('POST /bookings/:id/object', { params: { id }, body: { words: '电梯坏了，我在楼下' } })
  expect((await standing()).blockedUntil).not.toBeNull()
  await people.desk.call('POST /bookings/:id/objection', { params: { id }, body: { lift: true, words: '电梯确实停了' } })
  expect(await standing()).toMatchObject({ blockedUntil: null, missed: [{ booking: id, counts: false, objection: 'lifted', answer: '电梯确实停了' }, {}, {}] })
  expect((await resident.call('POST /bookings', { body: { slot: tomorrow._id } })).status).toBe(200)
})
