import { after, objectWithin } from '../../shared/issues/clock'
import type { Context } from '../http/context'
import { eventActor, partyFor } from './acting'
import type { Issue } from './issue.model'
import { takeStep } from './step'

/** 不予受理, with a reason. The reporter has seven days to object, once. Throws as `takeStep`. */
export async function reject(issue: Issue, input: { reason: string }, ctx: Context): Promise<Issue> {
  const party = await partyFor(ctx.actor, issue, 'reject')
  const objectBy = issue.objected ? null : after(ctx.now, objectWithin)
  return takeStep(issue, {
    action: 'reject',
    party,
    by: eventActor(ctx.actor, issue),
    at: ctx.now,
    change: { $set: { holder: null, handler: issue.holder, due: objectBy, lateNoted: null, closedAt: ctx.now } },
    data: { note: input.reason, due: objectBy },
  })
}
