import { errandReactions } from '../../../../server/appointments/errands'
import { escalateUnaccepted, expireUnconfirmed, noteLate } from '../../../../server/appointments/errands/sweeps'
import { catchUp } from '../../../../server/events/reaction'
import { NoticeModel } from '../../../../server/notices/notice.model'
import { PersonModel } from '../../../../server/people'
import { askedFor, consented, errandAt } from '../../../support/errands'
import { signInTown, type SignedInTown } from '../../../support/issues'
import { useServer } from '../../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
  await consented(people.resident, people.neighbour, people.town.first.neighbour.phone!)
})

const tell = () => errandReactions(server.services.clock, server.services.log).find(({ name }) => name === 'errands.tell')!

/** What everybody was told of an errand, 'name: title', after all events were told twice. */
async function told(id: string): Promise<string[]> {
  await catchUp(tell())
  await catchUp(tell(), null)
  const notices = await NoticeModel.find({ 'subject.type': 'errand', 'subject.id': id }).sort({ event: 1, _id: 1 }).lean()
  const names = new Map((await PersonModel.find({}, { name: 1 }).lean()).map(({ _id, name }) => [String(_id), name]))
  return notices.map(({ person, title }) => `${names.get(String(person))}：${title}`)
}
const later = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000)
const bodies = async (id: string) => (await NoticeModel.find({ 'subject.id': id }).sort({ event: 1, _id: 1 }).lean()).map(({ body }) => body)

test('of the ordinary way: each is told once what concerns her, nobody what she did herself', async () => {
  const { id } = await askedFor(people.neighbour, { for: { person: people.resident.id } })
  await people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} })
  await people.worker.call('POST /errands/:id/finish', { params: { id }, body: { text: '药放在门口了' } })
  await people.resident.call('POST /errands/:id/confirm', { params: { id }, body: { done: false, satisfied: false, words: '没看见' } })
  await people.worker.call('POST /errands/:id/finish', { params: { id }, body: { text: '当面交给您了' } })
  await people.neighbour.call('POST /errands/:id/confirm', { params: { id }, body: { done: true, satisfied: true } })
  expect(await told(id)).toEqual([
    '王秀英：有人替您申请了上门代办',
    '吴丽：有一件上门代办等您接单',
    '王秀英：有人上门代办了',
    '李建国：有人上门代办了',
    '王秀英：办好了，请您确认',
    '李建国：办好了，请您确认',
    '吴丽：居民说还没有办好，请再办',
    '王秀英：办好了，请您确认',
    '李建国：办好了，请您确认',
    '吴丽：居民确认办好了',
  ])
  expect((await bodies(id))[2]).toBe('福民社区第一网格网格员吴丽会在 11 月 24 日（周二）上午 9:00 到 11:00 来办“请帮我去药店取降压药”。')
  expect(await NoticeModel.countDocuments({ 'subject.id': id, urgent: true })).toBe(0)
})

test('of one that is returned and called off', async () => {
  const { id } = await askedFor(people.resident)
  await people.worker.call('POST /errands/:id/return', { params: { id }, body: { reason: '走不开' } })
  await people.resident.call('POST /errands/:id/cancel', { params: { id }, body: { reason: '儿子取了' } })
  expect(await told(id)).toEqual(['吴丽：有一件上门代办等您接单', '郑书记：有一件上门代办等您接单', '王秀英：您的代办换了人来办', '郑书记：一件代办取消了'])
  expect((await bodies(id)).at(-1)).toContain('儿子取了')
})

test('of one that the desk calls off', async () => {
  const { id } = await askedFor(people.resident)
  await people.desk.call('POST /errands/:id/cancel', { params: { id }, body: {} })
  expect((await told(id)).slice(1)).toEqual(['吴丽：一件代办取消了', '王秀英：您的代办取消了'])
})

test('of what time does', async () => {
  const up = await errandAt('dispatched', people, server)
  await escalateUnaccepted(later(24 * 60), server.services.log)
  expect((await told(up)).slice(1)).toEqual(['郑书记：有一件上门代办等您接单', '王秀英：您的代办换了人来办'])

  const late = await errandAt('accepted', people, server)
  await noteLate(later(25 * 60), server.services.log)
  expect((await told(late)).slice(2)).toEqual(['吴丽：有一件代办超过时间了', '郑书记：有一件代办卡住了', '社区值班员：有一件代办卡住了'])

  const unconfirmed = await errandAt('finished', people, server)
  await expireUnconfirmed(later(7 * 24 * 60), server.services.log)
  expect((await told(unconfirmed)).at(-1)).toBe('王秀英：这件代办已按“未确认”办结')
})

test('of somebody who is not in the app: who asked for her is told', async () => {
  const { id } = await askedFor(people.chief, { place: people.town.first.door502._id, for: { name: '钱奶奶' } })
  await people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} })
  expect(await told(id)).toEqual(['吴丽：有一件上门代办等您接单', '陈志强：有人上门代办了'])
})
