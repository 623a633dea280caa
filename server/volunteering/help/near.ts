import type { QueryFilter } from 'mongoose'
import { afterCursor, pageOf } from '../../http/pages'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { nearCodes } from './relation'
import { takeableFrom } from './window'

type Filter = QueryFilter<HelpRequest>

/** How near something is; the order of the list. */
const rings = ['building', 'community'] as const
type Ring = (typeof rings)[number]
/** Named, because for what has few matches the planner may take another one and sort. */
const indexes: Record<Ring, Record<string, 1 | -1>> = { building: { 'building.code': 1, state: 1, 'window.from': 1, _id: 1 }, community: { area: 1, state: 1, 'window.from': 1, _id: 1 } }

/**
 * Help wanted near the actor that she could take: of her buildings first, then of her communities, in each what is wanted soonest first. Not her own, nor her household's.
 * The cursor tells the ring, then the place in it. Throws `bad_input` for a wrong cursor.
 */
export async function listNear({ cursor, limit }: { cursor?: string; limit: number }, actor: Actor, now: Date): Promise<{ items: HelpRequest[]; next: string | null }> {
  const codes = nearCodes(actor)
  const from = readCursor(cursor)
  const items: HelpRequest[] = []
  for (const ring of rings.slice(rings.indexOf(from.ring))) {
    const page = await ringOf(ring, { codes, cursor: ring === from.ring ? from.cursor : undefined, limit: limit - items.length }, actor, now)
    items.push(...page.items)
    if (page.next) return { items, next: `${ring}:${page.next}` }
    if (items.length === limit) return { items, next: ring === 'building' ? 'community:' : null }
  }
  return { items, next: null }
}

function readCursor(cursor: string | undefined): { ring: Ring; cursor?: string } {
  if (cursor === undefined) return { ring: 'building' }
  const match = /^(building|community):(.*)$/.exec(cursor)
  if (!match) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return { ring: match[1] as Ring, cursor: match[2] || undefined }
}

async function ringOf(ring: Ring, { codes, cursor, limit }: { codes: string[]; cursor?: string; limit: number }, { person, doors }: Actor, now: Date) {
  const where: Filter = ring === 'building' ? { 'building.code': { $in: codes } } : { area: { $in: codes }, 'building.code': { $nin: codes } }
  const others: Filter = { 'person.person': { $ne: person._id }, 'askedBy.person': { $ne: person._id }, 'place.code': { $nin: doors.map(({ household }) => household) } }
  const found = await HelpRequestModel.find({ $and: [{ ...where, state: 'open' }, others, { 'window.until': { $gt: takeableFrom(now) } }, afterCursor<HelpRequest>(cursor, { field: 'window.from', direction: 1 })] }, {}, { hint: indexes[ring] })
    .sort({ 'window.from': 1, _id: 1 })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean<HelpRequest[]>()
  return pageOf(found, limit, ({ window }) => window.from)
}
