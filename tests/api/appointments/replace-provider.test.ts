import { Types } from 'mongoose'
import { goOnReplacing } from '../../../server/appointments/catalogue/replace-provider'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { ServiceModel, type Service } from '../../../server/appointments/catalogue/service.model'
import { booked, crowd, dayAfter } from '../../support/appointments'
import { call, signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addHolder } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { officeRule, serviceWith, slotAt } from '../../support/timetables'

const server = useServer()
let people: SignedInTown
let old: Caller
let other: Caller
let tomorrow: string
let then: string

beforeAll(async () => {
  people = await signInTown(server)
  const { first } = people.town
  old = await signedInAs(server, (await addHolder('韩雪梅', 'professional', first.community, { department: '法官' })).person._id)
  other = await signedInAs(server, (await addHolder('方明远', 'professional', first.community, { department: '律师' })).person._id)
  tomorrow = dayAfter(server.clock, 1)
  then = dayAfter(server.clock, 2)
})
afterEach(() => server.clock.set('2026-11-23T02:00:00Z'))

const make = (perCounter = 2) =>
  serviceWith(people.desk, people.town.first.community, [officeRule({ perCounter })], { kind: 'session', category: 'legal', cancelCutOff: 1440, provider: { person: new Types.ObjectId(old.id), name: '韩雪梅', title: '法官' } })
const replace = (caller: Caller, { _id }: Pick<Service, '_id'>, from: string, confirm: boolean, person = other.id) =>
  caller.call('POST /services/:id/provider', { params: { id: String(_id) }, body: { provider: { person, name: '', title: '社区法律顾问' }, from, reason: '法官出差', confirm } })
const read = async (caller: Caller, id: string) => (await caller.call('GET /bookings/:id', { params: { id } })).result

describe('POST /services/:id/provider', () => {
  it('without confirming only tells who is affected', async () => {
    const service = await make()
    const mine = await booked(people.resident, slotAt(service, then, 9))
    await booked(people.resident, slotAt(service, tomorrow, 9))
    const { status, result } = await replace(people.desk, service, then, false)
    expect(status).toBe(200)
    expect(result).toEqual({ done: false, affected: [{ booking: mine.id, name: '王秀英', phone: people.town.first.resident.phone, start: mine.start, number: 1 }] })
    expect((await read(people.resident, mine.id)).provider.name).toBe('韩雪梅')
    expect((await ServiceModel.findById(service._id).lean())!.replacement).toBeUndefined()
  })

  it('from a day on: who had booked is told and may stay, or leave past the cut-off; earlier days stay as they are', async () => {
    const service = await make()
    const before = await booked(people.resident, slotAt(service, tomorrow, 9))
    const after = await booked(people.resident, slotAt(service, then, 9))
    expect((await replace(people.desk, service, then, true)).result).toMatchObject({ done: true, affected: [{ booking: after.id }] })
    expect((await read(people.resident, before.id)).provider).toEqual({ name: '韩雪梅', title: '法官' })
    expect(await read(people.resident, after.id)).toMatchObject({ provider: { name: '方明远', title: '社区法律顾问' }, state: 'booked', number: after.number, start: after.start })
    expect((await eventsOf('booking.providerChanged')).at(-1)).toMatchObject({ subject: { id: after.id }, data: { name: '方明远', before: '韩雪梅', reason: '法官出差' } })

    server.clock.set('2026-11-25T00:30:00Z')
    expect((await read(people.resident, after.id)).can.cancel).toBe(true)
    expect((await people.resident.call('POST /bookings/:id/cancel', { params: { id: after.id }, body: {} })).result.state).toBe('cancelled')
  })

  it('gives new bookings of those days to the other one, and of days before to the one who is there', async () => {
    const service = await make()
    await replace(people.desk, service, then, true)
    expect((await booked(people.resident, slotAt(service, tomorrow, 9))).provider.name).toBe('韩雪梅')
    expect((await booked(people.neighbour, slotAt(service, then, 9))).provider.name).toBe('方明远')
    const shown = async () => (await people.resident.call('GET /services/:id', { params: { id: String(service._id) } })).result.provider.name
    expect(await shown()).toBe('韩雪梅')
    server.clock.set('2026-11-24T16:30:00Z')
    expect(await shown()).toBe('方明远')
    await Promise.all([goOnReplacing(server.clock.now(), server.services.log), goOnReplacing(server.clock.now(), server.services.log)])
    expect(await ServiceModel.findById(service._id).lean()).toMatchObject({ provider: { name: '方明远' } })
    expect((await ServiceModel.findById(service._id).lean())!.replacement).toBeUndefined()
    expect((await eventsOf('service.providerStarted')).filter(({ subject }) => subject.id === String(service._id))).toHaveLength(1)
  })

  it('from today on the other one stands at the counter at once', async () => {
    const service = await make()
    await replace(people.desk, service, dayAfter(server.clock, 0), true)
    const can = async (caller: Caller) => (await caller.call('GET /services/:id', { params: { id: String(service._id) } })).result.can.serve
    expect([await can(other), await can(old)]).toEqual([true, false])
  })

  it('tells whom a crash left out, and nobody twice', async () => {
    const service = await make()
    const mine = await booked(people.resident, slotAt(service, then, 9))
    const hers = await booked(people.neighbour, slotAt(service, then, 10))
    await replace(people.desk, service, then, true)
    // As if the server had died before the second one was told.
    await BookingModel.updateOne({ _id: hers.id }, { $set: { provider: { person: null, name: '韩雪梅', title: '法官' } }, $unset: { mayLeave: 1 } })
    await Promise.all([1, 2, 3].map(() => goOnReplacing(server.clock.now(), server.services.log)))
    expect((await read(people.neighbour, hers.id)).provider.name).toBe('方明远')
    const told = (id: string) => eventsOf('booking.providerChanged').then((events) => events.filter(({ subject }) => subject.id === id).length)
    expect([await told(mine.id), await told(hers.id)]).toEqual([1, 2])
  })

  it('40 people book while she is replaced: in the end everybody has the other one', async () => {
    const service = await make(40)
    const rush = await crowd(server, people.town.first.door501, 40)
    const bookings = Promise.all(rush.map((person) => person.call('POST /bookings', { body: { slot: slotAt(service, then, 9)._id } })))
    expect((await replace(people.desk, service, then, true)).status).toBe(200)
    expect((await bookings).map(({ status }) => status)).toEqual(Array(40).fill(200))
    await goOnReplacing(server.clock.now(), server.services.log)
    expect(await BookingModel.countDocuments({ service: service._id, 'provider.name': '方明远' })).toBe(40)
  }, 60_000)

  it('refuses a day that is over, a stranger, and an older version beside another change; changes nothing', async () => {
    const service = await make()
    expect((await replace(people.desk, service, dayAfter(server.clock, -1), true)).problem.errors).toEqual([expect.objectContaining({ path: 'body.from', code: 'past' })])
    for (const person of [people.stranger.id, people.town.second.desk.person._id.toString(), 'f'.repeat(24)]) {
      expect((await replace(people.desk, service, then, true, person)).problem.errors).toEqual([expect.objectContaining({ path: 'body.provider.person', code: 'unknown' })])
    }
    const bad = await people.desk.call('POST /services/:id/provider', { params: { id: String(service._id) }, body: { provider: { name: '', title: '' }, from: 'tomorrow', reason: '', confirm: true } })
    expect(bad.problem.errors!.map(({ path }) => path).sort()).toEqual(['body.from', 'body.provider.title', 'body.reason'])
    expect(await ServiceModel.findById(service._id).lean()).toMatchObject({ provider: { name: '韩雪梅' }, version: 1 })
  })

  it('is for its desk', async () => {
    const service = await make()
    for (const caller of [people.resident, people.worker, old]) expect((await replace(caller, service, then, true)).problem.code).toBe('forbidden')
    expect((await replace(people.otherDesk, service, then, true)).problem.code).toBe('not_found')
    expect((await call(server, 'POST /services/:id/provider', { params: { id: String(service._id) }, body: { provider: { name: '', title: '律师' }, from: then, reason: '出差', confirm: false } })).status).toBe(401)
  })
})
