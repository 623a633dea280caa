import type { AccountId } from '../../../shared/timebank/ledger'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import type { Account } from './account.model'
import { contentLine, legHash } from './chain'
import type { Leg, Transfer } from './transfer.model'

/** A transfer to be posted. At least one side is chained. */
export interface NewTransfer extends Pick<Transfer, 'kind' | 'minutes' | 'at' | 'words' | 'source' | 'reverses' | 'hold'> {
  id: string
  from: AccountId
  to: AccountId
  by: EventActor
  service?: boolean
  /** Path of the place its event belongs to; '' where there is none. */
  path: string
}

/** The transfer with both its legs; moves the balances in `accounts` on. Throws `timebank.not_enough`. Pure but for that. */
export function legsOf({ id: _id, from, to, by, path: _path, service = false, ...rest }: NewTransfer, accounts: ReadonlyMap<string, Account>): Transfer {
  const content = { _id, ...rest, by: by.person, service, from: { account: from }, to: { account: to } }
  const line = contentLine(content)
  const leg = (id: AccountId, amount: number): Leg => {
    const account = accounts.get(id)
    if (!account) return { account: id }
    const after = account.available + amount
    if (after < 0) throw new Problem('timebank.not_enough')
    const previous = account.head
    const sequence = account.sequence + 1
    const hash = legHash(previous, id, sequence, after, line)
    Object.assign(account, { available: after, sequence, head: hash, served: account.served + servedBy(service, rest.kind, amount) })
    return { account: id, sequence, after, previous, hash }
  }
  return { ...content, from: leg(from, -rest.minutes), to: leg(to, rest.minutes) }
}

/** What a leg adds to the minutes served: the one who gets the minutes of a service; the reversal of one takes them back from her. */
export function servedBy(service: boolean, kind: Transfer['kind'], amount: number): number {
  if (!service) return 0
  return kind === 'reverse' ? Math.min(0, amount) : Math.max(0, amount)
}
