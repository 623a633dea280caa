import { EnquiryModel } from '../../../../server/appointments/enquiries/enquiry.model'
import { PostModel } from '../../../../server/people'
import { asked, signInLawyer, type LawyersTown } from '../../../support/enquiries'
import { eventsOf } from '../../../support/events'
import { useServer } from '../../../support/server'
import { uploadedPhoto } from '../../../support/upload'

const server = useServer()
let people: LawyersTown

beforeAll(async () => {
  people = await signInLawyer(server)
})

type Party = 'resident' | 'lawyer'
const write = (who: Party, id: string, text: string) => people[who].call('POST /enquiries/:id/replies', { params: { id }, body: { text } })
const good = { responded: true, solved: true, satisfied: true }

describe('POST /enquiries/:id/replies', () => {
  it('goes back and forth; what is due runs only while the professional is asked', async () => {
    const { id, due } = await asked(people.resident, people.service)
    server.clock.advance(600)
    const more = await write('resident', id, '补充一句：房子是两个人的名字')
    expect(more.result).toMatchObject({ state: 'asked', due })
    const photo = await uploadedPhoto(server, people.lawyer)
    const answer = await people.lawyer.call('POST /enquiries/:id/replies', { params: { id }, body: { text: '一个人不能处分共有的房子', photos: [photo] } })
    expect(answer.result).toMatchObject({ state: 'answered', due: null, overdue: false })
    const seen = await people.resident.call('GET /enquiries/:id', { params: { id } })
    expect(seen.result.messages!.at(-1)).toMatchObject({ by: { name: '方明远', label: '社区法律顾问', me: false }, photos: [{ id: photo }] })
    server.clock.advance(3 * 1440)
    expect((await people.resident.call('GET /enquiries/:id', { params: { id } })).result.overdue).toBe(false)
    const again = await write('resident', id, '那能不能写遗嘱')
    expect(again.result).toMatchObject({ state: 'asked', due: new Date(server.clock.now().getTime() + 2 * 1440 * 60_000).toISOString() })
    expect((await eventsOf('enquiry.askedAgain')).filter(({ subject }) => subject.id === id)).toHaveLength(2)
  })

  it('lands both of two at once in order, or tells the slower one to look again', async () => {
    const { id } = await asked(people.resident, people.service)
    const replies = await Promise.all([write('resident', id, '一'), write('lawyer', id, '二'), write('resident', id, '三')])
    const landed = replies.filter(({ status }) => status === 200)
    expect(landed.length).toBeGreaterThan(0)
    for (const { status, problem } of replies) if (status !== 200) expect([status, problem.code]).toEqual([409, 'appointments.changed'])
    const stored = (await EnquiryModel.findById(id).lean())!
    expect(stored.messages).toHaveLength(1 + landed.length)
    expect(stored.version).toBe(1 + landed.length)
    const last = stored.messages.at(-1)!
    expect(stored.state).toBe(last.label === '' ? 'asked' : 'answered')
    expect(stored.due === null).toBe(stored.state === 'answered')
  })

  it('names what is wrong and writes nothing', async () => {
    const { id } = await asked(people.resident, people.service)
    const params = { id }
    const bad = await people.lawyer.call('POST /enquiries/:id/replies', { params, body: { text: 'a'.repeat(3001), photos: ['x'] } })
    expect(bad.problem.errors?.map(({ path }) => path).sort()).toEqual(['body.photos.0', 'body.text'])
    expect((await people.lawyer.call('POST /enquiries/:id/replies', { params, body: {} })).problem.errors).toMatchObject([{ path: 'body.text' }])
    expect((await people.lawyer.call('POST /enquiries/:id/replies', { params, body: { text: '看', photos: [await uploadedPhoto(server, people.resident)] } })).problem.code).toBe('files.not_yours')
    expect((await EnquiryModel.findById(id).lean())!.messages).toHaveLength(1)
  })

  it('stops at two hundred messages', async () => {
    const { id } = await asked(people.resident, people.service)
    const { messages } = (await EnquiryModel.findById(id).lean())!
    await EnquiryModel.updateOne({ _id: id }, { messages: Array.from({ length: 200 }, () => ({ ...messages[0]!, _id: undefined })) })
    expect((await people.resident.call('GET /enquiries/:id', { params: { id } })).result.can.reply).toBe(false)
    expect((await write('resident', id, '还有')).problem).toMatchObject({ code: 'appointments.step_not_allowed', detail: expect.stringContaining('200') })
  })

  it('stays with whom it was asked, who answers as long as she is in office', async () => {
    const { id } = await asked(people.resident, people.service)
    await PostModel.updateOne({ _id: people.lawyersPost._id }, { until: server.clock.now() })
    expect((await people.lawyer.call('GET /enquiries/:id', { params: { id } })).status).toBe(404)
    expect((await write('lawyer', id, '我已退休')).status).toBe(404)
    expect((await people.lawyer.call('GET /enquiries', { query: { view: 'mine', limit: 100 } })).result.items).toEqual([])
    expect((await people.resident.call('GET /enquiries/:id', { params: { id } })).result.can).toEqual({ reply: false, open: true, judge: true })
    expect((await write('resident', id, '在吗')).problem).toMatchObject({ code: 'appointments.step_not_allowed', detail: expect.stringContaining('不在岗') })
    await PostModel.updateOne({ _id: people.lawyersPost._id }, { until: null })
    expect((await write('lawyer', id, '回来了')).status).toBe(200)
  })
})

describe('POST /enquiries/:id/judge', () => {
  it('closes it with the resident\'s verdict, once, and keeps her words out of the event', async () => {
    const { id } = await asked(people.resident, people.service)
    await write('lawyer', id, '可以')
    const params = { id }
    const replies = await Promise.all([1, 2].map(() => people.resident.call('POST /enquiries/:id/judge', { params, body: { ...good, words: '说得很明白' } })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await people.lawyer.call('GET /enquiries/:id', { params })).result).toMatchObject({ state: 'closed', due: null, verdict: { satisfied: true, words: '说得很明白' }, can: { reply: false, judge: false } })
    const events = (await eventsOf('enquiry.judged')).filter(({ subject }) => subject.id === id)
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('说得很明白')
    expect((await people.resident.call('POST /enquiries/:id/judge', { params, body: good })).problem).toMatchObject({ code: 'appointments.step_not_allowed', detail: '您已经评价过了。' })
    expect((await write('lawyer', id, '再说一句')).problem.code).toBe('appointments.step_not_allowed')
  })

  it('takes one of a verdict and an answer at the same moment: nothing is written into a closed thread', async () => {
    const { id } = await asked(people.resident, people.service)
    const [judged, answered] = await Promise.all([people.resident.call('POST /enquiries/:id/judge', { params: { id }, body: { ...good, responded: false } }), write('lawyer', id, '来了')])
    const stored = (await EnquiryModel.findById(id).lean())!
    if (judged.status === 200 && answered.status === 200) expect(stored.messages).toHaveLength(2)
    else expect([judged.status, answered.status].sort()).toEqual([200, 409])
    expect(stored.state === 'closed').toBe(judged.status === 200)
    expect(stored.version).toBe(1 + [judged, answered].filter(({ status }) => status === 200).length)
  })

  it('is the resident\'s alone, and complete', async () => {
    const { id } = await asked(people.resident, people.service)
    const params = { id }
    expect((await people.lawyer.call('POST /enquiries/:id/judge', { params, body: good })).status).toBe(403)
    expect((await people.stranger.call('POST /enquiries/:id/judge', { params, body: good })).status).toBe(404)
    const bad = await people.resident.call('POST /enquiries/:id/judge', { params, body: { responded: 'yes', words: '' } as never })
    expect(bad.problem.errors?.map(({ path }) => path).sort()).toEqual(['body.responded', 'body.satisfied', 'body.solved', 'body.words'])
    expect((await EnquiryModel.findById(id).lean())!.state).toBe('asked')
  })
})
