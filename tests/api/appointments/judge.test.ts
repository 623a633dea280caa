import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { addService, addSlot, booked, consented, dayAfter } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let consent: string

beforeAll(async () => {
  people = await signInTown(server)
  consent = await consented(people.resident, people.town.first.neighbour)
})

/** A booking of the resident that was served. */
async function served(by: Caller = people.resident) {
  const { id } = await booked(by, await addSlot(await addService(people.town.first.community), dayAfter(server.clock, 1), 9 * 60, 3), by === people.resident ? {} : { for: { person: people.resident.id } })
  await BookingModel.updateOne({ _id: id }, { $set: { state: 'served', endedAt: server.clock.now() } })
  return id
}
const verdict = { responded: true, solved: true, satisfied: false, words: '等了很久' }
const judge = (caller: Caller, id: string, body: object = verdict) => caller.call('POST /bookings/:id/judge', { params: { id }, body: body as typeof verdict })

test('the person says what she thinks of it, once', async () => {
  const id = await served()
  const replies = await Promise.all(Array.from({ length: 5 }, () => judge(people.resident, id)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.find(({ status }) => status === 200)!.result).toMatchObject({ verdict: { ...verdict, at: '2026-11-23T02:00:00.000Z' }, can: { judge: false } })
  expect((await judge(people.resident, id, { ...verdict, satisfied: true })).problem).toMatchObject({ code: 'appointments.step_not_allowed', detail: '您已经评价过了。' })
})

test('so may who booked for her, while the consent holds; nobody else, and not before it was served', async () => {
  expect((await judge(people.neighbour, await served(people.neighbour))).status).toBe(200)
  const id = await served(people.neighbour)
  expect((await judge(people.desk, id)).status).toBe(403)
  expect((await judge(people.otherDesk, id)).status).toBe(404)
  await people.resident.call('POST /consents/:id/withdraw', { params: { id: consent } })
  expect((await judge(people.neighbour, id)).problem.code).toBe('appointments.no_consent')
  const { id: ahead } = await booked(people.resident, await addSlot(await addService(people.town.first.community), dayAfter(server.clock, 1), 9 * 60, 3))
  expect((await judge(people.resident, ahead)).problem.code).toBe('appointments.step_not_allowed')
  expect((await BookingModel.findById(id).lean())!.verdict).toBeNull()
})

test('every wrong field at once', async () => {
  const { problem } = await judge(people.resident, await served(), { responded: 'ja', satisfied: true, words: 'x'.repeat(501) })
  expect(problem.errors!.map(({ path }) => path).sort()).toEqual(['body.responded', 'body.solved', 'body.words'])
})
