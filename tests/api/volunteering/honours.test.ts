import { Types } from 'mongoose'
import { credit, personAccount, reverse } from '../../../server/timebank'
import { catchUp } from '../../../server/events/reaction'
import { systemActor } from '../../../server/events/emit'
import { honourRollUp } from '../../../server/volunteering/honours/roll-up'
import { giveThanks } from '../../../server/volunteering/honours/thanks.model'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addPerson, doorAt } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { done, expectLedgerWhole } from '../../support/volunteering'

const server = useServer()
let people: SignedInTown

/** Service of somebody, as a confirmation books it. */
const serve = (caller: Caller, id: string, minutes: number, at = server.clock.now()) =>
  credit([{ id: `earn:${id}`, kind: 'earn', from: 'issuance', to: personAccount(caller.id), minutes, at, by: systemActor, words: null, source: { type: 'activity', id, label: '楼道清扫' }, service: true, path: people.town.first.community.path }], 90_000)
const honours = (by: Caller, month?: string) => done(by.call('GET /honours', { query: { month } }))

beforeAll(async () => {
  people = await signInTown(server)
  await serve(people.resident, 'a', 120)
  await serve(people.resident, 'b', 6000)
  await serve(people.neighbour, 'c', 300)
  await serve(people.vacantResident, 'd', 300)
  await serve(people.newcomer, 'e', 30)
  await serve(people.stranger, 'f', 999)
  // The last minute of October in China, and the first of November.
  await serve(people.neighbour, 'g', 40, new Date('2026-10-31T15:59:00Z'))
  await serve(people.neighbour, 'h', 7, new Date('2026-10-31T16:00:00Z'))
  await catchUp(honourRollUp, null)
})
afterEach(expectLedgerWhole)

it('is the month’s list of my community: most first, equals alike, with stars; a gift is no service', async () => {
  expect(await honours(people.neighbour)).toEqual({
    month: '2026-11',
    place: '福民社区',
    listed: true,
    items: [
      { rank: 1, name: '王秀英', minutes: 6120, stars: 1, me: false },
      { rank: 2, name: '李建国', minutes: 307, stars: 0, me: true },
      { rank: 3, name: '孙德明', minutes: 300, stars: 0, me: false },
      { rank: 4, name: '周晓', minutes: 30, stars: 0, me: false },
    ],
    thanks: [],
    totals: { volunteers: 4, minutes: 6757 },
  })
  expect((await honours(people.neighbour, '2026-10')).items).toEqual([{ rank: 1, name: '李建国', minutes: 40, stars: 0, me: true }])
  expect((await honours(people.stranger)).items.map(({ name, minutes }) => [name, minutes])).toEqual([[people.town.second.resident.name, 999]])
  expect((await honours(people.newcomer)).items).toEqual([])
  expect((await people.neighbour.call('GET /honours', { query: { month: '2026-13' } })).problem.errors?.[0]?.path).toBe('query.month')
})

it('is not told to who only says that she lives there', async () => {
  const caller = await signedInAs(server, (await addPerson('说住这儿的', { doors: [doorAt(people.town.first.door502, { status: 'pending' })] }))._id)
  expect(await honours(caller)).toEqual({ month: '2026-11', place: '', listed: true, items: [], thanks: [], totals: { volunteers: 0, minutes: 0 } })
  expect((await honours(people.worker)).items).not.toEqual([])
})

it('counts an event told twice once, and a reversal out of its month', async () => {
  await serve(people.vacantResident, 'i', 60)
  await catchUp(honourRollUp, null)
  await catchUp(honourRollUp, null)
  expect((await honours(people.resident)).items[1]).toMatchObject({ name: '孙德明', minutes: 360 })
  server.clock.set('2026-12-02T02:00:00Z')
  await reverse('earn:i', { by: systemActor, at: server.clock.now(), path: '', words: '记错了' })
  await catchUp(honourRollUp)
  expect((await honours(people.resident, '2026-11')).items.find(({ name }) => name === '孙德明')).toMatchObject({ minutes: 300, rank: 3 })
  expect((await honours(people.resident)).items).toEqual([])
  server.clock.set('2026-11-23T02:00:00Z')
})

it('leaves out who stays off it, with thanks to her, in every month; the totals stay', async () => {
  const help = new Types.ObjectId()
  const thank = () => giveThanks({ help, community: people.town.first.community._id, to: { person: new Types.ObjectId(people.resident.id), name: '王秀英' }, words: '谢谢您天天来', at: server.clock.now() })
  await thank()
  await thank()
  expect((await honours(people.neighbour)).thanks).toEqual([{ to: '王秀英', words: '谢谢您天天来', at: '2026-11-23T02:00:00.000Z' }])
  const stay = (listed: boolean) => people.resident.call('PUT /honours/me', { body: { listed } })
  expect((await Promise.all([stay(false), stay(false), stay(false)])).map(({ result }) => result)).toEqual(Array(3).fill({ listed: false }))
  expect((await eventsOf('honours.left'))).toHaveLength(1)
  const list = await honours(people.neighbour)
  expect([list.items.map(({ name }) => name), list.thanks, list.totals.volunteers]).toEqual([['李建国', '孙德明', '周晓'], [], 4])
  expect((await honours(people.resident)).listed).toBe(false)
  await stay(true)
  expect((await honours(people.neighbour)).items[0]!.name).toBe('王秀英')
  const { problem } = await people.resident.call('PUT /honours/me', { body: { listed: 'no' as unknown as boolean } })
  expect(problem.errors?.map(({ path }) => path)).toEqual(['body.listed'])
})
