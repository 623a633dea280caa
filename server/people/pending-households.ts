import { Types, type PipelineStage } from 'mongoose'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import type { Actor } from './actor'
import { PersonModel, type Door, type Person } from './person.model'
import { confirming } from './policy'

/** Somebody who says that a household is hers and waits for an answer. */
export interface Pending extends Pick<Person, '_id' | 'name' | 'phone' | 'statedPhone'> {
  door: Door
}

interface Page {
  items: Pending[]
  next: string | null
}

/** Bindings that wait under the actor's posts, oldest first, her own left out: another has to confirm that. Throws `bad_input`. */
export async function pendingHouseholds({ cursor, limit }: { cursor?: string; limit: number }, { actor }: Pick<Context, 'actor'>): Promise<Page> {
  const after = cursor === undefined ? null : readCursor(cursor)
  const found = await PersonModel.aggregate<Pending>([
    ...waiting(actor),
    ...(after ? [{ $match: { $or: [{ 'doors.requestedAt': { $gt: after.at } }, { 'doors.requestedAt': after.at, 'doors._id': { $gt: after.id } }] } }] : []),
    { $sort: { 'doors.requestedAt': 1, 'doors._id': 1 } },
    { $limit: limit + 1 },
    { $project: { name: 1, phone: 1, statedPhone: 1, door: '$doors' } },
  ])
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? `${last.door.requestedAt.getTime()}.${last.door._id}` : null }
}

/** How many bindings wait under the actor's posts. */
export async function countPendingHouseholds(actor: Actor): Promise<number> {
  if (pathsOf(actor).length === 0) return 0
  const [counted] = await PersonModel.aggregate<{ count: number }>([...waiting(actor), { $count: 'count' }])
  return counted?.count ?? 0
}

function waiting(actor: Actor): PipelineStage.FacetPipelineStage[] {
  const under = pathsOf(actor).map((path) => ({ $gte: path, $lt: afterPrefix(path) }))
  return [
    { $match: { _id: { $ne: actor.person._id }, $or: under.map((path) => ({ doors: { $elemMatch: { status: 'pending', path } } })) } },
    { $unwind: '$doors' },
    { $match: { 'doors.status': 'pending', $or: under.map((path) => ({ 'doors.path': path })) } },
  ]
}

/** The places of the actor's confirming posts; one that lies under another is left out. */
function pathsOf(actor: Actor): string[] {
  const paths = [...new Set(actor.posts.filter(({ role }) => (confirming as readonly string[]).includes(role)).map(({ path }) => path))]
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)))
}

/** The first string behind all that begin with a path: paths end with '/', and '0' follows '/'. */
function afterPrefix(path: string): string {
  return `${path.slice(0, -1)}0`
}

function readCursor(cursor: string): { at: Date; id: Types.ObjectId } {
  const match = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(cursor)
  if (!match) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return { at: new Date(Number(match[1])), id: new Types.ObjectId(match[2]) }
}
