import type { Verdict } from '../../http/implement'
import type { Actor, Post } from '../../people'
import { isDesk } from '../policy'
import type { Enquiry } from './enquiry.model'

/** Posts in which somebody is asked for advice. */
export const offices = ['professional', 'department', 'community_contact', 'desk'] as const

/** What an actor is to a consultation. */
export interface EnquiryRelation {
  resident: boolean
  /** Whom it was asked, as long as she is in office. */
  professional: boolean
  /** Looks after its place. */
  desk: boolean
}

type Subject = Pick<Enquiry, 'resident' | 'professional' | 'place' | 'path'>

/** Whether one of these posts makes its holder somebody who answers at this place: the end of a post holds at once. */
export function isInOffice(posts: readonly Pick<Post, 'role' | 'path'>[], path: string): boolean {
  return posts.some((post) => (offices as readonly string[]).includes(post.role) && (path.startsWith(post.path) || post.path.startsWith(path)))
}

/**
 * Whether it is this actor who is asked. Where the desk is, that is the desk of this very place: one above looks after it, but
 * was not asked.
 */
export function isAsked({ person, posts }: Pick<Actor, 'person' | 'posts'>, { professional, place, path }: Omit<Subject, 'resident'>): boolean {
  if (professional.person) return professional.person.equals(person._id) && isInOffice(posts, path)
  return posts.some((post) => post.role === 'desk' && post.place === place.code)
}

/** What this actor is to this consultation. Pure. */
export function enquiryRelation(actor: Pick<Actor, 'person' | 'posts'>, enquiry: Subject): EnquiryRelation {
  const resident = enquiry.resident.person.equals(actor.person._id)
  return { resident, professional: !resident && isAsked(actor, enquiry), desk: isDesk(actor, enquiry) }
}

/** Whether the thread itself is for this actor: its parties; the desk only while one of them lets it in. */
export function readsThread({ resident, professional, desk }: EnquiryRelation, { openedBy }: Pick<Enquiry, 'openedBy'>): boolean {
  return resident || professional || (desk && openedBy !== null)
}

interface Moment {
  now: Date
}

/** Knowing of it: who reads the thread; the desk, without its content, once it is or was late. */
export function readEnquiryPolicy(actor: Actor, enquiry: Enquiry, _: unknown, { now }: Moment): Verdict {
  const relation = enquiryRelation(actor, enquiry)
  const late = enquiry.lateNoted !== null || (enquiry.due !== null && enquiry.due <= now)
  return readsThread(relation, enquiry) || (relation.desk && late) ? true : 'hidden'
}

/** What both parties do: write on, let the desk in. */
export function partyEnquiryPolicy(actor: Actor, enquiry: Enquiry, input: unknown, moment: Moment): Verdict {
  const { resident, professional } = enquiryRelation(actor, enquiry)
  if (resident || professional) return true
  return readEnquiryPolicy(actor, enquiry, input, moment) === true ? 'forbidden' : 'hidden'
}

/** What only the resident says. */
export function residentEnquiryPolicy(actor: Actor, enquiry: Enquiry, input: unknown, moment: Moment): Verdict {
  if (enquiryRelation(actor, enquiry).resident) return true
  return readEnquiryPolicy(actor, enquiry, input, moment) === true ? 'forbidden' : 'hidden'
}
