import { covers, type Actor, type Door, type Post } from '../people'

/** Posts that look after what is done under their place. */
export const desks = ['desk', 'administrator'] as const

/** Where something is done: its path, and the code of the community for which it is. */
export interface Ground {
  path: string
  /** The community it lies in; above the communities the place itself. */
  area: string
}

/** Whether the actor looks after what is done at this place. */
export function isDesk(actor: Pick<Actor, 'posts'>, { path }: Pick<Ground, 'path'>): boolean {
  return covers(actor, path, desks)
}

/** Codes of all places in which one of these doors or posts lies, themselves included. */
export function codesOf({ doors, posts }: { doors: readonly Pick<Door, 'path'>[]; posts: readonly Pick<Post, 'path'>[] }): string[] {
  return [...new Set([...doors, ...posts].flatMap(({ path }) => path.split('/').filter(Boolean)))]
}

/** Whether something is for the actor: she has a door in its area, said or confirmed, or a post that touches it. */
export function reaches(actor: Pick<Actor, 'doors' | 'posts'>, { path, area }: Ground): boolean {
  return codesOf(actor).includes(area) || covers(actor, path)
}
