import { Types, type QueryFilter } from 'mongoose'
import type { z } from 'zod'
import { errandStates, openErrandStates } from '../../../shared/appointments/errand'
import type { errandsContract } from '../../../shared/appointments/errands.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { afterCursor, pageOf } from '../../http/pages'
import { ErrandModel, type Errand } from './errand.model'
import { desks } from './policy'

export type ListQuery = z.output<(typeof errandsContract)['GET /errands']['query']>
type Filter = QueryFilter<Errand>
type Page = { items: Errand[]; next: string | null }

/** What waits for its holder to do something. */
const waiting = ['dispatched', 'accepted'] as const
const ended = errandStates.filter((state) => !(openErrandStates as readonly string[]).includes(state))

/**
 * A page of errands by view: mine (for me, or asked by me), waiting for me by what is due first, or of the places whose desk I hold.
 * Newest first unless told. Every view is served by an index. Throws `bad_input` for a wrong cursor, `forbidden` for a place without a desk.
 */
export function list(query: ListQuery, { actor }: Context): Promise<Page> {
  const me = actor.person._id
  const narrowed: Filter = query.state ? { state: { $in: query.state === 'open' ? [...openErrandStates] : ended } } : {}
  switch (query.view) {
    case 'mine':
      return newestFirst({ $and: [{ $or: [{ 'person.person': me }, { 'askedBy.person': me }] }, narrowed] }, query)
    case 'todo':
      return byDue({ $and: [{ 'holder.person': me, state: { $in: [...waiting] } }, narrowed] }, query)
    case 'place':
      return ofPlaces(actor, narrowed, query)
  }
}

/** Errands under one of the actor's desks; the place '' of an installation's administrator stands for all of them. */
async function ofPlaces({ posts }: Actor, narrowed: Filter, query: ListQuery): Promise<Page> {
  const codes = [...new Set(posts.filter(({ role }) => (desks as readonly string[]).includes(role)).map(({ place }) => place))]
  if (codes.length === 0) throw new Problem('forbidden')
  if (codes.includes('')) return newestFirst(narrowed, query, { _id: 1 })
  const within: Filter = { places: codes.length === 1 ? codes[0]! : { $in: codes } }
  return newestFirst({ $and: [within, narrowed] }, query, query.state ? { places: 1, state: 1, _id: -1 } : { places: 1, _id: -1 })
}

/** `index` is named, because for a later page MongoDB may remember a walk along `_id` that was good for a large place and is slow for a small one. */
async function newestFirst(filter: Filter, { cursor, limit }: ListQuery, index?: Record<string, 1 | -1>): Promise<Page> {
  const found = await ErrandModel.find({ $and: [filter, olderThan(cursor)] }, {}, index ? { hint: index } : {})
    .sort({ _id: -1 })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean()
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? String(items.at(-1)!._id) : null }
}

function olderThan(cursor: string | undefined): Filter {
  if (!cursor) return {}
  if (!/^[0-9a-f]{24}$/.test(cursor)) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return { _id: { $lt: new Types.ObjectId(cursor) } }
}

async function byDue(filter: Filter, { cursor, limit }: ListQuery): Promise<Page> {
  const found = await ErrandModel.find({ $and: [filter, afterCursor<Errand>(cursor, { field: 'due', direction: 1 })] }, {}, { hint: { 'holder.person': 1, state: 1, due: 1, _id: 1 } })
    .sort({ due: 1, _id: 1 })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean()
  return pageOf(found, limit, ({ due }) => due)
}

/** How many errands wait for a person to do something, 99 at most are counted. */
export function countErrands(person: Types.ObjectId): Promise<number> {
  return ErrandModel.countDocuments({ 'holder.person': person, state: { $in: [...waiting] } }, { limit: 99 })
}
