import { after, clockOf } from '../../shared/issues/clock'
import type { Context } from '../http/context'
import { categoryOfIssue, reporterActor } from './acting'
import type { Issue, Verdict } from './issue.model'
import { takeStep } from './step'

export interface Judgement {
  responded: boolean
  solved: boolean
  satisfied: boolean
  words?: string
  redo?: boolean
}

/**
 * The reporter's verdict: three separate answers, the source of 响应率, 解决率 and 满意率. Where it is not solved or she is
 * not satisfied it goes back to the handler with a fresh clock (重办), unless she says it may rest. Throws as `takeStep`.
 */
export async function judge(issue: Issue, input: Judgement, ctx: Context): Promise<Issue> {
  const verdict: Verdict = { responded: input.responded, solved: input.solved, satisfied: input.satisfied, words: input.words ?? null, at: ctx.now }
  const redo = input.redo ?? !(input.solved && input.satisfied)
  const step = { party: 'reporter', by: reporterActor(ctx.actor), at: ctx.now } as const
  if (!redo || (input.solved && input.satisfied)) {
    return takeStep(issue, {
      ...step,
      action: 'judge',
      change: { $set: { verdict, outcome: 'judged', holder: null, due: null, closedAt: ctx.now } },
      data: { ...verdict, note: verdict.words, handler: issue.handler },
    })
  }
  const resolveBy = after(ctx.now, clockOf(categoryOfIssue(issue).clock, issue.urgent).resolve)
  return takeStep(issue, {
    ...step,
    action: 'redo',
    change: {
      $set: { verdict, holder: issue.handler && { ...issue.handler, since: ctx.now }, handler: null, resolveBy, due: resolveBy, lateNoted: null, why: '居民不满意，请重办' },
      $inc: { redone: 1 },
    },
    data: { ...verdict, note: verdict.words, holder: issue.handler, handler: issue.handler, due: resolveBy },
  })
}
