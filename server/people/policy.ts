import type { professions, Role } from '../../shared/people/roles'
import type { Verdict } from '../http/implement'
import { covers, type Actor } from './actor'
import type { Binding } from './binding'
import type { Post } from './post.model'

/** Posts whose holders know who lives behind a door and may say so. */
export const confirming = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', 'desk'] as const satisfies readonly Role[]

/** Posts that look over a whole place on a wide screen. */
const desks: readonly Role[] = ['desk', 'administrator']

function confirms(actor: Pick<Actor, 'posts'>): boolean {
  return actor.posts.some(({ role }) => (confirming as readonly Role[]).includes(role))
}

/** The list of bindings that wait: for whoever holds a post that confirms. */
export function pendingPolicy(actor: Actor): Verdict {
  return confirms(actor) ? true : 'forbidden'
}

/** Confirming or refusing: whoever answers for the door, but nobody for herself. */
export function confirmPolicy(actor: Actor, binding: Pick<Binding, 'person' | 'path'>): Verdict {
  if (!covers(actor, binding.path, confirming)) return 'hidden'
  return String(binding.person) === String(actor.person._id) ? 'forbidden' : true
}

/** One's own posts that are held now; others might as well not exist. */
export function ownPostPolicy(actor: Actor, post: Pick<Post, '_id'>): Verdict {
  return actor.posts.some(({ _id }) => _id.equals(post._id)) ? true : 'hidden'
}

/** What a leader's post is called among the professions. */
export const leader: (typeof professions)[number] = '领导'

/** Which parts of the app are for this person. */
export function abilities(actor: Pick<Actor, 'posts'>) {
  const desk = actor.posts.some(({ role }) => desks.includes(role))
  const professional = actor.posts.filter(({ role }) => role === 'professional')
  return {
    work: actor.posts.length > 0,
    confirmHouseholds: confirms(actor),
    desk,
    importPlaces: desk,
    counter: desk || actor.posts.some(({ role }) => role === 'professional' || role === 'department'),
    invite: desk || professional.some(({ department }) => department === leader),
  }
}
