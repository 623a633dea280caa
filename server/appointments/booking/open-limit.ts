import mongoose, { Schema, type Types } from 'mongoose'
import { openBookingStates } from '../../../shared/appointments/booking'
import { BookingModel, type Booking } from './booking.model'

/**
 * The gate that a person's bookings of a limited service go through one by one: each writes here in its transaction, so that of two at
 * the same time the second begins anew and sees the first. Counting alone would let both in.
 */
interface Gate {
  /** '<person>|<service>'. */
  _id: string
  passed: number
}

const GateModel = mongoose.model('BookingGate', new Schema<Gate>({ _id: String, passed: { type: Number, default: 0 } }, { collection: 'bookingGates', versionKey: false }))

type Held = Pick<Booking, 'person' | 'personPhone' | 'service'>

/** The gate's id, which is how `holds` of all these bookings begins. */
function gateOf({ person, personPhone, service }: Held): string {
  return `${String(person ?? personPhone)}|${String(service as Types.ObjectId)}`
}

/** Sees that the gate is there, outside of the transaction that goes through it: making it twice at once would break that off. */
export async function openGate(booking: Held): Promise<void> {
  await GateModel.updateOne({ _id: gateOf(booking) }, { $setOnInsert: { passed: 0 } }, { upsert: true })
}

/** Whether a person has as many open bookings of a service as she may. In the caller's transaction, with the gate open. */
export async function isAtLimit(booking: Held, limit: number): Promise<boolean> {
  const gate = gateOf(booking)
  await GateModel.updateOne({ _id: gate }, { $inc: { passed: 1 } })
  // '}' follows '|': every day's hold of this person and service, by the index of `holds`.
  return (await BookingModel.countDocuments({ holds: { $gt: `${gate}|`, $lt: `${gate}}` }, state: { $in: openBookingStates } })) >= limit
}
