import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import type { FieldError } from '../../shared/contract/problems'
import { notFound, Problem } from '../http/problem'
import { eventActor } from './event-actor'
import { PostModel, type Post } from './post.model'

/** How far ahead an absence may end, in days: a longer one is a change of post, which a roster makes. */
export const longestAwayDays = 60

type Ctx = Pick<Context, 'actor' | 'now'>

/** A post by its id, held or not. Throws not_found. */
export async function loadPost(id: string): Promise<Post> {
  const post = await PostModel.findById(id).lean()
  if (!post) throw notFound()
  return post
}

/** Notes that the holder is away for a time (UTC, `until` exclusive), in place of what was noted before. Throws `bad_input`. */
export async function setAway(input: { from: string; until: string; reason: string }, post: Post, ctx: Ctx): Promise<Post> {
  const away = { from: new Date(input.from), until: new Date(input.until), reason: input.reason }
  const errors = wrongTimes(away, ctx.now)
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  return change(post, away, 'people.awaySet', { ...input }, ctx)
}

/** Notes that the holder is back. Nothing happens when she was not away. */
export async function clearAway(post: Post, ctx: Ctx): Promise<Post> {
  if (!post.away) return post
  return change(post, null, 'people.awayCleared', {}, ctx)
}

async function change(post: Post, away: Post['away'], type: string, data: object, { actor, now }: Ctx): Promise<Post> {
  return transaction(async () => {
    const changed = await PostModel.findOneAndUpdate({ _id: post._id, person: actor.person._id }, { $set: { away } }, { returnDocument: 'after' }).lean()
    if (!changed) throw notFound()
    await emit({
      type,
      subject: { type: 'post', id: String(post._id) },
      path: changed.path,
      actor: eventActor(actor, { path: changed.path, roles: [changed.role] }),
      at: now,
      data: { post: String(post._id), role: changed.role, place: changed.place, ...data },
    })
    return changed
  })
}

function wrongTimes({ from, until }: { from: Date; until: Date }, now: Date): FieldError[] {
  const wrong = (path: string, code: string, detail: string): FieldError => ({ path, code, detail })
  if (until <= from) return [wrong('body.until', 'order', '结束时间要晚于开始时间')]
  if (until <= now) return [wrong('body.until', 'past', '结束时间已经过去了')]
  if (until.getTime() > now.getTime() + longestAwayDays * 24 * 3600_000) return [wrong('body.until', 'too_far', `最多登记到 ${longestAwayDays} 天以后`)]
  return []
}
