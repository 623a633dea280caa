import { isDuplicate, transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { reporterActor } from './acting'
import { IssueModel, IssueSupportModel, type Issue } from './issue.model'

/** 我也遇到了, once for a person (unique by `_id`). Throws `issues.already_supported`. */
export async function support(issue: Issue, ctx: Context): Promise<Issue> {
  const person = ctx.actor.person._id
  try {
    return await transaction(async () => {
      await IssueSupportModel.insertMany([{ _id: `${issue._id}:${person}`, issue: issue._id, person, at: ctx.now }], { lean: true })
      const counted = await IssueModel.findOneAndUpdate({ _id: issue._id }, { $inc: { supports: 1 } }, { returnDocument: 'after' }).lean()
      await emit({ type: 'issue.supported', subject: { type: 'issue', id: String(issue._id) }, path: issue.path, actor: reporterActor(ctx.actor), at: ctx.now, data: { category: issue.category } })
      return counted!
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Problem('issues.already_supported')
    throw error
  }
}

/** Which of these issues a person has said it of. */
export async function supportedBy(person: { toString(): string }, issues: readonly Issue['_id'][]): Promise<ReadonlySet<string>> {
  if (issues.length === 0) return new Set()
  const found = await IssueSupportModel.find({ _id: { $in: issues.map((id) => `${id}:${person}`) } }, { issue: 1 }).lean()
  return new Set(found.map((one) => String(one.issue)))
}
