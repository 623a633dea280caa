import type { Actor } from '../people'
import type { FileKind } from './content-type'

/** Photos and voice notes are everybody's; tables only of those who import places and rosters. */
export function mayUpload(actor: Actor, kind: FileKind): boolean {
  return kind !== 'table' || actor.posts.some(({ role }) => role === 'desk' || role === 'administrator')
}
