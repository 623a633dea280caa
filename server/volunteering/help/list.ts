import { Types, type QueryFilter } from 'mongoose'
import type { z } from 'zod'
import { helpStates, openHelpStates } from '../../../shared/volunteering/help'
import type { helpContract } from '../../../shared/volunteering/help.contract'
import type { Context } from '../../http/context'
import { afterCursor, pageOf, type TimeOrder } from '../../http/pages'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { desks } from '../policy'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { listNear } from './near'

type Query = z.output<(typeof helpContract)['GET /help-requests']['query']>
type Filter = QueryFilter<HelpRequest>
export type HelpPage = { items: HelpRequest[]; next: string | null }

const ended = helpStates.filter((state) => !(openHelpStates as readonly string[]).includes(state))

/**
 * A page of help requests by view: wanted near me, which are open, the nearest and soonest first; mine (for me, or asked by me) and those I help with, the newest first;
 * or what waits for my desk, the longest first, and with `ended` what is over at its places. Each is served by an index. Throws `bad_input` for a wrong cursor, `forbidden`
 * for the desk's view without a desk.
 */
export function listHelp(query: Query, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpPage> {
  const me = actor.person._id
  const state = { $in: query.state === 'open' ? [...openHelpStates] : ended }
  switch (query.view) {
    case 'near':
      return listNear(query, actor, now)
    case 'mine':
      return newestFirst({ $or: [{ 'person.person': me, state }, { 'askedBy.person': me, state }] }, query)
    case 'helping':
      return newestFirst({ 'helper.person': me, state }, query)
    case 'desk':
      return ofDesk(query, actor)
  }
}

async function newestFirst(filter: Filter, { cursor, limit }: Query): Promise<HelpPage> {
  const found = await HelpRequestModel.find({ $and: [filter, olderThan(cursor)] })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean<HelpRequest[]>()
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? String(items.at(-1)!._id) : null }
}

function olderThan(cursor: string | undefined): Filter {
  if (!cursor) return {}
  if (!/^[0-9a-f]{24}$/.test(cursor)) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return { _id: { $lt: new Types.ObjectId(cursor) } }
}

async function ofDesk({ state, cursor, limit }: Query, { posts }: Pick<Actor, 'posts'>): Promise<HelpPage> {
  const codes = [...new Set(posts.filter(({ role }) => (desks as readonly string[]).includes(role)).map(({ place }) => place))]
  if (codes.length === 0) throw new Problem('forbidden')
  // The desk of a whole installation has the place ''.
  const within: Filter = codes.includes('') ? {} : { places: codes.length === 1 ? codes[0]! : { $in: codes } }
  const order: TimeOrder = state === 'open' ? { field: 'deskSince', direction: 1 } : { field: 'endedAt', direction: -1 }
  const found = await HelpRequestModel.find({ $and: [within, { [order.field]: { $gt: new Date(0) } }, afterCursor<HelpRequest>(cursor, order)] })
    .sort({ [order.field]: order.direction, _id: order.direction })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean<HelpRequest[]>()
  return pageOf(found, limit, (help) => (state === 'open' ? help.deskSince : help.endedAt))
}
