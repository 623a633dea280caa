import type { Verdict } from '../../http/implement'
import { livesIn, type Actor } from '../../people'
import { isDesk } from '../desk/policy'
import { isOpen, type Offer } from './offer.model'
import type { Partner } from './partner.model'

/** An offer with its partner. */
export interface OfferAt {
  offer: Offer
  partner: Partner
}

/** Whether the actor stands at the counter of a partner. */
export function isStaff({ person }: Pick<Actor, 'person'>, { staff, state }: Pick<Partner, 'staff' | 'state'>): boolean {
  return state === 'active' && staff.some((one) => one.equals(person._id))
}

/** Whether the actor looks after what a partner offers: its desk, or its staff. */
export function offers(actor: Actor, partner: Pick<Partner, 'path' | 'staff' | 'state'>): boolean {
  return isDesk(actor, partner) || isStaff(actor, partner)
}

/** Whether a partner is of the actor's own place: she lives under it or holds a post that touches it. */
function isNear(actor: Pick<Actor, 'doors' | 'posts'>, { path }: Pick<Partner, 'path'>): boolean {
  return livesIn(actor, path) || actor.posts.some((post) => post.path.startsWith(path) || path.startsWith(post.path))
}

/** Looking after a partner, which is to see all of it, to change and to end it: the desk of its place. */
export function partnerPolicy(actor: Actor, partner: Partner): Verdict {
  if (isDesk(actor, partner)) return true
  return isStaff(actor, partner) || isNear(actor, partner) ? 'forbidden' : 'hidden'
}

/** Adding an offer to a partner: its desk, or its staff. */
export function addOfferPolicy(actor: Actor, partner: Partner): Verdict {
  if (offers(actor, partner)) return true
  return isNear(actor, partner) ? 'forbidden' : 'hidden'
}

/** Reading an offer. */
export function offerPolicy(actor: Actor, { partner }: OfferAt): Verdict {
  return offers(actor, partner) || isNear(actor, partner) ? true : 'hidden'
}

/** Changing or ending an offer. */
export function editOfferPolicy(actor: Actor, { partner }: OfferAt): Verdict {
  return addOfferPolicy(actor, partner)
}

/** Redeeming an offer: whoever lives, for sure, in its partner's place. */
export function redeemPolicy(actor: Actor, at: OfferAt): Verdict {
  if (livesIn(actor, at.partner.path)) return true
  return offerPolicy(actor, at) === true ? 'forbidden' : 'hidden'
}

/** What the actor may do with an offer now. */
export function offerAbilities(actor: Actor, { offer, partner }: OfferAt, now: Date): { redeem: boolean; edit: boolean } {
  return {
    redeem: livesIn(actor, partner.path) && isOpen(offer, now) && offer.stock !== 0,
    edit: offers(actor, partner) && partner.state === 'active',
  }
}
