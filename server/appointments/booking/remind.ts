import type { Logger } from 'pino'
import { remindBefore } from '../../../shared/appointments/booking'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { BookingModel, type Booking } from './booking.model'

type Before = keyof typeof remindBefore
const minute = 60_000

/**
 * Reminds of what was booked: a day and an hour before it, each once, whoever runs this at the same time. The mark and its event are in
 * one transaction; the mark is no change of the booking, so a step that is taken meanwhile is not broken off by it.
 * @returns how many were reminded
 */
export async function remind(now: Date, log: Logger): Promise<number> {
  const after = (minutes: number) => new Date(now.getTime() + minutes * minute)
  // Within the last hour the reminder of the day before would only say the same twice.
  const day = await remindWithin('day', after(remindBefore.hour), after(remindBefore.day), now, log)
  return day + (await remindWithin('hour', now, after(remindBefore.hour), now, log))
}

async function remindWithin(before: Before, from: Date, until: Date, now: Date, log: Logger): Promise<number> {
  const due = BookingModel.find({ state: 'booked', [`reminded.${before}`]: false, start: { $gt: from, $lte: until } }).sort({ start: 1 }).lean().cursor()
  let done = 0
  for await (const booking of due) {
    try {
      if (await remindOf(booking, before, now)) done += 1
    } catch (error) {
      log.error({ err: error, booking: String(booking._id) }, 'somebody could not be reminded')
    }
  }
  return done
}

/** False when somebody else was faster, or the booking moved or ended meanwhile. */
function remindOf(booking: Booking, before: Before, now: Date): Promise<boolean> {
  return transaction(async () => {
    const { _id, slot, start } = booking
    const marked = await BookingModel.findOneAndUpdate({ _id, state: 'booked', slot, [`reminded.${before}`]: false }, { $set: { [`reminded.${before}`]: true } }).lean()
    if (!marked) return false
    await emit({
      type: 'booking.reminded',
      subject: { type: 'booking', id: String(_id) },
      path: booking.path,
      actor: systemActor,
      at: now,
      data: { service: String(booking.service), slot, start, number: marked.number, before },
    })
    return true
  })
}
