import type { Role } from '../../shared/people/roles'
import type { EventActor } from '../events/event.model'
import { postLabel, type Actor } from './actor'

/** The actor of an event: herself, or for a place she acts on as a chief or worker, under the nearest of her posts over it. */
export function eventActor({ person, posts }: Pick<Actor, 'person' | 'posts'>, as?: { path: string; roles: readonly Role[] }): EventActor {
  const post = as && posts.filter(({ path, role }) => as.path.startsWith(path) && as.roles.includes(role)).sort((a, b) => b.path.length - a.path.length)[0]
  return { person: person._id, name: person.name, label: post ? postLabel(post) : null }
}
