import { addService, addSlot, booked, dayAfter } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

async function download(caller: Caller | null, id: string) {
  const response = await fetch(`${server.url}/api/bookings/${id}/calendar`, { headers: caller ? { authorization: `Bearer ${caller.token()}` } : {} })
  return { status: response.status, headers: response.headers, text: (await response.text()).replace(/\r\n[ \t]/g, '') }
}

test('is an iCalendar file in UTC with two alarms; a later one changes the entry', async () => {
  const bring = [{ name: '户口本', form: 'copy' as const, note: null, promise: null }, { name: '无业证明', form: 'promise' as const, note: null, promise: '本人承诺' }]
  const slot = await addSlot(await addService(people.town.first.community, { bring, where: '福民社区,一楼' }), dayAfter(server.clock, 1), 9 * 60, 3)
  const { id } = await booked(people.resident, slot)
  const { status, headers, text } = await download(people.resident, id)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('content-disposition')).toBe('attachment; filename="linli-2026-11-24.ics"')
  expect(headers.get('cache-control')).toBe('private, no-store')
  const lines = text.split('\r\n')
  for (const line of ['DTSTART:20261124T010000Z', 'DTEND:20261124T013000Z', 'SUMMARY:养老金资格认证 1 号', 'LOCATION:福民社区\\,一楼', `UID:${id}@linli`, 'SEQUENCE:1', 'STATUS:CONFIRMED', 'TRIGGER:-PT24H', 'TRIGGER:-PT1H']) expect(lines).toContain(line)
  expect(text).toContain('要带：户口本（复印件）')
  expect(text).toContain('要签承诺书：无业证明')
  await people.resident.call('POST /bookings/:id/cancel', { params: { id }, body: {} })
  const after = (await download(people.resident, id)).text.split('\r\n')
  for (const line of [`UID:${id}@linli`, 'SEQUENCE:2', 'STATUS:CANCELLED']) expect(after).toContain(line)
})

test('is for whoever may read the booking', async () => {
  const { id } = await booked(people.resident, await addSlot(await addService(people.town.first.community), dayAfter(server.clock, 1), 9 * 60, 3))
  expect((await download(people.desk, id)).status).toBe(200)
  for (const caller of [people.neighbour, people.stranger, people.otherDesk]) expect((await download(caller, id)).status).toBe(404)
  expect((await download(null, id)).status).toBe(401)
  expect((await download(people.resident, 'x')).status).toBe(404)
})
