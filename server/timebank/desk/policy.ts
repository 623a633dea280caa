import type { Verdict } from '../../http/implement'
import { covers, type Actor } from '../../people'

/** Posts that look after the time bank of their place. */
export const desks = ['desk', 'administrator'] as const

/** Whether the actor's desk answers for a place. */
export function isDesk(actor: Pick<Actor, 'posts'>, { path }: { path: string }): boolean {
  return covers(actor, path, desks)
}

/** The places of the actor's desks, each once; '' for the administrator of a whole installation. */
export function deskPlaces({ posts }: Pick<Actor, 'posts'>): string[] {
  return [...new Set(posts.filter(({ role }) => (desks as readonly string[]).includes(role)).map(({ place }) => place))]
}

/** What is for desks; which places are theirs is settled with it. */
export function deskPolicy(actor: Pick<Actor, 'posts'>): Verdict {
  return deskPlaces(actor).length > 0 ? true : 'forbidden'
}

/** The codes under which something at this place is found by the desks above it: one equality a desk. '' is the whole installation. */
export function placesOf(path: string): string[] {
  return ['', ...path.split('/').filter(Boolean)]
}

/** The filter for what lies under any of the actor's desks. */
export function underDesks(actor: Pick<Actor, 'posts'>): { places: string | { $in: string[] } } {
  const codes = deskPlaces(actor)
  return codes.includes('') ? { places: '' } : { places: codes.length === 1 ? codes[0]! : { $in: codes } }
}
