import { Types, type QueryFilter } from 'mongoose'
import type { z } from 'zod'
import type { FieldError } from '../../shared/contract/problems'
import type { issuesContract } from '../../shared/issues/contract'
import { openStates, waitingStates, type State } from '../../shared/issues/lifecycle'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { covers, type Actor, type Post } from '../people'
import { PlaceModel } from '../places'
import { IssueModel, type Issue } from './issue.model'

export type ListQuery = z.output<(typeof issuesContract)['GET /issues']['query']>
type Filter = QueryFilter<Issue>

const answering = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', 'desk', 'administrator'] as const
const desks = ['desk', 'administrator'] as const

/** What a list needs of an issue; texts of timelines are read with the single issue. */
export const listProjection = { voice: 0, returnedBy: 0, position: 0, spot: 0, why: 0, verdict: 0, agreed: 0 } as const

export type ListedIssue = Omit<Issue, keyof typeof listProjection>

/**
 * A page of issues that this actor may see, by view. Newest first; what waits for me comes by what runs out first. Every
 * view is served by an index of its own, so a page costs the same at any number of issues. Throws `bad_input`.
 */
export async function list(query: ListQuery, ctx: Context): Promise<{ items: ListedIssue[]; next: string | null }> {
  const byDue = query.view === 'todo'
  const { filter, index } = await viewOf(query, ctx.actor)
  const found = await IssueModel.find({ $and: [filter, narrowing(query, ctx.now), after(query.cursor, byDue)] }, listProjection, index ? { hint: index } : {})
    .sort(byDue ? { due: 1, _id: 1 } : { _id: -1 })
    .limit(query.limit + 1)
    .maxTimeMS(5000)
    .lean()
  const items = found.slice(0, query.limit) as ListedIssue[]
  const last = items.at(-1)
  return { items, next: found.length > query.limit && last ? cursorOf(last, byDue) : null }
}

interface View {
  filter: Filter
  /**
   * The index that serves it. Named, because for a later page MongoDB may remember a walk along `_id` that was good for a
   * large place and is slow for a small one. Absent where two indexes are merged.
   */
  index?: Record<string, 1 | -1>
}

async function viewOf(query: ListQuery, actor: Actor): Promise<View> {
  const me = actor.person._id
  switch (query.view) {
    case 'mine':
      return { filter: { $or: [{ 'reporter.person': me }, { 'filedBy.person': me }] } }
    case 'todo':
      return { filter: { 'holder.person': me, state: { $in: waitingStates } }, index: { 'holder.person': 1, state: 1, due: 1, _id: 1 } }
    case 'first_asked':
      return { filter: { 'firstAsked.person': me }, index: { 'firstAsked.person': 1, _id: -1 } }
    case 'place':
      return placeView(query, actor)
    case 'neighbours':
      return { filter: neighbourFilter(actor), index: { 'neighbourhood.code': 1, private: 1, _id: -1 } }
  }
}

/** Issues of the places an actor answers for; private ones only where she holds a desk or had them. */
async function placeView({ place: code, state, overdue }: ListQuery, actor: Actor): Promise<View> {
  const posts = actor.posts.filter((post) => (answering as readonly string[]).includes(post.role))
  if (posts.length === 0) throw new Problem('forbidden')
  const place = code ? (ownPlace(code, posts) ?? (await PlaceModel.findById(code, { path: 1 }).lean())) : null
  const errors: FieldError[] = [{ path: 'query.place', code: 'unknown', detail: '没有这个地点，或不归您管' }]
  if (code && (!place || !covers(actor, place.path, answering))) throw new Problem('bad_input', { errors })
  const within: Filter = place ? { places: place._id } : anyOf(posts.map((post) => post.place))
  const index: View['index'] = !('places' in within) ? { _id: 1 } : state || overdue ? { places: 1, state: 1, _id: -1 } : { places: 1, _id: -1 }
  const deskPlaces = posts.filter((post) => (desks as readonly string[]).includes(post.role)).map((post) => post.place)
  const seesAll = place ? covers(actor, place.path, desks) : posts.every((post) => deskPlaces.some((desk) => desk === post.place))
  if (seesAll) return { filter: within, index }
  const open: Filter[] = [{ private: false }, { involved: actor.person._id }]
  if (deskPlaces.length > 0) open.push(anyOf(deskPlaces))
  return { filter: { $and: [within, { $or: open }] }, index }
}

/** The place of one of these posts, which needs no query. */
function ownPlace(code: string, posts: readonly Post[]): { _id: string; path: string } | undefined {
  const post = posts.find(({ place }) => place === code)
  return post && { _id: code, path: post.path }
}

/** Issues under one of these places; the place '' of an installation's administrator stands for all of them. */
function anyOf(codes: readonly string[]): Filter {
  const unique = [...new Set(codes)]
  if (unique.includes('')) return {}
  return { places: unique.length === 1 ? unique[0]! : { $in: unique } }
}

/** Public issues of where an actor's confirmed doors are: her building, and what lies open in her grid and community. */
function neighbourFilter(actor: Actor): Filter {
  const codes = actor.doors.filter((door) => door.status === 'confirmed').flatMap((door) => door.path.split('/').filter(Boolean))
  return { 'neighbourhood.code': { $in: [...new Set(codes)] }, private: false, state: { $ne: 'withdrawn' } }
}

function narrowing({ state, category, overdue, q }: ListQuery, now: Date): Filter {
  const filter: Filter = {}
  if (state === 'open') filter.state = { $in: openStates }
  else if (state === 'ended') filter.state = { $in: ['closed', 'rejected', 'withdrawn'] }
  else if (state) filter.state = state
  if (category) filter.category = category
  if (overdue) {
    const running: readonly State[] = waitingStates
    filter.$and = [{ state: { $in: running } }, { due: { $lt: now } }]
  }
  if (q) filter.$or = [{ number: q }, { text: { $regex: q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' } }]
  return filter
}

function cursorOf(issue: Pick<Issue, '_id' | 'due'>, byDue: boolean): string {
  return byDue ? `${issue.due?.getTime() ?? 0}.${issue._id}` : String(issue._id)
}

function after(cursor: string | undefined, byDue: boolean): Filter {
  if (!cursor) return {}
  const match = /^(?:(\d+)\.)?([0-9a-f]{24})$/.exec(cursor)
  if (!match || (byDue && !match[1])) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  const id = new Types.ObjectId(match[2])
  if (!byDue) return { _id: { $lt: id } }
  const due = new Date(Number(match[1]))
  // The bound on `due` alone lets the index give the order; of the alternatives by themselves MongoDB may sort all.
  return { due: { $gte: due }, $or: [{ due: { $gt: due } }, { _id: { $gt: id } }] }
}

/** How many issues wait for a person to do something, 99 at most are counted. */
export function countTodo(person: Types.ObjectId): Promise<number> {
  return IssueModel.countDocuments({ 'holder.person': person, state: { $in: waitingStates } }, { limit: 99 })
}
