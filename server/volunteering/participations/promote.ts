import type { Types } from 'mongoose'
import { systemActor } from '../../events/emit'
import { ActivityModel } from '../activities/activity.model'
import { ParticipationModel } from './participation.model'
import { takeParticipationStep } from './step'

/**
 * Signs up those who wait for an activity, first come first, as many as there are free places. In the caller's transaction, so that a place is never
 * free while somebody waits. Nobody is promoted once it has begun.
 * @returns how many were signed up
 */
export async function promote(activity: Types.ObjectId, now: Date): Promise<number> {
  const found = await ActivityModel.findById(activity).lean()
  if (!found || found.state !== 'open' || found.start <= now) return 0
  const free = Math.min(found.capacity - found.taken, found.waiting)
  if (free <= 0) return 0
  const next = await ParticipationModel.find({ activity, state: 'waiting' }).sort({ turn: 1 }).limit(free).lean()
  for (const participation of next) await takeParticipationStep(participation, { action: 'promote', by: systemActor, at: now })
  await ActivityModel.updateOne({ _id: activity, taken: found.taken }, { $inc: { taken: next.length, waiting: -next.length } })
  return next.length
}
