import type { UpdateQuery } from 'mongoose'
import { allowsHelp, helpSteps, type HelpAction } from '../../../shared/volunteering/help'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import { EventModel, type EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { helpStepWords } from './timeline'

export interface HelpStepTaken {
  action: HelpAction
  by: EventActor
  at: Date
  /** What changes beside the state; `$set` never names `state` or `version`. */
  change?: UpdateQuery<HelpRequest>
  /** What the event keeps. */
  data?: Record<string, unknown>
  /** More that belongs to this step, in the same transaction: the minutes. */
  also?: (moved: HelpRequest) => Promise<unknown>
}

/** Lets a step be prepared from what was read of a request. Throws `volunteering.step_not_allowed`, telling what happened last. */
export async function expectHelpStep(help: Pick<HelpRequest, '_id' | 'state'>, action: HelpAction): Promise<void> {
  if (!allowsHelp(action, help.state)) throw new Problem('volunteering.step_not_allowed', { detail: await lastWords(help, '这一步现在做不了。') })
}

/**
 * Takes one step of the table: guarded by state and version, together with its event, in one transaction. The only way to another state. Throws
 * `volunteering.step_not_allowed` when the table has no such step from here, and `volunteering.changed`, naming who did what, when somebody else was faster.
 */
export async function takeHelpStep(help: HelpRequest, { action, by, at, change, data, also }: HelpStepTaken): Promise<HelpRequest> {
  await expectHelpStep(help, action)
  const { to, event } = helpSteps[action]
  return transaction(async () => {
    const { $set, $inc, ...rest } = change ?? {}
    const moved = await HelpRequestModel.findOneAndUpdate(
      { _id: help._id, version: help.version, state: help.state },
      { ...rest, $set: { ...$set, state: to }, $inc: { ...$inc, version: 1 } } as UpdateQuery<HelpRequest>,
      { returnDocument: 'after' },
    ).lean<HelpRequest>()
    if (!moved) throw new Problem('volunteering.changed', { detail: await lastWords(help, '') })
    await also?.(moved)
    await emit({ type: event, subject: { type: 'help', id: String(help._id) }, path: moved.path, actor: by, at, data: { from: help.state, to, ...data } })
    return moved
  })
}

async function lastWords({ _id }: Pick<HelpRequest, '_id'>, otherwise: string): Promise<string | undefined> {
  const last = await EventModel.findOne({ 'subject.type': 'help', 'subject.id': String(_id), type: { $in: Object.keys(helpStepWords) } }).sort({ at: -1, _id: -1 }).lean()
  return last ? `${otherwise}${helpStepWords[last.type as keyof typeof helpStepWords]}，请刷新后再看。` : otherwise || undefined
}
