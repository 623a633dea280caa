import { Types, type QueryFilter } from 'mongoose'
import { Problem } from './problem'

/** Which way a list by time goes, and by which moment. */
export interface TimeOrder {
  field: string
  direction: 1 | -1
}

/** The part of a filter that begins after a cursor, in a list by a moment and then by id. Throws `bad_input` for a cursor that is none. */
export function afterCursor<T>(cursor: string | undefined, { field, direction }: TimeOrder): QueryFilter<T> {
  if (!cursor) return {}
  const match = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(cursor)
  if (!match) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  const at = new Date(Number(match[1]))
  const [beyond, from] = direction === 1 ? ['$gt', '$gte'] : ['$lt', '$lte']
  // The bound on the moment alone lets the index give the order.
  return { [field]: { [from!]: at }, $or: [{ [field]: { [beyond!]: at } }, { _id: { [beyond!]: new Types.ObjectId(match[2]) } }] } as QueryFilter<T>
}

/** Cuts a page out of one item more than it has, with the cursor of the next page. */
export function pageOf<T extends { _id: Types.ObjectId }>(found: readonly T[], limit: number, momentOf: (item: T) => Date | null): { items: T[]; next: string | null } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? `${momentOf(last)?.getTime() ?? 0}.${last._id}` : null }
}
