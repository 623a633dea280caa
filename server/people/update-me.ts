import { transaction } from '../database/transaction'
import type { Context } from '../http/context'
import { me } from './me'
import { rename } from './rename'

/** Changes the actor's name and answers with what 'me' now says. */
export async function updateMe({ name }: { name: string }, ctx: Pick<Context, 'actor' | 'now'>) {
  await transaction(() => rename(ctx.actor, name, ctx.now))
  return me({ ...ctx, actor: { ...ctx.actor, person: { ...ctx.actor.person, name } } })
}
