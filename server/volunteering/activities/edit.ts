import type { z } from 'zod'
import { remindersOver } from '../../../shared/appointments/booking'
import type { FieldError } from '../../../shared/contract/problems'
import type { activitiesContract } from '../../../shared/volunteering/activities.contract'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { organiserActor } from '../participations/own'
import { ParticipationModel } from '../participations/participation.model'
import { promote } from '../participations/promote'
import { inActivityTurn } from '../participations/sign-up'
import { ActivityModel, type Activity } from './activity.model'
import type { Held } from './policy'
import { projectFor } from './project-for'
import { mistakesIn } from './when'

export type EditActivityInput = z.output<(typeof activitiesContract)['PUT /activities/:id']['body']>

/**
 * Changes an activity before it begins; whoever waits gets what places there are more. Throws `bad_input` with every wrong field, `volunteering.activity_over`,
 * `.fewer_than_taken`.
 */
export async function editActivity(held: Held, { start, end, project, places: capacity, ...words }: EditActivityInput, ctx: Context): Promise<Activity> {
  const { activity, organisation } = held
  const { now } = ctx
  if (!isAhead(activity, now)) throw new Problem('volunteering.activity_over')
  const when = { start: new Date(start), end: new Date(end) }
  const errors: FieldError[] = mistakesIn(when, now)
  const kept = activity.project && String(activity.project.id) === project ? activity.project : null
  const set = { ...words, ...when, capacity, project: kept ?? (project ? projectFor(project, organisation, errors) : null) }
  const moved = activity.start.getTime() !== when.start.getTime() || activity.end.getTime() !== when.end.getTime()
  if (moved && (await hasBegun(activity))) errors.push(begun)
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  const changed = (Object.keys(set) as (keyof typeof set)[]).filter((field) => JSON.stringify(activity[field]) !== JSON.stringify(set[field]))
  if (changed.length === 0) return activity
  return inActivityTurn(activity._id, () => transaction(() => store(held, set, changed, ctx)))
}

const begun: FieldError = { path: 'body.start', code: 'begun', detail: '已经有人签到，时间不能再改' }

/** Whether somebody is or was there: her minutes count by the times as they are. */
async function hasBegun({ _id }: Pick<Activity, '_id'>): Promise<boolean> {
  return (await ParticipationModel.exists({ activity: _id, state: { $in: ['in', 'out'] } })) !== null
}

async function store(held: Held, set: Partial<Activity>, changed: readonly string[], { actor, now }: Context): Promise<Activity> {
  const { _id, path } = held.activity
  const edited = await ActivityModel.findOneAndUpdate({ _id, state: 'open', start: { $gt: now }, taken: { $lte: set.capacity } }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after' }).lean()
  if (!edited) throw new Problem((await ActivityModel.exists({ _id, state: 'open', start: { $gt: now } })) ? 'volunteering.fewer_than_taken' : 'volunteering.activity_over')
  // Somebody may have checked in meanwhile; who does so from now on meets the change of her participation below.
  if ((changed.includes('start') || changed.includes('end')) && (await hasBegun(edited))) throw new Problem('bad_input', { errors: [begun] })
  const { name, start, end } = edited
  await ParticipationModel.updateMany({ activity: _id, gone: null }, { $set: { name, start, end, ...(changed.includes('start') ? { reminded: remindersOver(start, now) } : {}) } })
  await emit({ type: 'activity.changed', subject: { type: 'activity', id: String(_id) }, path, actor: organiserActor(actor, held), at: now, data: { changed } })
  await promote(_id, now)
  return (await ActivityModel.findById(_id).lean())!
}

/** Whether an activity is still to come. */
export function isAhead({ state, start }: Pick<Activity, 'state' | 'start'>, now: Date): boolean {
  return state === 'open' && start > now
}
