import type { Logger } from 'pino'
import { latestCheckOut, unsettledStates } from '../../../shared/volunteering/participation'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { ParticipationModel } from '../participations/participation.model'
import { ActivityModel, type Activity } from './activity.model'

/**
 * Once nobody can check out by herself any more, reminds the organisers of who is not settled: once an activity, whoever runs this at the same time. It
 * settles nothing.
 * @returns of how many activities
 */
export async function remindUnsettled(now: Date, log: Logger): Promise<number> {
  const due = ActivityModel.find({ state: 'open', unsettledNoted: false, end: { $lte: new Date(now.getTime() - latestCheckOut * 60_000) } }).sort({ end: 1 }).lean().cursor()
  let done = 0
  for await (const activity of due) {
    try {
      if (await remindOf(activity, now)) done += 1
    } catch (error) {
      log.error({ err: error, activity: String(activity._id) }, 'organisers could not be reminded')
    }
  }
  return done
}

function remindOf({ _id, path, organisation }: Activity, now: Date): Promise<boolean> {
  return transaction(async () => {
    const marked = await ActivityModel.findOneAndUpdate({ _id, state: 'open', unsettledNoted: false }, { $set: { unsettledNoted: true } }).lean()
    const count = marked ? await ParticipationModel.countDocuments({ activity: _id, state: { $in: unsettledStates } }) : 0
    if (count === 0) return false
    await emit({ type: 'activity.unsettled', subject: { type: 'activity', id: String(_id) }, path, actor: systemActor, at: now, data: { organisation: String(organisation.id), count } })
    return true
  })
}
