import type { Types } from 'mongoose'
import { activityMinutes } from '../../../shared/volunteering/activity'
import { comingStates } from '../../../shared/volunteering/participation'
import type { Activity } from '../activities/activity.model'
import { ParticipationModel, type Participation } from './participation.model'

/** What each of these people has before her at the time of an activity, beside that activity itself; by the person's id. Reads in the caller's transaction where there is one. */
export async function overlapping({ _id, start, end }: Pick<Activity, '_id' | 'start' | 'end'>, people: readonly Types.ObjectId[]): Promise<Map<string, Participation>> {
  const earliest = new Date(start.getTime() - activityMinutes.most * 60_000)
  const found = await ParticipationModel.find({
    person: { $in: [...people] },
    gone: null,
    start: { $gt: earliest, $lt: end },
    end: { $gt: start },
    state: { $in: comingStates },
    activity: { $ne: _id },
  }).lean()
  return new Map(found.map((participation) => [String(participation.person), participation]))
}
