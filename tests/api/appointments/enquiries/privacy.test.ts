import { catchUp } from '../../../../server/events/reaction'
import { EventModel } from '../../../../server/events/event.model'
import { enquiryNotices } from '../../../../server/appointments/enquiries'
import { noteLateEnquiries } from '../../../../server/appointments/enquiries/sweeps'
import { NoticeModel } from '../../../../server/notices/notice.model'
import type { Caller } from '../../../support/client'
import { asked, secret, signInLawyer, type LawyersTown } from '../../../support/enquiries'
import { useServer } from '../../../support/server'
import { uploadedPhoto } from '../../../support/upload'

const server = useServer()
let people: LawyersTown

beforeAll(async () => {
  people = await signInLawyer(server)
})

const view = async (caller: Caller, view: 'mine' | 'todo' | 'late' | 'opened') => (await caller.call('GET /enquiries', { query: { view, limit: 100 } })).result.items
const open = (caller: Caller, id: string, open: boolean) => caller.call('PUT /enquiries/:id/open', { params: { id }, body: { open } })

describe('a thread that nobody opened', () => {
  it('is its parties\' alone', async () => {
    const { id } = await asked(people.resident, people.service)
    for (const other of ['desk', 'streetDesk', 'otherDesk', 'neighbour', 'stranger', 'worker', 'contact', 'chief'] as const) {
      expect([other, (await people[other].call('GET /enquiries/:id', { params: { id } })).status]).toEqual([other, 404])
      expect([other, (await people[other].call('POST /enquiries/:id/replies', { params: { id }, body: { text: '插话' } })).status]).toEqual([other, 404])
      expect([other, (await open(people[other], id, true)).status]).toEqual([other, 404])
    }
    expect((await view(people.resident, 'mine')).some((item) => item.id === id)).toBe(true)
    expect((await view(people.lawyer, 'mine')).some((item) => item.id === id)).toBe(true)
    expect((await view(people.lawyer, 'todo')).some((item) => item.id === id)).toBe(true)
    for (const other of ['desk', 'neighbour', 'stranger'] as const) for (const list of ['mine', 'todo'] as const) expect(await view(people[other], list)).toEqual([])
    expect((await people.lawyer.call('GET /me', {})).result.counts.enquiries).toBeGreaterThan(0)
    expect((await people.desk.call('GET /me', {})).result.counts.enquiries).toBe(0)
  })

  it('when late is known to the desk without what was written, by whom, or a link to a photo', async () => {
    const photo = await uploadedPhoto(server, people.resident)
    const { id, number } = await asked(people.resident, people.service, { photos: [photo] })
    server.clock.advance(2 * 1440)
    await noteLateEnquiries(server.clock.now(), server.services.log)
    await catchUp(enquiryNotices)
    const listed = (await view(people.desk, 'late')).find((item) => item.id === id)!
    expect(listed).toMatchObject({ number, overdue: true, excerpt: null, resident: { name: '一位居民', me: false }, professional: { name: '方明远' } })
    const { result } = await people.desk.call('GET /enquiries/:id', { params: { id } })
    expect(result).toMatchObject({ messages: null, excerpt: null, openedBy: null, verdict: null, can: { reply: false, open: false, judge: false } })
    for (const step of [
      people.desk.call('POST /enquiries/:id/replies', { params: { id }, body: { text: '插话' } }),
      open(people.desk, id, true),
      people.desk.call('POST /enquiries/:id/judge', { params: { id }, body: { responded: true, solved: true, satisfied: true } }),
    ]) expect((await step).status).toBe(403)

    const deskReads = [listed, result, (await people.desk.call('GET /notices', { query: { limit: 100 } })).result, await view(people.streetDesk, 'late')]
    for (const read of deskReads) {
      const text = JSON.stringify(read)
      expect(text).not.toContain(secret)
      expect(text).not.toContain('王秀英')
      expect(text).not.toContain(photo)
    }
    const everything = JSON.stringify([await EventModel.find().lean(), await NoticeModel.find().lean()])
    expect(everything).not.toContain(secret)
    expect(everything).not.toContain(photo)
    expect(await view(people.otherDesk, 'late')).toEqual([])
    expect((await people.otherDesk.call('GET /enquiries/:id', { params: { id } })).status).toBe(404)
    expect((await fetch(`${server.url}/api/files/${photo}?expires=9999999999&signature=x`)).status).toBe(404)
  })

  it('is listed as late to desks only', async () => {
    for (const list of ['late', 'opened'] as const) {
      expect((await people.resident.call('GET /enquiries', { query: { view: list } })).problem.code).toBe('forbidden')
      expect((await people.lawyer.call('GET /enquiries', { query: { view: list } })).problem.code).toBe('forbidden')
    }
    const bad = await people.desk.call('GET /enquiries', { query: { view: 'all' as never, limit: 101 } })
    expect(bad.problem.errors?.map(({ path }) => path).sort()).toEqual(['query.limit', 'query.view'])
    expect((await people.desk.call('GET /enquiries', { query: { view: 'late', cursor: 'x' } })).problem.errors).toMatchObject([{ path: 'query.cursor' }])
  })
})

describe('PUT /enquiries/:id/open', () => {
  it('lets the desk read until the same party takes it back', async () => {
    const photo = await uploadedPhoto(server, people.resident)
    const { id } = await asked(people.resident, people.service, { photos: [photo] })
    expect((await open(people.resident, id, true)).result).toMatchObject({ openedBy: '王秀英', can: { open: true } })
    expect((await open(people.resident, id, true)).status).toBe(200)
    const read = await people.desk.call('GET /enquiries/:id', { params: { id } })
    expect(read.result).toMatchObject({ resident: { name: '王秀英' }, messages: [{ text: secret, photos: [{ id: photo }] }], can: { reply: false, open: false, judge: false } })
    expect((await view(people.desk, 'opened')).map((item) => item.id)).toEqual([id])
    expect((await people.desk.call('POST /enquiries/:id/replies', { params: { id }, body: { text: '插话' } })).status).toBe(403)
    expect((await people.otherDesk.call('GET /enquiries/:id', { params: { id } })).status).toBe(404)
    expect((await people.contact.call('GET /enquiries/:id', { params: { id } })).status).toBe(404)
    expect((await people.lawyer.call('GET /enquiries/:id', { params: { id } })).result.can.open).toBe(false)
    expect((await open(people.lawyer, id, false)).problem.code).toBe('appointments.step_not_allowed')

    expect((await open(people.resident, id, false)).result.openedBy).toBeNull()
    expect((await people.desk.call('GET /enquiries/:id', { params: { id } })).status).toBe(404)
    expect(await view(people.desk, 'opened')).toEqual([])
    expect(await EventModel.countDocuments({ 'subject.id': id, type: 'enquiry.opened' })).toBe(1)
  })

  it('is done by one of two parties at once', async () => {
    const { id } = await asked(people.resident, people.service)
    const replies = await Promise.all([open(people.resident, id, true), open(people.lawyer, id, true)])
    const won = replies.filter(({ status }) => status === 200)
    expect(new Set(won.map(({ result }) => result.openedBy)).size).toBe(1)
    expect(await EventModel.countDocuments({ 'subject.id': id, type: 'enquiry.opened' })).toBe(1)
  })

  it('names what is wrong', async () => {
    const { id } = await asked(people.resident, people.service)
    expect((await people.resident.call('PUT /enquiries/:id/open', { params: { id }, body: { open: 'yes' as never } })).problem.errors).toMatchObject([{ path: 'body.open' }])
    expect((await open(people.stranger, id, true)).status).toBe(404)
  })
})
