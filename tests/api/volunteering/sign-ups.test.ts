import { ActivityModel, ParticipationModel } from '../../../server/volunteering'
import { catchUp } from '../../../server/events/reaction'
import { NoticeModel } from '../../../server/notices/notice.model'
import { lapseWaiting } from '../../../server/volunteering/participations/lapse'
import { participationNotices } from '../../../server/volunteering/participations/reactions'
import { crowd } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { announced, expectPlacesAddUp, minutesIn, registered, signedUp, type Activity, type Organisation } from '../../support/volunteering'

const server = useServer()
const opening = '2026-11-23T02:00:00Z'
let people: SignedInTown
let organisation: Organisation

beforeAll(async () => {
  people = await signInTown(server)
  organisation = await registered(people)
})
beforeEach(() => server.clock.set(opening))

let days = 0
/** On a day of its own, so that nothing overlaps by accident. */
const activityOf = (places: number, over: Record<string, unknown> = {}) => announced(people.chief, organisation.id, server.clock, { day: 3 + (days += 1), places, ...over })
const sign = (caller: Caller, { id }: Pick<Activity, 'id'>, key?: string) => caller.call('POST /activities/:id/sign-ups', { params: { id } }, key)
const leave = (caller: Caller, { id }: Pick<Activity, 'id'>, key?: string) => caller.call('POST /activities/:id/leave', { params: { id } }, key)
const codes = (replies: { status: number; problem: { code: string } }[]) => new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))

test('a neighbour takes a place, then there is only the line; somebody from elsewhere sees nothing', async () => {
  const activity = await activityOf(1)
  expect(await signedUp(people.resident, activity)).toMatchObject({ mine: 'signed', taken: 1, participation: { state: 'signed', ahead: null }, can: { signUp: false, leave: true } })
  expect(await signedUp(people.neighbour, activity)).toMatchObject({ mine: 'waiting', waiting: 1, participation: { state: 'waiting', ahead: 0 } })
  expect(await signedUp(people.vacantResident, activity)).toMatchObject({ participation: { ahead: 1 } })
  expect((await sign(people.stranger, activity)).status).toBe(404)
  expect((await sign(people.streetDesk, activity)).status).toBe(200)
  expect((await sign(people.resident, { id: '0'.repeat(24) })).status).toBe(404)
  expect((await sign(people.resident, activity)).problem.code).toBe('volunteering.already_signed')
  await expectPlacesAddUp(activity.id)
})

test('not once it has begun', async () => {
  const activity = await activityOf(5)
  await signedUp(people.resident, activity)
  minutesIn(server, activity, 0)
  expect((await sign(people.neighbour, activity)).problem.code).toBe('volunteering.activity_over')
  expect((await leave(people.resident, activity)).problem.code).toBe('volunteering.step_not_allowed')
  await expectPlacesAddUp(activity.id)
})

test('500 people, 20 places, at once: 20 signed up, 480 wait in an order without gap or double', async () => {
  const activity = await activityOf(20)
  const rush = await crowd(server, people.town.first.door501, 500)
  const replies = await Promise.all(rush.map((person, index) => sign(person, activity, index % 2 ? `rush-key-${index}` : undefined)))
  expect(codes(replies)).toEqual(new Set())
  const found = await ParticipationModel.find({ activity: activity.id }, { state: 1, turn: 1 }).lean()
  expect(found.filter(({ state }) => state === 'signed')).toHaveLength(20)
  expect(found.flatMap(({ turn }) => turn ?? []).sort((a, b) => a - b)).toEqual(Array.from({ length: 480 }, (_, index) => index + 1))
  await expectPlacesAddUp(activity.id)

  // All twenty leave at once: the first twenty of the line get their places, and are told.
  const gone = rush.filter((_, index) => replies[index]!.result.mine === 'signed')
  const left = await Promise.all(gone.map((person, index) => leave(person, activity, index % 2 ? `leave-key-${index}` : undefined)))
  expect(codes(left)).toEqual(new Set())
  const promoted = await ParticipationModel.find({ activity: activity.id, state: 'signed' }, { turn: 1 }).lean()
  expect(promoted.map(({ turn }) => turn!).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  await expectPlacesAddUp(activity.id)
  expect((await eventsOf('participation.promoted')).filter(({ data }) => data.activity === activity.id)).toHaveLength(20)
  await catchUp(participationNotices, null)
  expect(await NoticeModel.countDocuments({ 'subject.id': activity.id, title: '候补到名额了' })).toBe(20)
}, 180_000)

test('one person twenty times at once, without keys and with one: one part in it', async () => {
  const activity = await activityOf(5)
  const replies = await Promise.all(Array.from({ length: 20 }, () => sign(people.resident, activity)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(codes(replies)).toEqual(new Set(['volunteering.already_signed']))
  const keyed = await Promise.all(Array.from({ length: 20 }, () => sign(people.neighbour, activity, 'one-tap-too-many')))
  expect(codes(keyed)).toEqual(new Set())
  expect(await ParticipationModel.countDocuments({ activity: activity.id })).toBe(2)
  await expectPlacesAddUp(activity.id)
})

test('two activities at one time: refused with both shown; one right after the other is fine', async () => {
  const one = await activityOf(5, { minute: 540, length: 120 })
  const day = days + 3
  const two = await announced(people.chief, organisation.id, server.clock, { name: '陪老人聊天', day, minute: 600, length: 60 })
  const next = await announced(people.chief, organisation.id, server.clock, { day, minute: 660, length: 60 })
  await signedUp(people.resident, one)
  const { status, problem } = await sign(people.resident, two)
  expect({ status, code: problem.code }).toEqual({ status: 409, code: 'volunteering.overlap' })
  expect(problem.detail).toMatch(/^“陪老人聊天”（.*上午 10:00 到 11:00）和“楼道大扫除”（.*上午 9:00 到 11:00）的时间重叠/)
  expect((await ActivityModel.findById(two.id).lean())!.taken).toBe(0)
  expect((await sign(people.resident, next)).status).toBe(200)
  expect((await leave(people.resident, one)).status).toBe(200)
  expect((await sign(people.resident, two)).status).toBe(200)
})

test('ten activities at one time, all at once: one of them, whoever asks', async () => {
  const first = await activityOf(5)
  const others = await Promise.all(Array.from({ length: 9 }, (_, index) => announced(people.chief, organisation.id, server.clock, { day: days + 3, minute: 545 + index, places: index % 2 ? 1 : 5 })))
  for (const caller of [people.resident, people.neighbour, people.vacantResident]) {
    const replies = await Promise.all([first, ...others].map((activity) => sign(caller, activity)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(codes(replies)).toEqual(new Set(['volunteering.overlap']))
  }
  for (const { id } of [first, ...others]) await expectPlacesAddUp(id)
})

test('leaving from the line, twice, and again after it', async () => {
  const activity = await activityOf(1)
  await signedUp(people.resident, activity)
  await signedUp(people.neighbour, activity)
  await signedUp(people.vacantResident, activity)
  expect((await leave(people.neighbour, activity)).result).toMatchObject({ mine: null, waiting: 1, can: { signUp: true } })
  expect((await leave(people.neighbour, activity)).problem.code).toBe('volunteering.step_not_allowed')
  expect((await leave(people.stranger, activity)).status).toBe(404)
  expect(await signedUp(people.neighbour, activity)).toMatchObject({ mine: 'waiting', participation: { ahead: 1 } })
  await leave(people.resident, activity)
  expect((await people.vacantResident.call('GET /activities/:id', { params: { id: activity.id } })).result.mine).toBe('signed')
  await expectPlacesAddUp(activity.id)
})

test('leaving, signing up and being promoted at once: places add up, and the line keeps its order', async () => {
  const activity = await activityOf(10)
  const rush = await crowd(server, people.town.first.door502, 60)
  for (const person of rush.slice(0, 20)) await signedUp(person, activity)
  const replies = await Promise.all([
    ...rush.slice(0, 8).flatMap((person, index) => [leave(person, activity, index % 2 ? `give-up-${index}` : undefined), ...(index % 2 ? [leave(person, activity, `give-up-${index}`)] : [])]),
    ...rush.slice(10, 15).map((person) => leave(person, activity)),
    ...rush.slice(20).map((person) => sign(person, activity)),
  ])
  expect(codes(replies)).toEqual(new Set())
  await expectPlacesAddUp(activity.id)
  const turns = async (state: 'signed' | 'waiting') => (await ParticipationModel.find({ activity: activity.id, state, turn: { $ne: null } }).lean()).map(({ turn }) => turn!)
  expect(Math.max(...(await turns('signed')))).toBeLessThan(Math.min(...(await turns('waiting'))))
}, 60_000)

test('who still waits when it begins is let go, once, and told', async () => {
  const activity = await activityOf(1)
  await signedUp(people.resident, activity)
  await signedUp(people.neighbour, activity)
  minutesIn(server, activity, 1)
  const run = () => lapseWaiting(server.clock.now(), server.services.log)
  await Promise.all([run(), run(), run()])
  expect((await eventsOf('participation.lapsed')).filter(({ data }) => data.activity === activity.id)).toHaveLength(1)
  expect(await run()).toBe(0)
  await expectPlacesAddUp(activity.id)
  await catchUp(participationNotices, null)
  expect(await NoticeModel.countDocuments({ 'subject.id': activity.id, title: '没有等到名额', person: people.town.first.neighbour._id })).toBe(1)
})
