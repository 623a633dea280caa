import { Types, type QueryFilter } from 'mongoose'
import type { z } from 'zod'
import { dayOf } from '../../../shared/appointments/calendar'
import type { servicesContract } from '../../../shared/appointments/services.contract'
import { bookableUntil } from '../../../shared/appointments/timetable'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { SlotModel } from '../timetable/slot.model'
import { desks } from '../policy'
import { relevance, type Searchable } from './search'
import { ServiceModel, type Service } from './service.model'

export type ServicesQuery = z.output<(typeof servicesContract)['GET /services']['query']>

/** A service with the start of its next slot that has a free place; null where there is none. */
export interface ListedService extends Service {
  nextFree: Date | null
}

/** What is read of every service in reach, to find and to order them. */
type Candidate = Searchable & Pick<Service, '_id' | 'path'>
interface Rank {
  score: number
  depth: number
  id: string
}

/**
 * A page of what is offered to the actor: best match first, then what is nearest to her, then as the desk entered it. In reach are a few
 * hundred services at most, so all are looked at in memory, by a projection; the page itself is read whole. Throws `bad_input` for a wrong cursor.
 */
export async function listServices(query: ServicesQuery, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<{ items: ListedService[]; next: string | null }> {
  const candidates = await ServiceModel.find({ $and: [inReach(actor, query.retired === true), narrowing(query)] }, { name: 1, keywords: 1, summary: 1, forWhom: 1, theme: 1, path: 1 }).lean<Candidate[]>()
  const ranked = candidates
    .map((candidate) => ({ score: query.q ? relevance(query.q, candidate) : 0, depth: candidate.path.split('/').length, id: String(candidate._id) }))
    .filter(({ score }) => !query.q || score > 0)
    .sort(byRank)
  const after = query.cursor ? readCursor(query.cursor) : null
  const from = after ? ranked.findIndex((rank) => byRank(after, rank) < 0) : 0
  const left = from < 0 ? [] : ranked.slice(from)
  const page = left.slice(0, query.limit)
  const last = page.at(-1)
  return { items: await withNextFree(page.map(({ id }) => new Types.ObjectId(id)), now), next: left.length > query.limit && last ? `${last.score}.${last.depth}.${last.id}` : null }
}

/** Services of the places above the actor's doors and posts, those under her desks, and where she stands at the counter. Retired ones are her desks' only. */
function inReach({ person, doors, posts }: Actor, retired: boolean): QueryFilter<Service> {
  const state: Service['state'] = retired ? 'retired' : 'active'
  const under = posts.filter(({ role }) => (desks as readonly string[]).includes(role)).map(({ path }) => ({ path: { $regex: `^${path}` }, state }))
  if (retired) return under.length > 0 ? { $or: under } : { _id: { $in: [] } }
  const codes = [...new Set([...doors, ...posts].flatMap(({ path }) => path.split('/').filter(Boolean)))]
  return { $or: [{ 'place.code': { $in: codes }, state }, { 'provider.person': person._id, state }, ...under] }
}

function narrowing({ category, kind, mode }: ServicesQuery): QueryFilter<Service> {
  return { ...(category ? { category } : {}), ...(kind ? { kind } : {}), ...(mode ? { modes: mode } : {}) }
}

function byRank(a: Rank, b: Rank): number {
  return b.score - a.score || b.depth - a.depth || (a.id < b.id ? -1 : Number(a.id > b.id))
}

function readCursor(cursor: string): Rank {
  const match = /^(\d{1,3})\.(\d{1,2})\.([0-9a-f]{24})$/.exec(cursor)
  if (!match) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return { score: Number(match[1]), depth: Number(match[2]), id: match[3]! }
}

/** Services in the order of their ids, each with its next free slot: one aggregate, in which the index on slots stops at the first. */
export async function withNextFree(ids: readonly Types.ObjectId[], now: Date): Promise<ListedService[]> {
  const today = dayOf(now)
  const found = await ServiceModel.aggregate<Service & { free: { start: Date }[] }>([
    { $match: { _id: { $in: [...ids] } } },
    {
      $lookup: {
        from: SlotModel.collection.collectionName,
        localField: '_id',
        foreignField: 'service',
        let: { until: { $cond: [{ $eq: ['$kind', 'reception'] }, bookableUntil('reception', today), bookableUntil('service', today)] } },
        pipeline: [
          { $match: { start: { $gt: now }, state: 'open', freeCount: { $gt: 0 }, $expr: { $lte: ['$day', '$$until'] } } },
          { $sort: { start: 1 } },
          { $limit: 1 },
          { $project: { _id: 0, start: 1 } },
        ],
        as: 'free',
      },
    },
  ])
  const byId = new Map(found.map(({ free, ...service }) => [String(service._id), { ...service, nextFree: isBooked(service) ? (free[0]?.start ?? null) : null }]))
  return ids.flatMap((id) => byId.get(String(id)) ?? [])
}

/** Whether places of a service can be booked at all. */
export function isBooked({ state, modes }: Pick<Service, 'state' | 'modes'>): boolean {
  return state === 'active' && modes.includes('counter')
}
