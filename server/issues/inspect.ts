import { after, judgeWithin } from '../../shared/issues/clock'
import { attach } from '../files'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { eventActor, partyFor } from './acting'
import type { Issue } from './issue.model'
import { takeStep } from './step'

export interface Inspection {
  passed: boolean
  text?: string
  photos: string[]
}

/**
 * 核查: good, then the reporter has seven days to judge; or back to the handler with a reason. Throws `issues.own_work` for
 * the handler herself, and as `takeStep`.
 */
export async function inspect(issue: Issue, input: Inspection, ctx: Context): Promise<Issue> {
  if (issue.state === 'handled' && issue.handler?.person.equals(ctx.actor.person._id)) throw new Problem('issues.own_work')
  const action = input.passed ? 'approve' : 'disapprove'
  const party = await partyFor(ctx.actor, issue, action)
  const photos = [...new Set(input.photos)]
  const due = input.passed ? after(ctx.now, judgeWithin) : issue.resolveBy
  const change = input.passed
    ? { $set: { due, lateNoted: null } }
    : { $set: { holder: issue.handler, handler: null, due, lateNoted: null, why: '核查没有通过，请再办理' } }
  return takeStep(issue, {
    action,
    party,
    by: eventActor(ctx.actor, issue),
    at: ctx.now,
    change,
    data: { note: input.text ?? null, photos, due, ...(input.passed ? {} : { holder: issue.handler }) },
    also: () => attach(photos, ctx.actor.person._id, { type: 'issue', id: String(issue._id), path: issue.path }, 'photo'),
  })
}
