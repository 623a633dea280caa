import type { Context } from '../http/context'
import { eventActor, partyFor } from './acting'
import type { Issue } from './issue.model'
import { takeStep } from './step'

/** 受理: the holder takes it on; from now on the time to resolve runs. Throws as `takeStep`. */
export async function accept(issue: Issue, ctx: Context): Promise<Issue> {
  const party = await partyFor(ctx.actor, issue, 'accept')
  return takeStep(issue, {
    action: 'accept',
    party,
    by: eventActor(ctx.actor, issue),
    at: ctx.now,
    change: { $set: { due: issue.resolveBy } },
    data: { holder: issue.holder, due: issue.resolveBy },
  })
}
