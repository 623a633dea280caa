import { transaction } from '../../database/transaction'
import { once } from '../../http/idempotency'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { ActivityModel, type Activity } from '../activities/activity.model'
import { holdOf, ParticipationModel } from './participation.model'
import { promote } from './promote'
import { inActivityTurn } from './sign-up'
import { takeParticipationStep } from './step'

/**
 * Gives up a place of an activity, or one in its waiting list, before it begins. Whoever waits first is signed up in the same transaction: the place is never
 * free for a stranger. Throws `volunteering.step_not_allowed`.
 */
export function leave(activity: Activity, { actor, now, key }: Context): Promise<void> {
  const work = () =>
    transaction(async () => {
      const found = await ParticipationModel.findOne({ holds: holdOf(activity._id, actor.person._id) }).lean()
      if (!found) throw new Problem('volunteering.step_not_allowed', { detail: '您没有报名这次活动。' })
      if (found.start <= now) throw new Problem('volunteering.step_not_allowed', { detail: '活动已经开始，不能再取消报名。' })
      await takeParticipationStep(found, {
        action: 'leave',
        by: eventActor(actor),
        at: now,
        change: { $set: { gone: 'left', goneAt: now }, $unset: { holds: 1 } },
        data: { from: found.state },
      })
      await ActivityModel.updateOne({ _id: activity._id }, { $inc: found.state === 'waiting' ? { waiting: -1 } : { taken: -1 } })
      await promote(activity._id, now)
      return { left: String(found._id) }
    })
  return inActivityTurn(activity._id, async () => void (key ? await once(key, now, work) : await work()))
}
