import type { Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import type { Organisation } from '../organisations/organisation.model'
import { mayOrganise } from '../organisations/policy'
import { isDesk, reaches } from '../policy'
import type { Activity } from './activity.model'

/** An activity with who holds it. */
export interface Held {
  activity: Activity
  organisation: Organisation
}

/**
 * Whether the actor looks after an activity: the organisers of its organisation while that is registered, and the desk of its place, so that what was served is settled
 * too where the only organiser took part herself, or the organisation was stopped.
 */
export function organises(actor: Pick<Actor, 'person' | 'posts'>, { activity, organisation }: Held): boolean {
  return mayOrganise(actor, organisation) || isDesk(actor, activity)
}

/** Reading an activity: its neighbours, who looks after it, and who takes part (`taking`). */
export function readActivityPolicy(actor: Actor, held: Held & { taking: boolean }): Verdict {
  return reaches(actor, held.activity) || organises(actor, held) || held.taking ? true : 'hidden'
}

/** Taking part: its neighbours. */
export function signUpPolicy(actor: Actor, held: Held & { taking: boolean }): Verdict {
  if (reaches(actor, held.activity)) return true
  return readActivityPolicy(actor, held) === true ? 'forbidden' : 'hidden'
}

/** What its organisers do. */
export function organisePolicy(actor: Actor, held: Held & { taking: boolean }): Verdict {
  if (organises(actor, held)) return true
  return readActivityPolicy(actor, held) === true ? 'forbidden' : 'hidden'
}
