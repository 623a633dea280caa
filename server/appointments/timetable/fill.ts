import type { Types } from 'mongoose'
import type { Logger } from 'pino'
import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { bookableUntil } from '../../../shared/appointments/timetable'
import { transaction } from '../../database/transaction'
import { ServiceModel } from '../catalogue/service.model'
import { lastKnownYear } from './holidays'
import { layOut, storeSlots } from './lay-out'
import { TimetableModel } from './timetable.model'

/**
 * Makes the slots of a service for the days that have come into reach since the last time, and once more for those whose public holidays have
 * become known. The guarded step of the timetable comes first: of two processes, or beside an edit, one breaks off and finds the work done.
 * @returns how many slots were made
 */
export function fillSlots(service: Types.ObjectId, now: Date): Promise<number> {
  return transaction(async () => {
    const found = await ServiceModel.findById(service, { kind: 1, path: 1 }).lean()
    const timetable = await TimetableModel.findById(service).lean()
    if (!found || !timetable) return 0
    const today = dayOf(now)
    const reach = bookableUntil(found.kind, today)
    const news = timetable.knownYear < lastKnownYear
    if (timetable.filledUntil >= reach && !news) return 0
    const until = timetable.filledUntil > reach ? timetable.filledUntil : reach
    const { version, filledUntil, knownYear } = timetable
    const { modifiedCount } = await TimetableModel.updateOne({ _id: service, version, filledUntil, knownYear }, { $set: { filledUntil: until, knownYear: lastKnownYear } })
    if (modifiedCount === 0) return 0
    const from = news || filledUntil < today ? today : addDays(filledUntil, 1)
    const { insert } = await layOut({ _id: service }, timetable, { from, until: reach }, now)
    return storeSlots(found, insert)
  })
}

/** Fills every timetable that is behind. One that fails is left to the next run. */
export async function fillAll(now: Date, log: Logger): Promise<number> {
  const today = dayOf(now)
  const behind = await TimetableModel.find({ $or: [{ filledUntil: { $lt: bookableUntil('service', today) } }, { knownYear: { $lt: lastKnownYear } }] }, { _id: 1 }).lean()
  // Receptions reach further; there are few.
  const receptions = await ServiceModel.find({ kind: 'reception', state: 'active' }, { _id: 1 }).lean()
  let made = 0
  for (const service of new Map([...behind, ...receptions].map(({ _id }) => [String(_id), _id])).values()) {
    try {
      made += await fillSlots(service, now)
    } catch (error) {
      log.error({ err: error, service: String(service) }, 'the slots of a service could not be made')
    }
  }
  return made
}
