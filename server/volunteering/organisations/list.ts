import { Types, type QueryFilter } from 'mongoose'
import type { z } from 'zod'
import type { organisationsContract } from '../../../shared/volunteering/organisations.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { codesOf, desks } from '../policy'
import { OrganisationModel, type Organisation } from './organisation.model'

type Query = z.output<(typeof organisationsContract)['GET /organisations']['query']>
type Filter = QueryFilter<Organisation>

/**
 * A page of organisations, newest first: the registered ones of the actor's communities, for a desk also what waits under its places, or in the state that
 * is asked for; or those she runs. Throws `bad_input` for a wrong cursor.
 */
export async function listOrganisations({ state, mine, cursor, limit }: Query, { actor }: Pick<Context, 'actor'>): Promise<{ items: Organisation[]; next: string | null }> {
  const filter: Filter = mine ? { 'organisers.person': actor.person._id, ...(state ? { state } : {}) } : inReach(state, actor)
  const found = await OrganisationModel.find({ $and: [filter, before(cursor)] })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean()
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? String(items.at(-1)!._id) : null }
}

/** Each part is served by an index of its own. What is not registered is for desks only. */
function inReach(state: Query['state'], actor: Context['actor']): Filter {
  const own = actor.posts.filter(({ role }) => (desks as readonly string[]).includes(role))
  const states = { state: state ?? { $in: ['approved' as const, 'asked' as const] } }
  if (own.some(({ path }) => path === '')) return states
  const registered: Filter[] = state === undefined || state === 'approved' ? [{ area: { $in: codesOf(actor) }, state: 'approved' }] : []
  const parts = [...registered, ...own.map(({ place }): Filter => ({ places: place, ...states }))]
  // Without any nothing is hers; the id of nothing keeps the query on an index.
  return parts.length > 0 ? { $or: parts } : { _id: { $in: [] } }
}

function before(cursor: string | undefined): Filter {
  if (!cursor) return {}
  if (!/^[0-9a-f]{24}$/.test(cursor)) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return { _id: { $lt: new Types.ObjectId(cursor) } }
}
