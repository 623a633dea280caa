import type { QueryFilter, UpdateQuery } from 'mongoose'
import { allowsParticipation, participationSteps, type ParticipationAction } from '../../../shared/volunteering/participation'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { ParticipationModel, type Participation } from './participation.model'

export interface ParticipationStep {
  action: ParticipationAction
  by: EventActor
  at: Date
  /** What must hold beside the state. */
  guard?: QueryFilter<Participation>
  /** Beside the state. */
  change?: UpdateQuery<Participation>
  data?: Record<string, unknown>
  /** More that belongs to this step, in the same transaction. */
  also?: (moved: Participation) => Promise<unknown>
}

/** Lets a step be prepared from what was read of a participation. Throws `volunteering.step_not_allowed`. */
export function expectStep({ state }: Pick<Participation, 'state'>, action: ParticipationAction): void {
  if (!allowsParticipation(action, state)) throw new Problem('volunteering.step_not_allowed')
}

/**
 * Takes one step of the table: guarded by the state, together with its event, in one transaction. The only way to another state but for a whole
 * activity that is cancelled. Throws `volunteering.step_not_allowed` when there is no such step from where it is now.
 */
export function takeParticipationStep({ _id }: Pick<Participation, '_id'>, { action, by, at, guard, change, data, also }: ParticipationStep): Promise<Participation> {
  const { from, to, event } = participationSteps[action]
  return transaction(async () => {
    const { $set, ...rest } = change ?? {}
    const moved = await ParticipationModel.findOneAndUpdate({ _id, state: { $in: [...from] }, ...guard }, { ...rest, $set: { ...$set, state: to } } as UpdateQuery<Participation>, { returnDocument: 'after' }).lean()
    if (!moved) throw new Problem('volunteering.step_not_allowed')
    await also?.(moved)
    const { activity, organisation, person, name, start, path } = moved
    await emit({ type: event, subject: { type: 'participation', id: String(_id) }, path, actor: by, at, data: { activity: String(activity), organisation: String(organisation), person: String(person), name, start, ...data } })
    return moved
  })
}
