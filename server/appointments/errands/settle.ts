import { errandClock } from '../../../shared/appointments/errand'
import type { Context } from '../../http/context'
import { partyActor } from './acting'
import type { Errand } from './errand.model'
import { takeErrandStep } from './step'

/** The resident, or who asked for her, says it is done; or that it is not, then whoever did it has a fresh day for it. Throws as `takeErrandStep`. */
export function confirm(errand: Errand, { done, satisfied, words = null }: { done: boolean; satisfied: boolean; words?: string | null }, ctx: Context): Promise<Errand> {
  const { now } = ctx
  const verdict = { done, satisfied, words, at: now }
  const step = { by: partyActor(ctx.actor, errand), at: now, data: { done, satisfied, note: words, holder: errand.holder } }
  if (done) return takeErrandStep(errand, { ...step, action: 'confirm', change: { $set: { verdict, due: null, endedAt: now } } })
  const due = new Date(now.getTime() + errandClock.accept * 60_000)
  return takeErrandStep(errand, { ...step, action: 'redo', change: { $set: { verdict, done: null, due, lateNoted: null } } })
}

/** Not needed any more. Throws as `takeErrandStep`. */
export function cancel(errand: Errand, { reason }: { reason?: string }, ctx: Context): Promise<Errand> {
  return takeErrandStep(errand, {
    action: 'cancel',
    by: partyActor(ctx.actor, errand),
    at: ctx.now,
    change: { $set: { due: null, endedAt: ctx.now } },
    data: { note: reason ?? null, holder: errand.holder },
  })
}
