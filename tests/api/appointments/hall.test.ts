import { addService, addSlot, dayAfter } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { arrived, booked, called, checkedIn, expectRefused, forbidden, freshResident, notFound, openCounter } from '../../support/counter'
import { addPlace } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const someone = () => freshResident(server, people)
const hall = (caller: Caller, code = people.town.first.community._id) => caller.call('GET /places/:code/hall', { params: { code } })

it('shows numbers with their counters and what comes next, of all services there, and no names', async () => {
  expect((await hall(people.desk)).result).toEqual({ place: '福民社区', now: server.clock.now().toISOString(), called: [], waiting: [] })
  const law = await openCounter(server, people, { eldersFirst: true })
  const pension = await addService(people.town.first.community)
  const desk = { lawyer: people.desk }
  const early = await addSlot(pension, dayAfter(server.clock, 0), 11 * 60, 9)

  const numbers: number[] = []
  for (let at = 0; at < 6; at += 1) numbers.push((await arrived(law, await someone())).number!)
  const old = await arrived(law, await someone(), { priority: 'over80' })
  await booked(await someone(), law.slot)
  await checkedIn(desk, early, await booked(await someone(), early))
  server.clock.advance(1)
  const first = await called(law, await someone())
  server.clock.advance(1)
  const second = await checkedIn(desk, early, await booked(await someone(), early))
  await people.desk.call('POST /bookings/:id/call', { params: { id: second.id }, body: { counter: '2 号窗口' } })

  const { status, result } = await hall(people.desk)
  expect(status).toBe(200)
  expect(result.called).toEqual([
    { service: '养老金资格认证', number: second.number, counter: '2 号窗口', at: server.clock.now().toISOString() },
    { service: '社区律师咨询', number: first.number, counter: '1 号窗口', at: new Date(server.clock.now().getTime() - 60_000).toISOString() },
  ])
  expect(result.waiting).toEqual([
    { service: '社区律师咨询', arrived: 7, next: [old.number, ...numbers.slice(0, 4)] },
    { service: '养老金资格认证', arrived: 1, next: [1] },
  ])
  expect(JSON.stringify(result)).not.toMatch(/居民\d|138\d{8}/)
  expect((await hall(law.lawyer)).result).toEqual(result)
  expect((await hall(people.streetDesk, people.town.street._id)).result).toMatchObject({ place: '雄关街道', called: result.called, waiting: result.waiting })

  // A counter that calls on shows its last number; who is served leaves the screen; tomorrow it is empty.
  server.clock.advance(1)
  const next = (await law.lawyer.call('POST /services/:id/queue/next', { params: { id: law.id }, body: { counter: '1 号窗口' } })).result.called!
  expect((await hall(people.desk)).result.called.map(({ number }) => number)).toEqual([next.number, second.number])
  for (const id of [next.booking, second.id, first.id]) await people.desk.call('POST /bookings/:id/serve', { params: { id }, body: {} })
  expect((await hall(people.desk)).result.called).toEqual([])
  server.clock.advance(24 * 60)
  expect((await hall(people.desk)).result.waiting).toEqual([])
  server.clock.set('2026-11-23T02:00:00Z')
})

it('shows a place what lies under it only', async () => {
  const { first } = people.town
  const grid = await openCounter(server, people, { name: '网格议事', place: { code: first.grid._id, label: first.grid.label }, path: first.grid.path })
  await called(grid, await someone())
  const names = async (code: string) => (await hall(people.desk, code)).result.called.map(({ service }) => service)
  expect(await names(first.grid._id)).toEqual(['网格议事'])
  expect(await names(first.community._id)).toContain('网格议事')
  expect(await names((await addPlace(first.community, 'grid', `${first.community._id}-G09`, '第九网格'))._id)).toEqual([])
})

it('is for desks and professionals of the place', async () => {
  const { first, second, street } = people.town
  const { lawyer } = await openCounter(server, people)
  for (const caller of [people.resident, people.worker, people.property]) await expectRefused(() => hall(caller), forbidden)
  for (const caller of [people.stranger, people.otherDesk]) await expectRefused(() => hall(caller), notFound)
  await expectRefused(() => hall(lawyer, second.community._id), notFound)
  await expectRefused(() => hall(people.desk, street._id), forbidden)
  await expectRefused(() => hall(people.desk, '999999'), notFound)
  await expectRefused(() => hall(people.desk, '../etc'), notFound)
  expect((await hall(people.desk, first.grid._id)).status).toBe(200)
})
