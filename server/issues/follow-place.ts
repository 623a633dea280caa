import { transaction } from '../database/transaction'
import type { EventRecord } from '../events/event.model'
import { IssueModel } from './issue.model'

/**
 * After a place moved in the tree its issues lie under the new ancestors, so that desks there see them and those of before no
 * longer do. Who has them stays: a move is no reason to take work from anybody. Repeating it changes nothing.
 */
export async function followPlace(event: Pick<EventRecord, 'subject' | 'data'>): Promise<void> {
  const from = String(event.data.from)
  const to = String(event.data.to)
  const path = { $concat: [to, { $substrBytes: ['$path', Buffer.byteLength(from), -1] }] }
  await transaction(() =>
    IssueModel.updateMany(
      { places: event.subject.id, path: { $regex: `^${from}` } },
      [{ $set: { path } }, { $set: { places: { $filter: { input: { $split: ['$path', '/'] }, cond: { $ne: ['$$this', ''] } } } } }],
      { updatePipeline: true },
    ),
  )
}
