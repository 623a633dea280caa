import { bookingNotices } from '../../../server/appointments/booking/reactions'
import { lapseOffers } from '../../../server/appointments/booking/offer'
import { catchUp } from '../../../server/events/reaction'
import { NoticeModel } from '../../../server/notices/notice.model'
import { addService, addSlot, booked, consented, dayAfter, waiting } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(async () => {
  await catchUp(bookingNotices)
  await NoticeModel.deleteMany()
})

const slotOf = async (seats = 2) => addSlot(await addService(people.town.first.community), dayAfter(server.clock, 1), 9 * 60, seats)
/** The titles of somebody's messages, newest first, after every event was told twice. */
async function titles(caller: Caller): Promise<string[]> {
  await catchUp(bookingNotices)
  await catchUp(bookingNotices, null)
  const { result } = await caller.call('GET /notices', { query: {} })
  return result.items.filter(({ at }) => at >= server.clock.now().toISOString()).map(({ title, urgent }) => `${title}${urgent ? '！' : ''}`)
}

test('nobody is told what she did herself; the other side is, once', async () => {
  server.clock.advance(1)
  await consented(people.resident, people.town.first.neighbour)
  const own = await booked(people.resident, await slotOf())
  await people.resident.call('POST /bookings/:id/cancel', { params: { id: own.id }, body: {} })
  expect(await titles(people.resident)).toEqual([])

  const { id } = await booked(people.neighbour, await slotOf(), { for: { person: people.resident.id } })
  expect(await titles(people.resident)).toEqual(['有人替您约好了'])
  expect(await titles(people.neighbour)).toEqual([])
  await people.resident.call('POST /bookings/:id/cancel', { params: { id }, body: { reason: '不去了' } })
  expect(await titles(people.neighbour)).toEqual(['预约取消了'])
  const notice = (await people.neighbour.call('GET /notices', { query: {} })).result.items[0]!
  expect(notice).toMatchObject({ body: '您替王秀英约的“养老金资格认证”：王秀英取消了明天（11 月 24 日）上午 9:00的预约：不去了。', subject: { type: 'booking', id } })
})

test('an offer, its end, and the offer to the next one', async () => {
  server.clock.advance(1)
  const slot = await slotOf(1)
  const { id } = await booked(people.resident, slot)
  await waiting(people.neighbour, slot)
  await waiting(people.vacantResident, slot)
  await people.desk.call('POST /bookings/:id/cancel', { params: { id }, body: {} })
  expect(await titles(people.resident)).toEqual(['预约取消了'])
  expect(await titles(people.neighbour)).toEqual(['有空号了，请您确认！'])
  expect(await titles(people.vacantResident)).toEqual([])
  server.clock.advance(121)
  await lapseOffers(server.clock.now(), server.services.log)
  expect(await titles(people.neighbour)).toEqual(['留给您的号过时了'])
  expect(await titles(people.vacantResident)).toEqual(['有空号了，请您确认！'])
  server.clock.set('2026-11-23T02:00:00Z')
})

test('called, missed, objected and settled', async () => {
  server.clock.set('2026-11-24T01:00:00Z')
  const slot = await addSlot(await addService(people.town.first.community), dayAfter(server.clock, 0), 9 * 60 + 5, 3)
  const { id } = await booked(people.resident, slot)
  const params = { id }
  await people.desk.call('POST /counter/check-in', { body: { slot: slot._id, number: 1 } })
  await people.desk.call('POST /bookings/:id/call', { params, body: { counter: '2 号窗口' } })
  expect(await titles(people.resident)).toEqual(['请到 2 号窗口！'])
  server.clock.advance(10)
  await people.desk.call('POST /bookings/:id/missed', { params })
  expect(await titles(people.resident)).toEqual(['记了一次没有到'])
  await people.resident.call('POST /bookings/:id/object', { params, body: { words: '我在厕所' } })
  expect(await titles(people.desk)).toEqual(['有人对“没有到”提出异议'])
  expect(await titles(people.otherDesk)).toEqual([])
  server.clock.advance(10)
  await people.desk.call('POST /bookings/:id/objection', { params, body: { lift: true, words: '确实叫早了' } })
  expect(await titles(people.resident)).toEqual(['异议成立，这次不算'])
})
