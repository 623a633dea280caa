import type { Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import { organises, type Held } from '../activities/policy'
import type { Participation } from './participation.model'

/** What the organisers of an activity do with somebody's part in it. She knows of her own; to others it does not exist. */
export function judgePolicy(actor: Actor, held: Held & { participation: Participation }): Verdict {
  if (organises(actor, held)) return true
  return held.participation.person.equals(actor.person._id) ? 'forbidden' : 'hidden'
}
