import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { reporterActor } from './acting'
import { IssueModel, type Issue } from './issue.model'
import { withdraw } from './withdraw'

/**
 * The resident says whether what a chief or grid worker filed for her is hers. When it is not, it is withdrawn where that is
 * still possible. Throws `issues.step_not_allowed` when nobody asked or she has answered.
 */
export async function agree(issue: Issue, input: { agreed: boolean }, ctx: Context): Promise<Issue> {
  return transaction(async () => {
    const answered = await IssueModel.findOneAndUpdate(
      { _id: issue._id, agreed: 'asked', version: issue.version },
      { $set: { agreed: input.agreed ? 'agreed' : 'declined' }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    ).lean()
    if (!answered) throw new Problem('issues.step_not_allowed', { detail: '您已经答复过，或这件事不需要您确认。' })
    await emit({
      type: input.agreed ? 'issue.agreed' : 'issue.declined',
      subject: { type: 'issue', id: String(issue._id) },
      path: issue.path,
      actor: reporterActor(ctx.actor),
      at: ctx.now,
      data: { category: issue.category, filedBy: issue.filedBy?.person ?? null },
    })
    const stoppable = answered.state === 'dispatched' || answered.state === 'accepted'
    return input.agreed || !stoppable ? answered : withdraw(answered, { reason: '居民说这件事不是她反映的' }, ctx)
  })
}
