import { Types } from 'mongoose'
import { ServiceModel, type Service } from '../../../server/appointments/catalogue/service.model'
import { goOnReplacing } from '../../../server/appointments/catalogue/replace-provider'
import { retireReceptions } from '../../../server/appointments/catalogue/retire-receptions'
import { goOnClosing } from '../../../server/appointments/timetable/close-day'
import { fillAll } from '../../../server/appointments/timetable/fill'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { TimetableModel } from '../../../server/appointments/timetable/timetable.model'
import type { Role } from '../../../shared/people/roles'
import { addService, addSlot, dayAfter } from '../../support/appointments'
import { signedInAs, type Caller } from '../../support/client'
import { makeTown, storeTown, type Town } from '../../support/generated-town'
import { faults, queriesDuring, type Query } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
const each = 40
const days = 20

let town: Town
let service: Service

/** 160 services of four communities, two of them with three weeks of slots; one is the one that is asked for. */
beforeAll(async () => {
  town = makeTown(7, { streets: 2, communities: 2, grids: 1, buildings: 2, units: 2, doors: 4 })
  await storeTown(town)
  const template = await addService(town.communities[0]!)
  service = template
  const services = town.communities.flatMap((place) => Array.from({ length: each }, () => ({ ...template, _id: new Types.ObjectId(), place: { code: place._id, label: place.label }, path: place.path })))
  await ServiceModel.insertMany(services, { lean: true })
  await TimetableModel.insertMany(services.map(({ _id }) => ({ _id, rules: [], exceptions: [], filledUntil: '2099-12-31', knownYear: '2099', version: 1 })), { lean: true })
  for (const one of [template, services[1]!]) for (let after = -days; after < days; after += 1) for (const hour of [9, 10, 14, 15]) await addSlot(one, dayAfter(server.clock, after), hour * 60, 5)
}, 120_000)

function caller(role: Role | 'resident'): Promise<Caller> {
  const community = town.communities[0]!
  const person = role === 'resident' ? town.residents.find((one) => one.door.path.startsWith(community.path))!.person._id : town.posts.find((post) => post.role === role && post.place.startsWith(community._id))!.person
  return signedInAs(server, person)
}

const reading = (ask: () => Promise<{ status: number }>): Promise<Query[]> => queriesDuring(async () => expect((await ask()).status).toBe(200))
const examined = (queries: readonly Query[], collection: string) => queries.filter((query) => query.collection === collection).reduce((sum, { docsExamined }) => sum + docsExamined, 0)

test.each(['resident', 'grid_worker', 'desk'] as const)('the catalogue of a %s reads what is offered to her, and one slot of a service', async (role) => {
  const { call } = await caller(role)
  for (const query of [{}, { q: '养老金' }, { category: 'labour' as const }, { kind: 'session' as const }, { mode: 'counter' as const }]) {
    const queries = await reading(() => call('GET /services', { query }))
    expect(faults(queries, 0)).toEqual([])
    // Its own services, then those of the page with a slot each.
    expect(examined(queries, 'services')).toBeLessThanOrEqual((each + 1) * 2 + 20 * 2)
  }
  if (role === 'desk') expect(faults(await reading(() => call('GET /services', { query: { retired: true } })), 0)).toEqual([])
})

test('one service, its slots and a month read that service only, in the order of the index', async () => {
  const [resident, desk] = [await caller('resident'), await caller('desk')]
  const params = { id: String(service._id) }
  expect(faults(await reading(() => resident.call('GET /services/:id', { params })), 0)).toEqual([])
  const slots = await reading(() => resident.call('GET /services/:id/slots', { params }))
  expect(faults(slots, 0)).toEqual([])
  expect(examined(slots, 'slots')).toBeLessThanOrEqual(14 * 4)
  const month = await reading(() => desk.call('GET /services/:id/month', { params, query: { month: '2026-11' } }))
  expect(faults(month, 0)).toEqual([])
  expect(examined(month, 'slots')).toBeLessThanOrEqual(30 * 4)
})

test('changing timetables, closing days and replacing professionals read their own only', async () => {
  const { call } = await caller('desk')
  const params = { id: String(service._id) }
  const body = { provider: { name: '值班员', title: '工作台' }, from: dayAfter(server.clock, 1), reason: '换班', confirm: true }
  expect(faults(await reading(() => call('POST /services/:id/provider', { params, body })), 0)).toEqual([])
  expect(faults(await reading(() => call('POST /services/:id/days/:day/close', { params: { ...params, day: dayAfter(server.clock, 3) }, body: { reason: '停电', confirm: true } })), 10)).toEqual([])
  expect(faults(await reading(() => call('PUT /services/:id/timetable', { params, body: { version: 2, rules: [], exceptions: [] } })), 10)).toEqual([])
  expect(await SlotModel.countDocuments({ service: service._id, start: { $gt: new Date(`${dayAfter(server.clock, 1)}T00:00:00Z`), $lt: new Date(`${dayAfter(server.clock, 13)}T00:00:00Z`) } })).toBe(0)
})

test('jobs that find nothing to do read next to nothing', async () => {
  const now = server.clock.now()
  const { log } = server.services
  const queries = await queriesDuring(async () => {
    await fillAll(now, log)
    await goOnClosing(now, log)
    await goOnReplacing(now, log)
    await retireReceptions(now)
  })
  expect(faults(queries, 0)).toEqual([])
  expect(queries.reduce((sum, { docsExamined }) => sum + docsExamined, 0)).toBeLessThanOrEqual(10)
})
