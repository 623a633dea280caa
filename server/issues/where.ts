import type { FieldError } from '../../shared/contract/problems'
import { covers, type Actor } from '../people'
import type { Place } from '../places'
import { findGround, type Ground } from '../routing'

/** A place of an issue and the way up from it. */
export interface Where {
  place: Place
  ground: Ground
}

/**
 * The place somebody means, her own door where she names none: a community or something in it, of a community where she has
 * a door or a post. Adds to `errors` under `path` and answers null for anything else.
 */
export async function whereFor(code: string | undefined, actor: Actor, path: string, errors: FieldError[]): Promise<Where | null> {
  const refuse = (reason: string, detail: string) => {
    errors.push({ path, code: reason, detail })
    return null
  }
  const own = actor.doors.find((door) => door.status === 'confirmed') ?? actor.doors[0]
  const wanted = code ?? own?.household
  if (!wanted) return refuse('required', '请先选择在哪里，或先登记您的门牌')
  const ground = await findGround(wanted)
  if (!ground) return refuse('unknown', '没有这个地点')
  const { place } = ground
  if (['city', 'district', 'street'].includes(place.level)) return refuse('too_high', '地点太大了，请选到社区或更小')
  if (!isMine(place, ground, actor)) return refuse('foreign', '只能上报自己社区里的事')
  return { place, ground }
}

/** Whether the place lies in a community where the actor has a door or a post, or under one of her posts. */
function isMine(place: Place, ground: Ground, actor: Actor): boolean {
  if (covers(actor, place.path)) return true
  const community = ground.places.find((step) => step.level === 'community')?.code
  return community !== undefined && [...actor.doors, ...actor.posts].some(({ path }) => codesOf(path).includes(community))
}

/** Codes of a path from the root down. */
export function codesOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}
