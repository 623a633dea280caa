import { Types } from 'mongoose'
import { errandClock } from '../../../shared/appointments/errand'
import { attach } from '../../files'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { asHolder, groundOf } from '../../routing'
import { expectHolder, holderActor } from './acting'
import { barredFrom, handOver, nextErrandRoute } from './dispatch'
import type { Errand } from './errand.model'
import { takeErrandStep } from './step'
import { windowOf, wrongWindow } from './window'

/**
 * The holder takes it on; with a window of her own she says when she comes. She must, where the asked one is over. Throws `bad_input` for
 * a wrong window and as `takeErrandStep`.
 */
export async function accept(errand: Errand, input: { window?: { from: string; until: string } }, ctx: Context): Promise<Errand> {
  await expectHolder(ctx.actor, errand)
  const window = input.window ? windowOf(input.window) : errand.window
  const errors = input.window ? wrongWindow(window, ctx.now) : window.until <= ctx.now ? [{ path: 'body.window', code: 'past', detail: '约好的时间已经过了，请写明什么时候上门' }] : []
  if (errand.state === 'dispatched' && errors.length > 0) throw new Problem('bad_input', { errors })
  return takeErrandStep(errand, {
    action: 'accept',
    by: holderActor(ctx.actor, errand),
    at: ctx.now,
    change: { $set: { window, due: window.until, lateNoted: null } },
    data: { holder: errand.holder, window, asked: errand.window },
  })
}

/** She cannot do it: one step up, with a reason. It does not come back to her while there is anybody else. Throws `issues.nobody_answers` and as `takeErrandStep`. */
export async function returnErrand(errand: Errand, input: { reason: string }, ctx: Context): Promise<Errand> {
  await expectHolder(ctx.actor, errand)
  const me = ctx.actor.person._id
  const { never, rather } = barredFrom(errand)
  const route = nextErrandRoute(await groundOf(errand), errand.holder.role, ctx.now, { never: [...never, me], rather })
  const holder = asHolder(route.post, ctx.now)
  const change = handOver(errand.window, holder, `被退回（${input.reason}）；${route.why}`, ctx.now)
  return takeErrandStep(errand, {
    action: 'return',
    by: holderActor(ctx.actor, errand),
    at: ctx.now,
    change: { $set: change.$set, $addToSet: { ...change.$addToSet, returnedBy: me } },
    data: { note: input.reason, holder, why: route.why, due: change.$set.due },
  })
}

/** Done, with words and photos; the resident has seven days to confirm. Throws `files.not_yours` and as `takeErrandStep`. */
export async function finish(errand: Errand, input: { text: string; photos: string[] }, ctx: Context): Promise<Errand> {
  await expectHolder(ctx.actor, errand)
  const photos = [...new Set(input.photos)]
  const due = new Date(ctx.now.getTime() + errandClock.confirm * 60_000)
  return takeErrandStep(errand, {
    action: 'finish',
    by: holderActor(ctx.actor, errand),
    at: ctx.now,
    change: { $set: { done: { text: input.text, photos: photos.map((id) => new Types.ObjectId(id)), at: ctx.now }, due, lateNoted: null } },
    data: { note: input.text, photos, holder: errand.holder, due },
    also: () => attach(photos, ctx.actor.person._id, { type: 'errand', id: String(errand._id), path: errand.path }, 'photo'),
  })
}
