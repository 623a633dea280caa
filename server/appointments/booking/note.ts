import type { UpdateQuery } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { BookingModel, type Booking } from './booking.model'

/** Something that is written on a booking without moving its state. */
export interface BookingNote {
  type: `booking.${string}`
  by: EventActor
  at: Date
  change: UpdateQuery<Booking>
  data?: Record<string, unknown>
}

/** Writes something on a booking, guarded by its version, with its event in one transaction. Throws `appointments.changed` when somebody else was faster. */
export function noteOnBooking(booking: Booking, { type, by, at, change, data }: BookingNote): Promise<Booking> {
  return transaction(async () => {
    const { $inc, ...rest } = change
    const noted = await BookingModel.findOneAndUpdate({ _id: booking._id, version: booking.version }, { ...rest, $inc: { ...$inc, version: 1 } } as UpdateQuery<Booking>, { returnDocument: 'after' }).lean()
    if (!noted) throw new Problem('appointments.changed')
    await emit({ type, subject: { type: 'booking', id: String(booking._id) }, path: booking.path, actor: by, at, data: { service: String(booking.service), start: booking.start, ...data } })
    return noted
  })
}
