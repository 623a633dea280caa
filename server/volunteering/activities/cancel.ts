import { comingStates } from '../../../shared/volunteering/participation'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { OrganisationModel } from '../organisations/organisation.model'
import { ParticipationModel } from '../participations/participation.model'
import { ActivityModel, type Activity } from './activity.model'

/**
 * Cancels an activity before it begins, or with `series` also the dates of its series after it. Everybody in it is free for another at once, and told by what
 * follows the event. Throws `volunteering.activity_over`.
 */
export function cancelActivity(activity: Activity, { reason, series, by, now }: { reason: string; series: boolean; by: EventActor; now: Date }): Promise<Activity> {
  return transaction(async () => {
    const ahead = { state: 'open' as const, start: { $gt: now } }
    const [first] = await ActivityModel.find({ _id: activity._id, ...ahead }).lean()
    if (!first) throw new Problem('volunteering.activity_over')
    const later = series && first.series ? await ActivityModel.find({ series: first.series, state: 'open', start: { $gt: first.start } }).sort({ start: 1 }).lean() : []
    for (const one of [first, ...later]) await cancelOne(one, { reason, by, now })
    return (await ActivityModel.findById(activity._id).lean())!
  })
}

async function cancelOne({ _id, organisation, path, name, start }: Activity, { reason, by, now }: { reason: string; by: EventActor; now: Date }): Promise<void> {
  await ActivityModel.updateOne({ _id, state: 'open' }, { $set: { state: 'cancelled', cancelled: { reason, at: now }, taken: 0, waiting: 0 }, $inc: { version: 1 } })
  await ParticipationModel.updateMany({ activity: _id, state: { $in: [...comingStates, 'out'] } }, { $set: { state: 'left', gone: 'cancelled', goneAt: now }, $unset: { holds: 1 } })
  await OrganisationModel.updateOne({ _id: organisation.id }, { $inc: { 'figures.activities': -1 } })
  await emit({ type: 'activity.cancelled', subject: { type: 'activity', id: String(_id) }, path, actor: by, at: now, data: { name, start, reason } })
}
