import { transaction } from '../database/transaction'
import type { EventRecord } from '../events/event.model'

/** A model of what lies somewhere in the tree, with its `path` and `places`, the codes on it. */
interface Items {
  updateMany(filter: object, change: object[], options: { updatePipeline: true }): PromiseLike<unknown>
}

/**
 * After a place moved in the tree (`places.moved`), what lies under it gets its new ancestors, so that desks there see it and those of
 * before no longer do. Repeating it changes nothing.
 */
export async function moveItems(items: Items, event: Pick<EventRecord, 'subject' | 'data'>): Promise<void> {
  const from = String(event.data.from)
  const to = String(event.data.to)
  const path = { $concat: [to, { $substrBytes: ['$path', Buffer.byteLength(from), -1] }] }
  await transaction(async () => {
    await items.updateMany(
      { places: event.subject.id, path: { $regex: `^${from}` } },
      [{ $set: { path } }, { $set: { places: { $filter: { input: { $split: ['$path', '/'] }, cond: { $ne: ['$$this', ''] } } } } }],
      { updatePipeline: true },
    )
  })
}
