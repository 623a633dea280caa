import { dayOf } from '../../../shared/appointments/calendar'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { TimetableModel } from '../timetable/timetable.model'
import { ServiceModel } from './service.model'

/** Takes receptions whose last day is over out of the catalogue. @returns how many */
export async function retireReceptions(now: Date): Promise<number> {
  const today = dayOf(now)
  const receptions = await ServiceModel.find({ kind: 'reception', state: 'active' }, { path: 1, name: 1 }).lean()
  const timetables = await TimetableModel.find({ _id: { $in: receptions.map(({ _id }) => _id) } }, { rules: 1, exceptions: 1 }).lean()
  const over = new Set(timetables.filter(({ rules, exceptions }) => exceptions.length > 0 && rules.every(({ validUntil }) => validUntil !== null && validUntil < today) && exceptions.every(({ day }) => day < today)).map(({ _id }) => String(_id)))
  let retired = 0
  for (const { _id, path, name } of receptions.filter((reception) => over.has(String(reception._id)))) {
    await transaction(async () => {
      const { modifiedCount } = await ServiceModel.updateOne({ _id, state: 'active' }, { $set: { state: 'retired' }, $inc: { version: 1 } })
      if (modifiedCount === 0) return
      retired += 1
      await emit({ type: 'service.retired', subject: { type: 'service', id: String(_id) }, path, actor: systemActor, at: now, data: { name } })
    })
  }
  return retired
}
