import type { UpdateQuery } from 'mongoose'
import { allowsErrand, errandSteps, type ErrandAction } from '../../../shared/appointments/errand'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import { EventModel, type EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { ErrandModel, type Errand } from './errand.model'
import { errandStepWords } from './timeline'

export interface ErrandStepTaken {
  action: ErrandAction
  by: EventActor
  at: Date
  /** What changes beside the state; `$set` never names `state` or `version`. */
  change?: UpdateQuery<Errand>
  /** What the event keeps: words, photos, who has it now and why. */
  data?: Record<string, unknown>
  /** More that belongs to this step, in the same transaction, for example attaching photos. */
  also?: () => Promise<void>
}

/**
 * Takes one step of the table: guarded by state and version, together with its event, in one transaction. The only way to another
 * state. Throws `appointments.step_not_allowed` when the table has no such step from here, and `appointments.changed`, naming who did
 * what, when somebody else was faster.
 */
export async function takeErrandStep(errand: Errand, step: ErrandStepTaken): Promise<Errand> {
  if (!allowsErrand(step.action, errand.state)) throw new Problem('appointments.step_not_allowed', { detail: await lastWords(errand, '这一步现在做不了。') })
  const { to, event } = errandSteps[step.action]
  return transaction(async () => {
    const { $set, $inc, ...rest } = step.change ?? {}
    const moved = await ErrandModel.findOneAndUpdate(
      { _id: errand._id, version: errand.version, state: errand.state },
      { ...rest, $set: { ...$set, state: to }, $inc: { ...$inc, version: 1 } } as UpdateQuery<Errand>,
      { returnDocument: 'after' },
    ).lean()
    if (!moved) throw await overtaken(errand)
    await step.also?.()
    await emit({ type: event, subject: { type: 'errand', id: String(errand._id) }, path: moved.path, actor: step.by, at: step.at, data: { from: errand.state, to, ...step.data } })
    return moved
  })
}

/** The problem that tells who was faster. */
export async function overtaken(errand: Pick<Errand, '_id'>): Promise<Problem> {
  return new Problem('appointments.changed', { detail: await lastWords(errand, '') })
}

async function lastWords(errand: Pick<Errand, '_id'>, otherwise: string): Promise<string | undefined> {
  const last = await EventModel.findOne({ 'subject.type': 'errand', 'subject.id': String(errand._id), type: { $in: Object.keys(errandStepWords) } }).sort({ at: -1, _id: -1 }).lean()
  if (!last) return otherwise || undefined
  const who = last.actor.person ? `${last.actor.label ?? ''}${last.actor.name}` : '系统'
  return `${otherwise}这件代办刚刚已由${who}${errandStepWords[last.type as keyof typeof errandStepWords]}，请刷新后再看。`
}
