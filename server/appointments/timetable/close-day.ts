import type { Logger } from 'pino'
import { dayOf, momentOf, type Day } from '../../../shared/appointments/calendar'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { inSlotTurn } from '../booking/claim'
import { serviceEvent } from '../catalogue/event'
import { ServiceModel, type Service } from '../catalogue/service.model'
import { affectedBy, type Affected } from './affected'
import { emptySlot } from './relocate'
import { SlotModel } from './slot.model'
import { TimetableModel } from './timetable.model'

interface Closing {
  reason: string
  confirm: boolean
}

/**
 * Closes a day of a service. Without `confirm` it only tells who is affected. With it the timetable says so at once, each slot is shut in its turn, and
 * everybody who was booked is offered another; what a crash leaves undone, `goOnClosing` does. Throws `bad_input` for a day that is over.
 */
export async function closeDay(service: Service, day: Day, { reason, confirm }: Closing, ctx: Context): Promise<{ affected: Affected[]; done: boolean }> {
  const { now, log } = ctx
  if (day < dayOf(now)) throw new Problem('bad_input', { errors: [{ path: 'params.day', code: 'past', detail: '这一天已经过去' }] })
  if (!confirm) return { affected: await affectedBy(service._id, day, now), done: false }
  await announce(service, day, reason, ctx)
  await shut(service._id, day, reason, now)
  // Nothing more can be booked now: these are all.
  const affected = await affectedBy(service._id, day, now)
  await finish(service._id, day, now, log)
  return { affected, done: true }
}

/** Writes it into the timetable, so that nothing is made of that day any more, and marks it as under way. A day that is closed already is only gone over again. */
function announce(service: Service, day: Day, reason: string, ctx: Context): Promise<void> {
  return transaction(async () => {
    const timetable = await TimetableModel.findById(service._id, { exceptions: 1 }).lean()
    const before = timetable?.exceptions.find((exception) => exception.day === day)
    const others = (timetable?.exceptions ?? []).filter((exception) => exception.day !== day)
    const exceptions = [...others, { day, reason, windows: [] }].sort((a, b) => (a.day < b.day ? -1 : 1))
    await TimetableModel.updateOne({ _id: service._id }, { $set: { exceptions }, $addToSet: { closing: day }, $inc: { version: 1 } })
    if (before?.windows.length === 0 && before.reason === reason) return
    await serviceEvent(service, 'service.dayClosed', ctx, { day, reason })
  })
}

/** Shuts the slots of a day that have not begun, each in its turn: a claim that is under way in one finishes before, or meets it closed. */
async function shut(service: Service['_id'], day: Day, reason: string, now: Date): Promise<void> {
  const open = await SlotModel.find({ service, start: { $gt: later(momentOf(day, 0), now), $lt: momentOf(day, 1440) }, state: 'open' }, { _id: 1 }).lean()
  for (const { _id } of open) await inSlotTurn(_id, () => SlotModel.updateOne({ _id }, { $set: { state: 'closed', reason } }).exec())
}

/** Moves everybody on from the shut slots of a day; then it is closed. One who cannot be moved now stays for the next run. */
async function finish(service: Service['_id'], day: Day, now: Date, log: Logger): Promise<void> {
  const shutSlots = await SlotModel.find({ service, start: { $gt: later(momentOf(day, 0), now), $lt: momentOf(day, 1440) }, state: 'closed' }, { reason: 1, start: 1 }).sort({ start: 1 }).lean()
  const found = await ServiceModel.findById(service).lean()
  let left = 0
  for (const slot of shutSlots) left += found ? await emptySlot(found, { id: slot._id, reason: slot.reason ?? '' }, now, log) : 0
  if (left === 0) await TimetableModel.updateOne({ _id: service }, { $pull: { closing: day } })
}

/** Goes on with days whose closing was broken off. Safe to run at any time, in any number of processes. */
export async function goOnClosing(now: Date, log: Logger): Promise<number> {
  const timetables = await TimetableModel.find({ closing: { $gt: '' } }, { closing: 1, exceptions: 1 }).lean()
  let days = 0
  for (const { _id, closing, exceptions } of timetables) {
    for (const day of closing) {
      const exception = exceptions.find((candidate) => candidate.day === day && candidate.windows.length === 0)
      try {
        if (exception) await shut(_id, day, exception.reason, now)
        await finish(_id, day, now, log)
        days += 1
      } catch (error) {
        log.error({ err: error, service: String(_id), day }, 'a day could not be closed to the end')
      }
    }
  }
  return days
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
}
