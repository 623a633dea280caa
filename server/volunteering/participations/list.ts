import { Types } from 'mongoose'
import { Problem } from '../../http/problem'
import { ParticipationModel, type Participation } from './participation.model'

/** A page of those who are in an activity or wait for it, in the order they signed up. Throws `bad_input` for a wrong cursor. */
export async function listParticipants(activity: Types.ObjectId, { cursor, limit }: { cursor?: string; limit: number }): Promise<{ items: Participation[]; next: string | null }> {
  if (cursor && !/^[0-9a-f]{24}$/.test(cursor)) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  const found = await ParticipationModel.find({ activity, gone: null, ...(cursor ? { _id: { $gt: new Types.ObjectId(cursor) } } : {}) })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean()
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? String(items.at(-1)!._id) : null }
}
