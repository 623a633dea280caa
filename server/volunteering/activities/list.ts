import { Types, type QueryFilter } from 'mongoose'
import type { z } from 'zod'
import { levelRank } from '../../../shared/places/levels'
import { activityMinutes } from '../../../shared/volunteering/activity'
import type { activitiesContract } from '../../../shared/volunteering/activities.contract'
import { unsettledStates } from '../../../shared/volunteering/participation'
import type { Context } from '../../http/context'
import { afterCursor, pageOf } from '../../http/pages'
import { OrganisationModel } from '../organisations/organisation.model'
import { ParticipationModel, type Participation } from '../participations/participation.model'
import { codesOf, desks } from '../policy'
import { ActivityModel, type Activity } from './activity.model'

type Query = z.output<(typeof activitiesContract)['GET /activities']['query']>
type Page = { items: Activity[]; next: string | null }
type Filter = QueryFilter<Activity>

/**
 * A page of activities: those of my communities that are not over, those I take part in, or those I organise; by their time, the next first, or with `past` what is over, the
 * last first; of those she organises with `unsettled` what is over with somebody left to settle or to confirm. Throws `bad_input` for a wrong cursor.
 */
export function listActivities(query: Query, ctx: Pick<Context, 'actor' | 'now'>): Promise<Page> {
  return query.view === 'mine' ? listMine(query, ctx) : listByTime(query, ctx)
}

async function listByTime(query: Query, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Page> {
  const order = { field: 'start', direction: directionOf(query) }
  const which = query.view === 'organised' ? await organisedBy(actor, query, now) : near(actor, query.organisation)
  const found = ActivityModel.find({ $and: [which, timeOf<Activity>(query, now), afterCursor<Activity>(query.cursor, order)] })
    .sort({ start: order.direction, _id: order.direction })
    .limit(query.limit + 1)
    .maxTimeMS(5000)
    .lean()
  // The planner would fetch all that are named and sort them.
  if (query.view === 'organised') void found.hint({ 'organisation.id': 1, start: 1, _id: 1 })
  return pageOf(await found, query.limit, ({ start }) => start)
}

async function listMine(query: Query, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Page> {
  const order = { field: 'start', direction: directionOf(query) }
  const standing: QueryFilter<Participation> = { person: actor.person._id, gone: { $in: [null, 'cancelled', 'lapsed'] }, ...(query.organisation ? { organisation: new Types.ObjectId(query.organisation) } : {}) }
  const found = await ParticipationModel.find({ $and: [standing, timeOf<Participation>(query, now), afterCursor<Participation>(query.cursor, order)] })
    .sort({ start: order.direction, _id: order.direction })
    .limit(query.limit + 1)
    .maxTimeMS(5000)
    .lean()
  const { items, next } = pageOf(found, query.limit, ({ start }) => start)
  const activities = await ActivityModel.find({ _id: { $in: items.map(({ activity }) => activity) } }).lean()
  const byId = new Map(activities.map((activity) => [String(activity._id), activity]))
  const ids = [...new Set(items.map(({ activity }) => String(activity)))]
  return { items: ids.flatMap((id) => byId.get(id) ?? []), next }
}

function directionOf(query: Query): 1 | -1 {
  return isPast(query) ? -1 : 1
}

/** What waits for a word of its organisers is over. */
function isPast({ past, unsettled }: Query): boolean {
  return Boolean(past ?? unsettled)
}

/** What is not over, or what is. An activity lasts twelve hours at most, which bounds the index on its start. */
function timeOf<T>(query: Query, now: Date): QueryFilter<T> {
  const earliest = new Date(now.getTime() - activityMinutes.most * 60_000)
  return (isPast(query) ? { start: { $lte: now }, end: { $lte: now } } : { start: { $gt: earliest }, end: { $gt: now } }) as QueryFilter<T>
}

/** In reach of the actor: her communities', and under her desks above them. Each is served by an index of its own. */
function near(actor: Context['actor'], organisation: string | undefined): Filter {
  const own = actor.posts.filter(({ role }) => (desks as readonly string[]).includes(role))
  const above = own.filter(({ level }) => levelRank[level] < levelRank.community)
  const reach: Filter[] = own.some(({ path }) => path === '') ? [] : [{ area: { $in: codesOf(actor) }, state: 'open' }, ...above.map(({ place }): Filter => ({ places: place, state: 'open' }))]
  return { ...(reach.length > 0 ? { $or: reach } : { state: 'open' as const }), ...(organisation ? { 'organisation.id': new Types.ObjectId(organisation) } : {}) }
}

async function organisedBy({ person }: Context['actor'], { organisation, unsettled }: Query, now: Date): Promise<Filter> {
  const mine = await OrganisationModel.find({ 'organisers.person': person._id }, { _id: 1 }).lean()
  const ids = mine.map(({ _id }) => _id).filter((id) => !organisation || String(id) === organisation)
  const theirs: Filter = { 'organisation.id': { $in: ids } }
  if (!unsettled) return theirs
  return { ...theirs, _id: { $in: await ParticipationModel.distinct('activity', { organisation: { $in: ids }, state: { $in: unsettledStates }, end: { $lte: now } }) } }
}
