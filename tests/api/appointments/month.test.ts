import type { Service } from '../../../server/appointments/catalogue/service.model'
import { booked, dayAfter } from '../../support/appointments'
import { call, type Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { edit, officeRule, serviceWith, slotAt } from '../../support/timetables'

const server = useServer()
let people: SignedInTown
let service: Service

beforeAll(async () => {
  people = await signInTown(server)
  service = await serviceWith(people.desk, people.town.first.community)
})

const month = (caller: Caller, asked: string) => caller.call('GET /services/:id/month', { params: { id: String(service._id) }, query: { month: asked } })

describe('GET /services/:id/month', () => {
  it('shows every day with its windows, places and what is taken', async () => {
    await booked(people.resident, slotAt(service, dayAfter(server.clock, 1), 9))
    const { status, result } = await month(people.desk, '2026-11')
    expect(status).toBe(200)
    expect(result.known).toBe(true)
    expect(result.days).toHaveLength(30)
    expect(result.days[23]).toEqual({ day: '2026-11-24', kind: 'workday', name: '', windows: [{ from: 540, until: 660 }], capacity: 4, booked: 1, closed: null })
    expect(result.days[27]).toMatchObject({ day: '2026-11-28', kind: 'weekend', windows: [], capacity: 0, closed: '周六不办' })
  })

  it('shows days beyond what is filled as they will be', async () => {
    const { result } = await month(people.desk, '2026-12')
    expect(result.days[30]).toMatchObject({ day: '2026-12-31', windows: [{ from: 540, until: 660 }], capacity: 4, booked: 0 })
  })

  it('shows holidays and worked weekend days by name, and a single day that is closed', async () => {
    const october = (await month(people.desk, '2026-10')).result
    expect(october.days[0]).toMatchObject({ kind: 'holiday', name: '国庆节', closed: '国庆节放假' })
    expect(october.days[9]).toMatchObject({ kind: 'makeup', name: '调休上班', capacity: 4, closed: null })
    await edit(people.desk, service, [officeRule()], [{ day: '2026-12-15', reason: '全员培训', windows: [] }])
    expect((await month(people.desk, '2026-12')).result.days[14]).toMatchObject({ windows: [], capacity: 0, closed: '停约：全员培训' })
  })

  it('says that a year is not known: its rules do not hold', async () => {
    const { result } = await month(people.desk, '2099-03')
    expect(result.known).toBe(false)
    expect(result.days[1]).toMatchObject({ kind: 'unknown', windows: [], capacity: 0, closed: '2099 年的放假安排还没有公布，暂时不能预约' })
  })

  it('is forbidden to a resident, hidden from another community, and refuses what is no month', async () => {
    expect((await month(people.resident, '2026-11')).problem).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await month(people.otherDesk, '2026-11')).status).toBe(404)
    expect((await month(people.desk, '2026-13')).problem.errors).toEqual([expect.objectContaining({ path: 'query.month' })])
    expect((await call(server, 'GET /services/:id/month', { params: { id: String(service._id) }, query: { month: '2026-11' } })).status).toBe(401)
  })
})
