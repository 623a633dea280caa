import type { Verdict } from '../../http/implement'
import type { Issue } from '../../issues'
import { leader, type Actor, type Post } from '../../people'
import { desks, isDesk } from '../policy'
import type { Invitation } from './invitation.model'

/** The posts under which an actor invites residents: desks, and leaders (领导) among the professionals. */
export function invitingPosts({ posts }: Pick<Actor, 'posts'>): Post[] {
  return posts.filter(({ role, department }) => (desks as readonly string[]).includes(role) || (role === 'professional' && department === leader))
}

/** The nearest post of the actor under which she may invite at a place; undefined where she may not. */
export function invitingPost(actor: Pick<Actor, 'posts'>, path: string): Post | undefined {
  return invitingPosts(actor)
    .filter((post) => path.startsWith(post.path))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

/** Inviting and looking for whom to invite. */
export function invitePolicy(actor: Actor): Verdict {
  return invitingPosts(actor).length > 0 ? true : 'forbidden'
}

/**
 * Whether an issue may name its reporter to whoever invites her: one of her places; a private one only to its desk and to who had it, because a leader
 * would learn from the invitation who wrote it.
 */
export function mayInviteAbout(actor: Actor, { path, private: hidden, involved }: Pick<Issue, 'path' | 'private' | 'involved'>): boolean {
  if (!invitingPost(actor, path)) return false
  return !hidden || isDesk(actor, { path }) || involved.some((person) => person.equals(actor.person._id))
}

/** What an actor is to an invitation. */
export interface InvitationRelation {
  resident: boolean
  /** Invites at its place: who made it, or a colleague. */
  inviter: boolean
}

/** What this actor is to this invitation. Nobody is both: her own she answers as a resident. Pure. */
export function invitationRelation(actor: Actor, { resident, path }: Pick<Invitation, 'resident' | 'path'>): InvitationRelation {
  const own = resident.person.equals(actor.person._id)
  return { resident: own, inviter: !own && invitingPost(actor, path) !== undefined }
}

/** Reading: the resident, and who invites at its place. */
export function readInvitationPolicy(actor: Actor, invitation: Invitation): Verdict {
  const { resident, inviter } = invitationRelation(actor, invitation)
  return resident || inviter ? true : 'hidden'
}

/** Answering: the resident alone. */
export function answerPolicy(actor: Actor, invitation: Invitation): Verdict {
  if (invitationRelation(actor, invitation).resident) return true
  return readInvitationPolicy(actor, invitation) === true ? 'forbidden' : 'hidden'
}

/** What the inviting side does. */
export function inviterPolicy(actor: Actor, invitation: Invitation): Verdict {
  if (invitationRelation(actor, invitation).inviter) return true
  return readInvitationPolicy(actor, invitation) === true ? 'forbidden' : 'hidden'
}
