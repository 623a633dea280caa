import { Types } from 'mongoose'
import type { EventActor } from '../../events/event.model'
import { notFound } from '../../http/problem'
import { eventActor as actorOf, type Actor } from '../../people'
import { BookingModel, type Booking } from './booking.model'

/** Loads a booking by its id. Throws not_found. */
export async function loadBooking(id: string): Promise<Booking> {
  const booking = await BookingModel.findById(new Types.ObjectId(id)).lean()
  if (!booking) throw notFound()
  return booking
}

/** The actor of an event of a booking: a party as herself, whoever serves it under her post, also where she booked it at the desk. */
export function bookingActor(actor: Actor, booking: Pick<Booking, 'path' | 'person' | 'bookedBy' | 'consent'>): EventActor {
  const party = booking.person?.equals(actor.person._id) || (booking.consent !== null && booking.bookedBy?.person.equals(actor.person._id))
  return actorOf(actor, party ? undefined : { path: booking.path, roles: ['professional', 'department', 'desk', 'administrator'] })
}
