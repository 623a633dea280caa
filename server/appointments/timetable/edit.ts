import type { z } from 'zod'
import { dayOf, minuteOf, speakMinute } from '../../../shared/appointments/calendar'
import { seatedStates } from '../../../shared/appointments/booking'
import type { timetableBody } from '../../../shared/appointments/services.contract'
import { bookableUntil, overlapsOf, type Timetable } from '../../../shared/appointments/timetable'
import type { FieldError } from '../../../shared/contract/problems'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { BookingModel, type Booking } from '../booking/booking.model'
import { offerFree } from '../booking/seats'
import { serviceEvent } from '../catalogue/event'
import type { Service } from '../catalogue/service.model'
import { lastKnownYear } from './holidays'
import { layOut, storeSlots } from './lay-out'
import type { Replanned } from './replan'
import { SlotModel } from './slot.model'
import { TimetableModel, type ServiceTimetable } from './timetable.model'

/**
 * Changes the rules of a service and what is made of them: timetable and slots together, or nothing. Seats that come go to whoever waits.
 * What is booked stays as it was told. Throws `bad_input` with everything that overlaps, `appointments.changed` when somebody else was
 * faster, `appointments.overbooked` with everybody who would be left without her slot.
 */
export async function editTimetable(service: Service, { version, rules, exceptions }: z.output<typeof timetableBody>, ctx: Context): Promise<ServiceTimetable> {
  const errors = wrongIn({ rules, exceptions })
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  const { now } = ctx
  return transaction(async () => {
    const edited = await TimetableModel.findOneAndUpdate({ _id: service._id, version }, { $set: { rules, exceptions, knownYear: lastKnownYear }, $inc: { version: 1 } }, { returnDocument: 'after' }).lean()
    if (!edited) throw new Problem('appointments.changed')
    const reach = bookableUntil(service.kind, dayOf(now))
    const replanned = await layOut(service, edited, { from: dayOf(now), until: reach }, now)
    if (replanned.overbooked.length > 0) throw await overbooked(replanned.overbooked, edited)
    await apply(service, replanned, now)
    if (edited.filledUntil < reach) await TimetableModel.updateOne({ _id: service._id }, { $set: { filledUntil: reach } })
    await serviceEvent(service, 'service.timetableEdited', ctx, { rules: rules.length, exceptions: exceptions.length })
    return edited
  })
}

async function apply(service: Service, { insert, change, remove }: Replanned, now: Date): Promise<void> {
  await storeSlots(service, insert)
  // Within the snapshot: a booking that came in meanwhile has changed the slot, and breaks this off to be done again.
  for (const { slot, set } of change) await SlotModel.updateOne({ _id: slot._id }, { $set: set })
  await SlotModel.deleteMany({ _id: { $in: remove.map(({ _id }) => _id) } })
  for (const { slot, set } of change) if (slot.waiting > 0 && set.freeCount > 0) await offerFree(slot._id, now)
}

function wrongIn(timetable: Timetable): FieldError[] {
  const errors: FieldError[] = overlapsOf(timetable).map(({ path, words }) => ({ path: `body.${path}`, code: 'overlap', detail: words }))
  timetable.rules.forEach(({ validFrom, validUntil }, index) => {
    if (validUntil !== null && validUntil < validFrom) errors.push({ path: `body.rules.${index}.validUntil`, code: 'before_start', detail: '结束日期不能早于开始日期' })
  })
  return errors
}

/** The refusal that names everybody who would be left without her slot: of a smaller slot the last numbers, of one that goes everybody. */
async function overbooked(slots: Replanned['overbooked'], { exceptions }: Timetable): Promise<Problem> {
  const errors: FieldError[] = []
  for (const { slot, left } of slots) {
    const states = left === 0 ? [...seatedStates, 'waiting' as const] : [...seatedStates]
    const bookings = await BookingModel.find({ slot: slot._id, state: { $in: states } }, { personName: 1, number: 1, day: 1, start: 1 }).sort({ number: 1 }).lean()
    const seated = bookings.filter(({ number }) => number !== null)
    const waiting = bookings.filter(({ number }) => number === null)
    for (const booking of [...seated.slice(left), ...waiting]) errors.push(fallsOut(booking, exceptions))
  }
  return new Problem('appointments.overbooked', { detail: `这样改，已经约好的 ${errors.length} 人会没有号，什么都没有改动。`, errors })
}

function fallsOut({ personName, number, day, start }: Pick<Booking, 'personName' | 'number' | 'day' | 'start'>, exceptions: Timetable['exceptions']): FieldError {
  const exception = exceptions.findIndex((candidate) => candidate.day === day)
  const [, month, date] = day.split('-').map(Number)
  return {
    path: exception < 0 ? 'body.rules' : `body.exceptions.${exception}`,
    code: number === null ? 'waiting' : 'booked',
    detail: `${personName}，${month} 月 ${date} 日 ${speakMinute(minuteOf(start))}，${number === null ? '候补' : `${number} 号`}`,
  }
}
