import type { Verdict } from '../../http/implement'
import { covers, type Actor, type Post } from '../../people'
import type { Place } from '../../places'
import type { Booking } from '../booking/booking.model'
import { bookingRelation, desks, isDesk, isOffered, readBookingPolicy } from '../policy'

/** Posts whose holders stand at counters, and under which a screen in the hall is signed in. */
const counters = [...desks, 'professional'] as const

/** The actor's posts at desks. */
function deskPosts({ posts }: Pick<Actor, 'posts'>): Post[] {
  return posts.filter(({ role }) => (desks as readonly string[]).includes(role))
}

/** The places of the actor's desks, each once; '' for the administrator of a whole installation. */
export function deskPlaces(actor: Pick<Actor, 'posts'>): string[] {
  return [...new Set(deskPosts(actor).map(({ place }) => place))]
}

/** Their paths, without those that lie under another. */
export function deskPaths(actor: Pick<Actor, 'posts'>): string[] {
  const paths = [...new Set(deskPosts(actor).map(({ path }) => path))]
  return paths.filter((path) => !paths.some((wider) => wider !== path && path.startsWith(wider)))
}

/** What waits for a desk. */
export function deskPolicy(actor: Actor): Verdict {
  return deskPosts(actor).length > 0 ? true : 'forbidden'
}

/**
 * Settling an objection: the desk of the place, not the professional who marked the miss by herself, and nobody about a booking that is for her
 * or that she made.
 */
export function settlePolicy(actor: Actor, booking: Booking): Verdict {
  const { person, booker } = bookingRelation(actor, booking)
  if (isDesk(actor, booking) && !person && !booker) return true
  return readBookingPolicy(actor, booking) === true ? 'forbidden' : 'hidden'
}

/** The screen of the hall at a place. */
export function hallPolicy(actor: Actor, place: Place): Verdict {
  if (covers(actor, place.path, counters)) return true
  return isOffered(actor, place) ? 'forbidden' : 'hidden'
}
