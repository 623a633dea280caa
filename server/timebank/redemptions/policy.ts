import type { Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import type { Partner } from '../partners/partner.model'
import type { Redemption } from './redemption.model'

/** Reading a redemption and cancelling it: the person's alone. */
export function redemptionPolicy({ person }: Pick<Actor, 'person'>, redemption: Pick<Redemption, 'person'>): Verdict {
  return redemption.person.equals(person._id) ? true : 'hidden'
}

/** Capturing: whoever stands at the counter of a partner; of which one the code must be is settled with it. */
export function capturePolicy(_: Actor, partners: readonly Partner[]): Verdict {
  return partners.length > 0 ? true : 'forbidden'
}

/** Whether a code can be used or given back at a moment. */
export function isUsable({ state, expiresAt }: Pick<Redemption, 'state' | 'expiresAt'>, at: Date): boolean {
  return state === 'held' && at < expiresAt
}
