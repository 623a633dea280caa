import type { Verdict } from '../http/implement'
import { covers, type Actor } from '../people'
import type { Booking } from './booking/booking.model'
import type { Service } from './catalogue/service.model'

/** Posts that look after what is offered under their place. */
export const desks = ['desk', 'administrator'] as const

type Place = Pick<Service, 'path'>

/** Whether the actor looks after what is offered at this place. */
export function isDesk(actor: Pick<Actor, 'posts'>, { path }: Place): boolean {
  return covers(actor, path, desks)
}

/** Whether a service is for the actor: she has a door under its place, said or confirmed, or a post that touches it. */
export function isOffered(actor: Pick<Actor, 'doors' | 'posts'>, { path }: Place): boolean {
  return actor.doors.some((door) => door.path.startsWith(path)) || actor.posts.some((post) => post.path.startsWith(path) || path.startsWith(post.path))
}

/** Whether the actor stands at the counter of a service: its professional, or the desk of its place. */
export function serves(actor: Actor, service: Pick<Service, 'path' | 'provider'>): boolean {
  return isDesk(actor, service) || (service.provider.person !== null && service.provider.person.equals(actor.person._id))
}

/** Listing services: what is retired is for desks. */
export function listPolicy(actor: Pick<Actor, 'posts'>, { retired }: { retired?: boolean }): Verdict {
  return retired ? addPolicy(actor) : true
}

/** Adding a service or a reception: for desks; whether the place is hers is settled with it. */
export function addPolicy(actor: Pick<Actor, 'posts'>): Verdict {
  return actor.posts.some(({ role }) => (desks as readonly string[]).includes(role)) ? true : 'forbidden'
}

/** Reading a service. */
export function servicePolicy(actor: Actor, service: Service): Verdict {
  return isOffered(actor, service) || serves(actor, service) ? true : 'hidden'
}

/** Changing a service, its timetable, its days. */
export function editPolicy(actor: Actor, service: Service): Verdict {
  if (isDesk(actor, service)) return true
  return servicePolicy(actor, service) === true ? 'forbidden' : 'hidden'
}

/** Standing at its counter. */
export function servePolicy(actor: Actor, service: Service): Verdict {
  if (serves(actor, service)) return true
  return servicePolicy(actor, service) === true ? 'forbidden' : 'hidden'
}

/** What an actor is to a booking. */
export interface BookingRelation {
  /** It is for her. */
  person: boolean
  /** She made it for somebody, on her consent. What the desk books is no affair of its clerk. */
  booker: boolean
  /** She stands at its counter. */
  server: boolean
}

/** What this actor is to this booking. Pure. */
export function bookingRelation(actor: Actor, booking: Pick<Booking, 'person' | 'bookedBy' | 'consent' | 'path' | 'provider'>): BookingRelation {
  return {
    person: booking.person?.equals(actor.person._id) ?? false,
    booker: booking.consent !== null && (booking.bookedBy?.person.equals(actor.person._id) ?? false),
    server: serves(actor, booking),
  }
}

/** Reading a booking: its person, who booked it, who serves it. */
export function readBookingPolicy(actor: Actor, booking: Booking): Verdict {
  const { person, booker, server } = bookingRelation(actor, booking)
  return person || booker || server ? true : 'hidden'
}

/** What the person herself, or who booked for her, or the desk on the phone does with it. */
export function ownBookingPolicy(actor: Actor, booking: Booking): Verdict {
  const { person, booker } = bookingRelation(actor, booking)
  if (person || booker || isDesk(actor, booking)) return true
  return readBookingPolicy(actor, booking) === true ? 'forbidden' : 'hidden'
}

/** What only the person herself or who booked for her says: a verdict, an objection, a signature. */
export function partyBookingPolicy(actor: Actor, booking: Booking): Verdict {
  const { person, booker } = bookingRelation(actor, booking)
  if (person || booker) return true
  return readBookingPolicy(actor, booking) === true ? 'forbidden' : 'hidden'
}

/** What is done at the counter, never for oneself. */
export function counterBookingPolicy(actor: Actor, booking: Booking): Verdict {
  const { person, server } = bookingRelation(actor, booking)
  if (server && !person) return true
  return readBookingPolicy(actor, booking) === true ? 'forbidden' : 'hidden'
}
