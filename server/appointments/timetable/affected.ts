import type { Types } from 'mongoose'
import type { z } from 'zod'
import type { affectedView } from '../../../shared/appointments/services.contract'
import type { Day } from '../../../shared/appointments/calendar'
import { BookingModel, type Booking } from '../booking/booking.model'

/** States in which a change of the day or the professional concerns somebody: she waits, holds a seat, or is offered one. */
export const concerned = ['waiting', 'offered', 'booked'] as const

export type Affected = Pick<Booking, '_id' | 'personName' | 'personPhone' | 'start' | 'number'>

/** Who has something ahead with a service on these days, by time and number. `more` narrows them. */
export function affectedBy(service: Types.ObjectId, days: { $gte: Day } | Day, now: Date, more: { $or?: object[] } = {}): Promise<Affected[]> {
  return BookingModel.find({ service, day: days, state: { $in: concerned }, start: { $gt: now }, ...more }, { personName: 1, personPhone: 1, start: 1, number: 1 })
    .sort({ start: 1, number: 1 })
    .lean<Affected[]>()
    .exec()
}

/** Somebody affected as the desk sees her: with the phone, so that she can be called. */
export function presentAffected({ _id, personName, personPhone, start, number }: Affected): z.input<typeof affectedView> {
  return { booking: String(_id), name: personName, phone: personPhone, start: start.toISOString(), number }
}
