import { catchUp } from '../../../../server/events/reaction'
import { enquiryJobs, enquiryNotices } from '../../../../server/appointments/enquiries'
import { PostModel } from '../../../../server/people'
import type { Caller } from '../../../support/client'
import { asked, signInLawyer, type LawyersTown } from '../../../support/enquiries'
import { eventsOf } from '../../../support/events'
import { useServer } from '../../../support/server'

const server = useServer()
let people: LawyersTown

beforeAll(async () => {
  people = await signInLawyer(server)
})

/** Two servers whose jobs fall together, then each once more. */
async function time(minutes: number) {
  server.clock.advance(minutes)
  const run = () => enquiryJobs.map((job) => job.run(server.clock.now(), server.services, server.services.log))
  await Promise.all([...run(), ...run()])
  await Promise.all(run())
  await catchUp(enquiryNotices, null)
  await catchUp(enquiryNotices, null)
}

async function told(caller: Caller, id: string): Promise<string[]> {
  const { items } = (await caller.call('GET /notices', { query: { limit: 100 } })).result
  return items.filter(({ subject }) => subject.id === id).map(({ title }) => title).reverse()
}

const events = async (type: string, id: string) => (await eventsOf(type)).filter(({ subject }) => subject.id === id).length

test('what is late is told once to whom it was asked, to the resident and to the desk, and again only for a new question', async () => {
  const { id } = await asked(people.resident, people.service)
  await time(2 * 1440 - 1)
  expect(await events('enquiry.late', id)).toBe(0)
  await time(1)
  await time(60)
  expect(await events('enquiry.late', id)).toBe(1)
  expect(await told(people.lawyer, id)).toEqual(['有居民向您书面咨询', '有一次咨询过了答复时间'])
  expect(await told(people.resident, id)).toEqual(['您的咨询还没有答复'])
  expect(await told(people.desk, id)).toEqual(['有一次书面咨询没有按时答复'])
  expect(await told(people.streetDesk, id)).toEqual([])

  const params = { id }
  expect((await people.lawyer.call('POST /enquiries/:id/replies', { params, body: { text: '抱歉，晚了' } })).status).toBe(200)
  await time(3 * 1440)
  expect(await events('enquiry.late', id)).toBe(1)
  await people.resident.call('POST /enquiries/:id/replies', { params, body: { text: '还有一件' } })
  await time(2 * 1440)
  expect(await events('enquiry.late', id)).toBe(2)
  expect(await told(people.resident, id)).toEqual(['您的咨询还没有答复', '您的咨询有答复了', '您的咨询还没有答复'])
})

test('fifteen days after an answer it closes by itself, not judged', async () => {
  const { id } = await asked(people.resident, people.service)
  await people.lawyer.call('POST /enquiries/:id/replies', { params: { id }, body: { text: '可以' } })
  await time(15 * 1440 - 1)
  expect((await people.resident.call('GET /enquiries/:id', { params: { id } })).result.state).toBe('answered')
  await time(1)
  const { result } = await people.resident.call('GET /enquiries/:id', { params: { id } })
  expect(result).toMatchObject({ state: 'closed', verdict: null, can: { reply: false, judge: false } })
  expect(await events('enquiry.unjudged', id)).toBe(1)
  expect(await told(people.resident, id)).toEqual(['您的咨询有答复了', '您的咨询已经结束'])
})

test('the resident is told where whom she asked has left', async () => {
  const { id } = await asked(people.resident, people.service)
  await PostModel.updateOne({ _id: people.lawyersPost._id }, { until: server.clock.now() })
  await time(2 * 1440)
  const { items } = (await people.resident.call('GET /notices', { query: { limit: 100 } })).result
  expect(items.find(({ subject }) => subject.id === id)!.body).toContain('已经不在岗')
  expect(await told(people.lawyer, id)).toEqual([])
})
