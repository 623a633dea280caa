import { EnquiryModel } from '../../../../server/appointments/enquiries/enquiry.model'
import { ServiceModel } from '../../../../server/appointments/catalogue/service.model'
import { FileModel } from '../../../../server/files/file.model'
import { PostModel } from '../../../../server/people'
import { addService } from '../../../support/appointments'
import { asked, secret, signInLawyer, type LawyersTown } from '../../../support/enquiries'
import { eventsOf } from '../../../support/events'
import { useServer } from '../../../support/server'
import { uploadedPhoto } from '../../../support/upload'

const server = useServer()
let people: LawyersTown

beforeAll(async () => {
  people = await signInLawyer(server)
})

const fields = (problem: { errors?: { path: string }[] }) => problem.errors?.map(({ path }) => path).sort()

describe('POST /enquiries', () => {
  it('asks the professional of a service, with photos, and says by when', async () => {
    const photo = await uploadedPhoto(server, people.resident)
    const enquiry = await asked(people.resident, people.service, { photos: [photo] })
    expect(enquiry).toMatchObject({
      number: expect.stringMatching(/^261123-\d{5}$/), state: 'asked', due: '2026-11-25T02:00:00.000Z', overdue: false, excerpt: secret, openedBy: null, verdict: null,
      resident: { name: '王秀英', me: true }, professional: { name: '方明远', title: '社区法律顾问', me: false }, can: { reply: true, open: true, judge: true },
    })
    expect(enquiry.messages).toMatchObject([{ by: { name: '王秀英', label: '', me: true }, text: secret, photos: [{ id: photo }] }])
    expect((await fetch(`${server.url}${enquiry.messages![0]!.photos[0]!.url}`)).status).toBe(200)
    expect((await FileModel.findById(photo).lean())!.subject).toEqual({ type: 'enquiry', id: enquiry.id })
  })

  it('tells the event that it was asked, not what', async () => {
    const { id } = await asked(people.resident, people.service)
    const event = (await eventsOf('enquiry.asked')).find(({ subject }) => subject.id === id)!
    expect(event.actor.name).toBe('王秀英')
    expect(JSON.stringify(event)).not.toContain(secret)
  })

  it('puts a repeat with the same key to nobody twice', async () => {
    const body = { service: String(people.service._id), text: '只问一次' }
    const [one, two] = await Promise.all([people.resident.call('POST /enquiries', { body }, 'enquiry-key-1'), people.resident.call('POST /enquiries', { body }, 'enquiry-key-1')])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.result.id).toBe(two.result.id)
    expect(await EnquiryModel.countDocuments({ 'messages.text': '只问一次' })).toBe(1)
  })

  it('puts a question to the desk where nobody is named', async () => {
    const service = await addService(people.town.first.community, { modes: ['writing'] })
    const { id } = await asked(people.resident, service)
    const { result } = await people.desk.call('GET /enquiries/:id', { params: { id } })
    expect(result).toMatchObject({ professional: { name: '', title: '福民社区工作台', me: true }, messages: [{ text: secret }], can: { reply: true, open: false, judge: false } })
    expect((await people.streetDesk.call('GET /enquiries/:id', { params: { id } })).status).toBe(404)
    expect((await people.desk.call('POST /enquiries', { body: { service: String(service._id), text: '自问自答' } })).problem.errors).toMatchObject([{ path: 'body.service', code: 'own' }])
    const answer = await people.desk.call('POST /enquiries/:id/replies', { params: { id }, body: { text: '请带户口本来' } })
    expect(answer.result.messages!.at(-1)).toMatchObject({ by: { name: '社区值班员', label: '福民社区工作台' } })
  })

  it('names every wrong field and stores nothing', async () => {
    const before = await EnquiryModel.countDocuments()
    const nothing = await people.resident.call('POST /enquiries', { body: { service: 'x', text: 'a'.repeat(3001), photos: ['y'] } })
    expect(nothing.status).toBe(400)
    expect(fields(nothing.problem)).toEqual(['body.photos.0', 'body.service', 'body.text'])
    const empty = await people.resident.call('POST /enquiries', { body: { service: String(people.service._id), text: '  ' } })
    expect(empty.problem.errors).toMatchObject([{ path: 'body.text', detail: '请写下您的问题，或拍张照片' }])
    const foreignPhoto = await uploadedPhoto(server, people.neighbour)
    const stolen = await people.resident.call('POST /enquiries', { body: { service: String(people.service._id), text: '看照片', photos: [foreignPhoto] } })
    expect(stolen.problem.code).toBe('files.not_yours')
    expect(await EnquiryModel.countDocuments()).toBe(before)
    expect((await FileModel.findById(foreignPhoto).lean())!.subject).toBeNull()
  })

  it('refuses a service of another community, one that is not answered in writing, one that is retired and one\'s own', async () => {
    const code = async (caller: 'stranger' | 'resident' | 'lawyer', service: string) => {
      const { status, problem } = await people[caller].call('POST /enquiries', { body: { service, text: '请问' } })
      return [status, problem.errors?.[0]?.path, problem.errors?.[0]?.code]
    }
    expect(await code('stranger', String(people.service._id))).toEqual([400, 'body.service', 'unknown'])
    const counter = await addService(people.town.first.community)
    expect(await code('resident', String(counter._id))).toEqual([400, 'body.service', 'not_in_writing'])
    await ServiceModel.updateOne({ _id: counter._id }, { state: 'retired', modes: ['writing'] })
    expect(await code('resident', String(counter._id))).toEqual([400, 'body.service', 'unknown'])
    expect(await code('lawyer', String(people.service._id))).toEqual([400, 'body.service', 'own'])
  })

  it('says that nobody answers once the professional\'s post has ended', async () => {
    await PostModel.updateOne({ _id: people.lawyersPost._id }, { until: server.clock.now() })
    const { status, problem } = await people.resident.call('POST /enquiries', { body: { service: String(people.service._id), text: '请问' } })
    expect([status, problem.code]).toEqual([503, 'issues.nobody_answers'])
    await PostModel.updateOne({ _id: people.lawyersPost._id }, { until: null })
  })
})
