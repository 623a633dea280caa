import type { Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import { isDesk } from '../desk/policy'
import { personAccount } from '../ledger/account.model'
import type { Given } from '../ledger/givers'
import type { Answered, ReversalOf } from './load'

/** Whether minutes of the actor's own account are at stake. */
function isParty({ person }: Pick<Actor, 'person'>, { giver, to }: Pick<Given, 'giver' | 'to'>): boolean {
  const own = personAccount(person._id)
  return giver === own || to.account === own
}

/** Asking to undo a transfer: the desk of the place of the account that would lose the minutes; nobody in a matter of her own account. */
export function askPolicy(actor: Actor, { transfer, path }: Answered): Verdict {
  if (isParty(actor, transfer)) return 'forbidden'
  return isDesk(actor, { path }) ? true : 'hidden'
}

/** Confirming or refusing: the same desk or one above it; that it is another person is settled with it. */
export function settlePolicy(actor: Actor, { reversal, transfer }: ReversalOf): Verdict {
  if (!isDesk(actor, reversal)) return 'hidden'
  return isParty(actor, transfer) ? 'forbidden' : true
}

/** Whether the actor can confirm or refuse it now. */
export function maySettle(actor: Actor, of: ReversalOf): boolean {
  return of.reversal.state === 'asked' && settlePolicy(actor, of) === true && !isAsker(actor, of)
}

/** Whether she asked for it herself. */
export function isAsker({ person }: Pick<Actor, 'person'>, { reversal }: Pick<ReversalOf, 'reversal'>): boolean {
  return reversal.askedBy.person?.equals(person._id) ?? false
}
