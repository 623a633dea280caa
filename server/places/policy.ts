import type { Verdict } from '../http/implement'
import type { Actor } from '../people'
import type { ImportRecord } from './import/import.model'

type Posts = Pick<Actor, 'posts'>

/** The paths that somebody may import below: those of her desks, everything for an administrator. Empty for everybody else. */
export function importScope({ posts }: Posts): string[] {
  const paths = posts.filter(({ role }) => role === 'desk' || role === 'administrator').map(({ path }) => path)
  return [...new Set(paths)].filter((path) => !paths.some((wider) => wider !== path && path.startsWith(wider)))
}

/** Importing: for desks and administrators. */
export function mayImport(actor: Posts): Verdict {
  return importScope(actor).length > 0 ? true : 'forbidden'
}

/** Seeing and applying an import: only who asked for it, as long as she answers for all that it may touch. */
export function mayHandleImport(actor: Posts & Pick<Actor, 'person'>, { by, within }: Pick<ImportRecord, 'by' | 'within'>): Verdict {
  if (String(by.person) !== String(actor.person._id)) return 'hidden'
  const scope = importScope(actor)
  return within !== null && within.every((path) => scope.some((mine) => path.startsWith(mine))) ? true : 'hidden'
}
