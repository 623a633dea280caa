import type { Logger } from 'pino'
import { transaction } from '../../database/transaction'
import { systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { ActivityModel } from '../activities/activity.model'
import { ParticipationModel, type Participation } from './participation.model'
import { takeParticipationStep } from './step'

/**
 * Ends the waiting for activities that have begun. Safe to run twice and at the same time in two processes.
 * @returns how many ended
 */
export async function lapseWaiting(now: Date, log: Logger): Promise<number> {
  const due = ParticipationModel.find({ state: 'waiting', start: { $lte: now } }).sort({ start: 1 }).lean().cursor()
  let done = 0
  for await (const participation of due) {
    try {
      await lapse(participation, now)
      done += 1
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ err: error, participation: String(participation._id) }, 'a waiting volunteer could not be let go')
    }
  }
  return done
}

function lapse(participation: Participation, now: Date): Promise<unknown> {
  return transaction(async () => {
    await takeParticipationStep(participation, {
      action: 'lapse',
      by: systemActor,
      at: now,
      guard: { start: { $lte: now } },
      change: { $set: { gone: 'lapsed', goneAt: now }, $unset: { holds: 1 } },
    })
    await ActivityModel.updateOne({ _id: participation.activity }, { $inc: { waiting: -1 } })
  })
}
