import type { Context } from '../http/context'
import { reporterActor } from './acting'
import type { Issue } from './issue.model'
import { takeStep } from './step'

/** 撤回: the reporter takes it back before it is handled. Throws as `takeStep`. */
export async function withdraw(issue: Issue, input: { reason?: string }, ctx: Context): Promise<Issue> {
  return takeStep(issue, {
    action: 'withdraw',
    party: 'reporter',
    by: reporterActor(ctx.actor),
    at: ctx.now,
    change: { $set: { holder: null, handler: issue.holder, due: null, closedAt: ctx.now } },
    data: { note: input.reason ?? null, holder: issue.holder },
  })
}
