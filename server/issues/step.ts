import type { UpdateQuery } from 'mongoose'
import { allows, transitionOf, type Action, type Party } from '../../shared/issues/lifecycle'
import { stepWords } from '../../shared/issues/labels'
import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import { EventModel, type EventActor } from '../events/event.model'
import { Problem } from '../http/problem'
import { IssueModel, type Issue } from './issue.model'

export interface Step {
  action: Action
  party: Party
  by: EventActor
  at: Date
  /** What changes beside the state; `$set` never names `state` or `version`. */
  change?: UpdateQuery<Issue>
  /** What the event keeps: words, photos, who has it now and why. */
  data?: Record<string, unknown>
  /** More that belongs to this step, in the same transaction, for example attaching photos. */
  also?: () => Promise<void>
}

/**
 * Takes one step of the table: the state moves from what was read to what the table says, guarded by the version, together
 * with its event, in one transaction. Throws `issues.step_not_allowed` when the table has no such step from here, and
 * `issues.changed`, naming who did what, when somebody else was faster.
 */
export async function takeStep(issue: Issue, step: Step): Promise<Issue> {
  if (!allows(step.action, issue.state, step.party)) {
    throw new Problem('issues.step_not_allowed', { detail: await lastWords(issue, '这一步现在做不了。') })
  }
  const transition = transitionOf(step.action)
  const to = transition.to === 'same' ? issue.state : transition.to
  return transaction(async () => {
    const { $set, $inc, ...rest } = step.change ?? {}
    const moved = await IssueModel.findOneAndUpdate(
      { _id: issue._id, version: issue.version, state: issue.state },
      { ...rest, $set: { ...$set, state: to }, $inc: { ...$inc, version: 1 } } as UpdateQuery<Issue>,
      { returnDocument: 'after' },
    ).lean()
    if (!moved) throw await overtaken(issue)
    await step.also?.()
    await emit({
      type: transition.event,
      subject: { type: 'issue', id: String(issue._id) },
      path: moved.path,
      actor: step.by,
      at: step.at,
      data: { category: issue.category, from: issue.state, to, ...step.data },
    })
    return moved
  })
}

/** The problem that tells who was faster. */
export async function overtaken(issue: Pick<Issue, '_id'>): Promise<Problem> {
  return new Problem('issues.changed', { detail: await lastWords(issue, '') })
}

async function lastWords(issue: Pick<Issue, '_id'>, otherwise: string): Promise<string | undefined> {
  const last = await EventModel.findOne({ 'subject.type': 'issue', 'subject.id': String(issue._id), type: { $in: Object.keys(stepWords) } }).sort({ at: -1, _id: -1 }).lean()
  if (!last) return otherwise || undefined
  const who = last.actor.label ? `${last.actor.label}${last.actor.name}` : last.actor.person ? '上报人' : '系统'
  return `${otherwise}这件事刚刚已由${who}${stepWords[last.type as keyof typeof stepWords]}，请刷新后再看。`
}
