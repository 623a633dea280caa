import type { UpdateQuery } from 'mongoose'
import { allowsBooking, bookingSteps, type BookingAction, type BookingState, holdingStates, seatedStates } from '../../../shared/appointments/booking'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { BookingModel, type Booking } from './booking.model'

export interface BookingStepTaken {
  action: BookingAction
  by: EventActor
  at: Date
  /** What changes beside the state. Never names `state`, `version`; `holds`, `seat` and `number` are taken off by themselves where the new state has none. */
  change?: UpdateQuery<Booking>
  /** What the event keeps. */
  data?: Record<string, unknown>
  /** More that belongs to this step, in the same transaction, for example giving the seat back. */
  also?: (moved: Booking) => Promise<void>
}

/**
 * Takes one step of the table: guarded by state and version, together with its event, in one transaction. The only way to another
 * state. Throws `appointments.step_not_allowed` when the table has no such step from here, `appointments.changed` when somebody else was faster.
 */
export async function takeBookingStep(booking: Booking, step: BookingStepTaken): Promise<Booking> {
  if (!allowsBooking(step.action, booking.state)) throw new Problem('appointments.step_not_allowed')
  const { to, event } = bookingSteps[step.action]
  return transaction(async () => {
    const { $set, $inc, $unset, ...rest } = step.change ?? {}
    const gone = { ...(holds(to) ? {} : { holds: 1 }), ...(seats(to) ? {} : { seat: 1 }), ...$unset }
    const moved = await BookingModel.findOneAndUpdate(
      { _id: booking._id, version: booking.version, state: booking.state },
      { ...rest, $set: { ...$set, ...(seats(to) ? {} : { number: null }), state: to }, $inc: { ...$inc, version: 1 }, ...(Object.keys(gone).length > 0 ? { $unset: gone } : {}) } as UpdateQuery<Booking>,
      { returnDocument: 'after' },
    ).lean()
    if (!moved) throw new Problem('appointments.changed')
    await step.also?.(moved)
    await emit({
      type: event,
      subject: { type: 'booking', id: String(booking._id) },
      path: moved.path,
      actor: step.by,
      at: step.at,
      data: { service: String(moved.service), slot: moved.slot, start: moved.start, number: moved.number ?? booking.number, from: booking.state, to, ...step.data },
    })
    return moved
  })
}

function holds(state: BookingState): boolean {
  return (holdingStates as readonly BookingState[]).includes(state)
}

function seats(state: BookingState): boolean {
  return (seatedStates as readonly BookingState[]).includes(state)
}
