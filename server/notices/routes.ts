import { Types } from 'mongoose'
import { noticesContract } from '../../shared/notices/contract'
import { anyone, implement } from '../http/implement'
import { Problem } from '../http/problem'
import { NoticeModel, type Notice } from './notice.model'

/** How many messages a person has not read, 99 at most are counted. */
export function countUnread(person: Types.ObjectId): Promise<number> {
  return NoticeModel.countDocuments({ person, readAt: null }, { limit: 99 })
}

function present(notice: Notice) {
  const { _id, title, body, subject, urgent, at, readAt } = notice
  return { id: String(_id), title, body, subject, urgent, at: at.toISOString(), read: readAt !== null }
}

function idOf(cursor: string): Types.ObjectId {
  if (!/^[0-9a-f]{24}$/.test(cursor)) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return new Types.ObjectId(cursor)
}

/** Both endpoints concern the caller's own messages only: their queries name her, so the policy lets everybody in. */
export const noticesRoutes = implement(noticesContract, {
  'GET /notices': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, { actor }) => {
        const found = await NoticeModel.find({ person: actor.person._id, ...(query.cursor ? { _id: { $lt: idOf(query.cursor) } } : {}) })
          .sort({ _id: -1 })
          .limit(query.limit + 1)
          .lean()
        const items = found.slice(0, query.limit)
        return { items: items.map(present), next: found.length > query.limit ? String(items.at(-1)!._id) : null }
      },
    }),
  'POST /notices/read': (on) =>
    on({
      policy: anyone,
      handle: async ({ body }, _, { actor, now }) => {
        const person = actor.person._id
        await NoticeModel.updateMany({ person, readAt: null, _id: { $lte: new Types.ObjectId(body.upTo) } }, { $set: { readAt: now } })
        return { unread: await countUnread(person) }
      },
    }),
})
