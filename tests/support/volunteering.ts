import type { Types } from 'mongoose'
import type { Result } from '../../shared/api'
import { addDays, dayOf, momentOf } from '../../shared/appointments/calendar'
import type { ParticipationState } from '../../shared/volunteering/participation'
import { codeAt } from '../../server/volunteering/participations/check-code'
import { ActivityModel } from '../../server/volunteering/activities/activity.model'
import { ParticipationModel } from '../../server/volunteering/participations/participation.model'
import { withLiveSource } from '../../server/timebank/proof/live-source'
import { verifyLedger } from '../../server/timebank/proof/verify'
import type { Caller } from './client'
import type { SignedInTown } from './issues'
import type { TestServer } from './server'

export type Organisation = Result<'POST /organisations'>
export type Activity = Result<'POST /activities'>

/** An organisation of the first community, registered by the desk. Its organiser is the building chief unless told. */
export async function registered(people: SignedInTown, body: Record<string, unknown> = {}, organiser: Caller = people.chief): Promise<Organisation> {
  const { id } = await done(organiser.call('POST /organisations', { body: { name: '暖心志愿队', about: '陪老人、扫楼道', place: people.town.first.community._id, ...body } }))
  return done(people.desk.call('POST /organisations/:id/approval', { params: { id }, body: { state: 'approved' } }))
}

/** What an activity says when a test does not care: two hours in the morning, so many days ahead. */
export function activityBody(organisation: string, clock: { now(): Date }, { day = 3, minute = 9 * 60, length = 120, ...over }: Record<string, unknown> & { day?: number; minute?: number; length?: number } = {}) {
  const on = addDays(dayOf(clock.now()), day)
  return {
    organisation, name: '楼道大扫除', text: '请带手套', where: '3 号楼门口', places: 20, place: '620201001001',
    start: momentOf(on, minute).toISOString(), end: momentOf(on, minute + length).toISOString(), ...over,
  }
}

/** An activity of an organisation. Throws an Error when it is refused. */
export async function announced(organiser: Caller, organisation: string, clock: { now(): Date }, over: Parameters<typeof activityBody>[2] = {}): Promise<Activity> {
  return done(organiser.call('POST /activities', { body: activityBody(organisation, clock, over) }))
}

/** The caller signs up. Throws as `announced`. */
export function signedUp(caller: Caller, { id }: Pick<Activity, 'id'>, key?: string): Promise<Activity> {
  return done(caller.call('POST /activities/:id/sign-ups', { params: { id } }, key))
}

/** The code of an activity at the clock's moment, or so many steps from it, as the organiser's phone shows it. */
export async function codeOf(id: string, purpose: 'in' | 'out', clock: { now(): Date }, drift = 0): Promise<string> {
  const { secret } = (await ActivityModel.findById(id).lean())!
  return codeAt(secret, purpose, clock.now(), drift)
}

/** Moves the clock so many minutes from the start of an activity. */
export function minutesIn(server: TestServer, { start }: Pick<Activity, 'start'>, minutes: number): void {
  server.clock.set(new Date(Date.parse(start) + minutes * 60_000))
}

/** Everybody checks in ten minutes before the start and out after so many minutes; answers the participations' ids. */
export async function servedBy(callers: readonly Caller[], activity: Activity, server: TestServer, minutes = 120): Promise<string[]> {
  const params = { id: activity.id }
  minutesIn(server, activity, -10)
  for (const caller of callers) await done(caller.call('POST /activities/:id/check-in', { params, body: { code: await codeOf(activity.id, 'in', server.clock) } }))
  minutesIn(server, activity, minutes)
  const ids: string[] = []
  for (const caller of callers) ids.push((await done(caller.call('POST /activities/:id/check-out', { params, body: { code: await codeOf(activity.id, 'out', server.clock) } }))).participation!.id)
  return ids
}

/** States that take one of the activity's places. */
const placedStates: readonly ParticipationState[] = ['signed', 'in', 'out', 'confirmed', 'refused', 'absent']

/** Holds that an activity's counts are those of its participations, that no place is free while somebody waits, and that turns are given once. */
export async function expectPlacesAddUp(id: string | Types.ObjectId): Promise<void> {
  const { capacity, taken, waiting, _id, turns } = (await ActivityModel.findById(id).lean())!
  const found = await ParticipationModel.find({ activity: _id, gone: null }, { state: 1, turn: 1, person: 1 }).lean()
  expect(found.filter(({ state }) => placedStates.includes(state))).toHaveLength(taken)
  expect(found.filter(({ state }) => state === 'waiting')).toHaveLength(waiting)
  expect(taken).toBeLessThanOrEqual(capacity)
  expect(Math.min(capacity - taken, waiting)).toBe(0)
  expect(new Set(found.map(({ person }) => String(person))).size).toBe(found.length)
  const given = found.flatMap(({ turn }) => turn ?? [])
  expect(new Set(given).size).toBe(given.length)
  expect(Math.max(0, ...given)).toBeLessThanOrEqual(turns)
}

/** Holds that the ledger is whole. */
export async function expectLedgerWhole(): Promise<void> {
  expect((await withLiveSource((source) => verifyLedger(source, new Map()))).findings).toEqual([])
}

/** The result of a call. Throws an Error when it was refused. */
export async function done<T>(reply: Promise<{ status: number; result: T; problem: unknown }>): Promise<T> {
  const { status, result, problem } = await reply
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(problem)}`)
  return result
}
