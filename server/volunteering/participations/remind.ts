import type { Logger } from 'pino'
import { remindBefore } from '../../../shared/appointments/booking'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { ParticipationModel, type Participation } from './participation.model'

type Before = keyof typeof remindBefore
const minute = 60_000

/**
 * Reminds of activities a day and an hour before them, each once, whoever runs this at the same time: the mark and its event are in one transaction.
 * @returns how many were reminded
 */
export async function remindParticipants(now: Date, log: Logger): Promise<number> {
  const after = (minutes: number) => new Date(now.getTime() + minutes * minute)
  // Within the last hour the reminder of the day before would only say the same twice.
  const day = await remindWithin('day', after(remindBefore.hour), after(remindBefore.day), now, log)
  return day + (await remindWithin('hour', now, after(remindBefore.hour), now, log))
}

async function remindWithin(before: Before, from: Date, until: Date, now: Date, log: Logger): Promise<number> {
  const due = ParticipationModel.find({ state: 'signed', [`reminded.${before}`]: false, start: { $gt: from, $lte: until } }).sort({ start: 1 }).lean().cursor()
  let done = 0
  for await (const participation of due) {
    try {
      if (await remindOf(participation, before, now)) done += 1
    } catch (error) {
      log.error({ err: error, participation: String(participation._id) }, 'somebody could not be reminded')
    }
  }
  return done
}

/** False when somebody else was faster, or it moved or ended meanwhile. */
function remindOf({ _id, activity, start, path }: Participation, before: Before, now: Date): Promise<boolean> {
  return transaction(async () => {
    const marked = await ParticipationModel.findOneAndUpdate({ _id, state: 'signed', start, [`reminded.${before}`]: false }, { $set: { [`reminded.${before}`]: true } }).lean()
    if (!marked) return false
    await emit({ type: 'participation.reminded', subject: { type: 'participation', id: String(_id) }, path, actor: systemActor, at: now, data: { activity: String(activity), person: String(marked.person), start, before } })
    return true
  })
}
