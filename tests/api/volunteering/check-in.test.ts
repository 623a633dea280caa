import { ParticipationModel } from '../../../server/volunteering'
import type { Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { announced, codeOf, done, minutesIn, registered, signedUp, type Activity, type Organisation } from '../../support/volunteering'

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
const activityOf = (over: Record<string, unknown> = {}) => announced(people.chief, organisation.id, server.clock, { day: 3 + (days += 1), ...over })
const checkIn = (caller: Caller, { id }: Pick<Activity, 'id'>, code: string) => caller.call('POST /activities/:id/check-in', { params: { id }, body: { code } })
const checkOut = (caller: Caller, { id }: Pick<Activity, 'id'>, code: string) => caller.call('POST /activities/:id/check-out', { params: { id }, body: { code } })
const partOf = async (activity: Activity, person: string) => (await ParticipationModel.findOne({ activity: activity.id, person }).lean())!
const mark = (caller: Caller, id: string, body: { as: 'in' | 'absent' } | { as: 'out'; minutes?: number }) => caller.call('POST /participations/:id/mark', { params: { id }, body })
/** Somebody who is not of the organiser's household, signed up. */
const ready = async (over: Record<string, unknown> = {}) => {
  const activity = await activityOf(over)
  const { participation } = await signedUp(people.resident, activity)
  return { activity, part: participation!.id }
}

describe('volunteering.code', () => {
  it('is on the organiser’s phone, another one every thirty seconds, another for in and out', async () => {
    const { activity } = await ready()
    const params = { id: activity.id }
    const show = (by: Caller, purpose: 'in' | 'out' = 'in') => by.call('GET /activities/:id/code', { params, query: { for: purpose } })
    expect((await show(people.chief)).problem.code).toBe('volunteering.not_now')
    minutesIn(server, activity, -60)
    const first = await done(show(people.chief))
    expect(first).toMatchObject({ code: await codeOf(activity.id, 'in', server.clock), inside: 0, signed: 1, now: server.clock.now().toISOString(), changesAt: new Date(server.clock.now().getTime() + 30_000).toISOString(), image: expect.stringMatching(/^data:image\/png;base64,/) as string })
    expect((await show(people.desk)).status).toBe(200)
    expect((await show(people.resident)).status).toBe(403)
    expect((await show(people.stranger)).status).toBe(404)
    expect((await people.chief.call('GET /activities/:id/code', { params, query: { for: 'x' as 'in' } })).problem.errors?.[0]?.path).toBe('query.for')
    server.clock.advance(0.5)
    expect(new Set([first.code, (await done(show(people.chief))).code, (await done(show(people.chief, 'out'))).code]).size).toBe(3)
  })
})

describe('volunteering.checkIn', () => {
  it.each([-2, -1, 0, 1, 2])('takes a code of %s steps away: clocks sixty seconds apart', async (drift) => {
    const { activity } = await ready()
    minutesIn(server, activity, -30)
    expect((await checkIn(people.resident, activity, await codeOf(activity.id, 'in', server.clock, drift))).result).toMatchObject({ mine: 'in', participation: { checkedInAt: server.clock.now().toISOString() }, can: { checkIn: false } })
  })

  it('refuses an expired one, one of the other purpose and one of another activity, with nothing changed', async () => {
    const { activity, part } = await ready()
    const other = await activityOf()
    minutesIn(server, activity, 10)
    for (const code of [await codeOf(activity.id, 'in', server.clock, -3), await codeOf(activity.id, 'in', server.clock, 3), await codeOf(activity.id, 'out', server.clock), await codeOf(other.id, 'in', server.clock)]) {
      expect((await checkIn(people.resident, activity, code)).problem.code).toBe('volunteering.bad_code')
    }
    expect((await checkIn(people.resident, activity, '12345')).problem.errors?.[0]?.path).toBe('body.code')
    expect((await ParticipationModel.findById(part).lean())!).toMatchObject({ state: 'signed', checkedInAt: null })
  })

  it('is from an hour before the start to the end', async () => {
    const { activity } = await ready()
    for (const minutes of [-61, 121]) {
      minutesIn(server, activity, minutes)
      expect((await checkIn(people.resident, activity, await codeOf(activity.id, 'in', server.clock))).problem.code).toBe('volunteering.not_now')
    }
    minutesIn(server, activity, 120)
    expect((await checkIn(people.resident, activity, await codeOf(activity.id, 'in', server.clock))).status).toBe(200)
  })

  it('is for who has a place: not who waits, is not in it, or lives elsewhere', async () => {
    const { activity } = await ready({ places: 1 })
    await signedUp(people.neighbour, activity)
    minutesIn(server, activity, 0)
    const code = await codeOf(activity.id, 'in', server.clock)
    expect((await checkIn(people.neighbour, activity, code)).problem).toMatchObject({ code: 'volunteering.step_not_allowed', detail: '您还在候补，没有名额，不能签到。' })
    expect((await checkIn(people.vacantResident, activity, code)).problem.code).toBe('volunteering.step_not_allowed')
    expect((await checkIn(people.stranger, activity, code)).status).toBe(404)
  })

  it('from two phones at once: she is in once', async () => {
    const { activity, part } = await ready()
    minutesIn(server, activity, 5)
    const code = await codeOf(activity.id, 'in', server.clock)
    const replies = await Promise.all(Array.from({ length: 20 }, () => checkIn(people.resident, activity, code)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['volunteering.step_not_allowed']))
    expect((await eventsOf('participation.checkedIn')).filter(({ subject }) => subject.id === part)).toHaveLength(1)
  })
})

describe('volunteering.checkOut', () => {
  it.each([
    ['before the start to the end', -20, 120, 120],
    ['late', 30, 120, 90],
    ['late with seconds, rounded down', 30.9, 120.5, 89],
    ['long after the end: the planned ones and the tolerance', 0, 300, 150],
    ['late and long after the end: to the end and the tolerance', 60, 300, 90],
    ['at once', 10, 10, 0],
  ])('counts the minutes: in %s', async (_, inAt, outAt, minutes) => {
    const { activity } = await ready()
    minutesIn(server, activity, inAt)
    await done(checkIn(people.resident, activity, await codeOf(activity.id, 'in', server.clock)))
    minutesIn(server, activity, outAt)
    expect((await checkOut(people.resident, activity, await codeOf(activity.id, 'out', server.clock))).result).toMatchObject({ mine: 'out', participation: { state: 'out', minutes } })
  })

  it('is refused before in, before the start, after three hours, by the code for in, and twice', async () => {
    const { activity } = await ready()
    minutesIn(server, activity, 5)
    expect((await checkOut(people.resident, activity, await codeOf(activity.id, 'out', server.clock))).problem).toMatchObject({ code: 'volunteering.step_not_allowed', detail: '您还没有签到，不能签退。' })
    minutesIn(server, activity, -5)
    await done(checkIn(people.resident, activity, await codeOf(activity.id, 'in', server.clock)))
    expect((await checkOut(people.resident, activity, await codeOf(activity.id, 'out', server.clock))).problem.code).toBe('volunteering.not_now')
    minutesIn(server, activity, 301)
    expect((await checkOut(people.resident, activity, await codeOf(activity.id, 'out', server.clock))).problem.code).toBe('volunteering.not_now')
    minutesIn(server, activity, 60)
    expect((await checkOut(people.resident, activity, await codeOf(activity.id, 'in', server.clock))).problem.code).toBe('volunteering.bad_code')
    const code = await codeOf(activity.id, 'out', server.clock)
    const replies = await Promise.all(Array.from({ length: 10 }, () => checkOut(people.resident, activity, code)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await partOf(activity, people.resident.id)).toMatchObject({ state: 'out', minutes: 60 })
  })
})

describe('volunteering.mark and volunteering.participants', () => {
  it('the organiser’s list: who, phone, state; for her and the desk only', async () => {
    const { activity, part } = await ready()
    await signedUp(people.neighbour, activity)
    const list = (by: Caller, query = {}) => by.call('GET /activities/:id/participants', { params: { id: activity.id }, query })
    const first = await done(list(people.chief, { limit: 1 }))
    expect(first.items).toEqual([{ id: part, name: '王秀英', phone: people.town.first.resident.phone, state: 'signed', checkedInAt: null, checkedOutAt: null, minutes: null, confirmable: false, own: false, can: { in: false, out: false, settle: false, absent: false }, most: null }])
    expect((await done(list(people.chief, { cursor: first.next! }))).items.map(({ name }) => name)).toEqual(['李建国'])
    expect((await list(people.desk)).status).toBe(200)
    expect((await list(people.resident)).status).toBe(403)
    expect((await list(people.stranger)).status).toBe(404)
    expect((await list(people.chief, { cursor: 'x' })).problem.code).toBe('bad_input')
  })

  it('marks somebody in and out, who has no phone', async () => {
    const { activity, part } = await ready()
    expect((await mark(people.chief, part, { as: 'in' })).problem.code).toBe('volunteering.not_now')
    minutesIn(server, activity, 0)
    expect((await done(people.chief.call('GET /activities/:id/participants', { params: { id: activity.id } }))).items[0]).toMatchObject({ can: { in: true, out: false, settle: false, absent: true }, most: null })
    expect((await mark(people.resident, part, { as: 'in' })).status).toBe(403)
    expect((await mark(people.neighbour, part, { as: 'in' })).status).toBe(404)
    expect((await mark(people.stranger, part, { as: 'in' })).status).toBe(404)
    expect((await mark(people.chief, part, { as: 'out' })).problem.code).toBe('volunteering.step_not_allowed')
    expect((await mark(people.chief, part, { as: 'in' })).result.state).toBe('in')
    expect((await mark(people.chief, part, { as: 'in' })).problem.code).toBe('volunteering.step_not_allowed')
    minutesIn(server, activity, 45)
    expect((await mark(people.chief, part, { as: 'out' })).result).toMatchObject({ state: 'out', minutes: 45, confirmable: true })
  })

  it('marks somebody absent, not before the start', async () => {
    const { activity, part } = await ready()
    minutesIn(server, activity, -1)
    expect((await mark(people.chief, part, { as: 'absent' })).problem.code).toBe('volunteering.not_now')
    minutesIn(server, activity, 20)
    expect((await mark(people.chief, part, { as: 'absent' })).result.state).toBe('absent')
    expect((await mark(people.chief, part, { as: 'in' })).problem.code).toBe('volunteering.step_not_allowed')
  })

  it('settles a forgotten check-out, at most the planned minutes and the tolerance, and none that have not passed', async () => {
    const { activity, part } = await ready()
    expect((await mark(people.chief, part, { as: 'out', minutes: 30 })).problem.code).toBe('volunteering.not_now')
    minutesIn(server, activity, 15)
    await done(checkIn(people.resident, activity, await codeOf(activity.id, 'in', server.clock)))
    minutesIn(server, activity, 60)
    expect((await mark(people.chief, part, { as: 'out', minutes: 46 })).problem.code).toBe('volunteering.too_many_minutes')
    const row = async () => (await done(people.chief.call('GET /activities/:id/participants', { params: { id: activity.id } }))).items[0]
    expect(await row()).toMatchObject({ most: 45, can: { in: false, out: true, settle: true, absent: false } })
    minutesIn(server, activity, 600)
    expect(await row()).toMatchObject({ most: 135, can: { out: false, settle: true } })
    expect((await mark(people.chief, part, { as: 'out' })).problem.errors?.[0]?.path).toBe('body.minutes')
    expect((await mark(people.chief, part, { as: 'out', minutes: 0 })).problem.errors?.[0]?.path).toBe('body.minutes')
    expect((await mark(people.chief, part, { as: 'out', minutes: 136 })).problem).toMatchObject({ code: 'volunteering.too_many_minutes', detail: '从签到算起，最多可以记 135 分钟。' })
    expect((await partOf(activity, people.resident.id)).state).toBe('in')
    expect((await mark(people.chief, part, { as: 'out', minutes: 135 })).result).toMatchObject({ state: 'out', minutes: 135 })
  })

  it('is never of her own, nor of her household', async () => {
    const mine = await registered(people, { name: '自家队' }, people.resident)
    const activity = await announced(people.resident, mine.id, server.clock, { day: 60 })
    const own = (await signedUp(people.resident, activity)).participation!.id
    minutesIn(server, activity, 5)
    expect((await mark(people.resident, own, { as: 'in' })).problem.code).toBe('volunteering.own_service')
    expect((await mark(people.desk, own, { as: 'in' })).result.state).toBe('in')
  })
})
