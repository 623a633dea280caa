import type { AccountId } from '../../../shared/timebank/ledger'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import type { Account } from './account.model'
import { contentLine, legHash, sha256 } from './chain'
import type { Leg, Transfer } from './transfer.model'

/** The most that the receiving account may store, held minutes included; and where the rest of a transfer goes on to. */
export interface Ceiling {
  /** Whole minutes. */
  most: number
  /** The first of these with room for all of the rest gets it; a pool always has. Without any the transfer is refused. */
  overflow: readonly AccountId[]
}

/** A transfer to be posted. At least one side is chained. */
export interface NewTransfer extends Pick<Transfer, 'kind' | 'minutes' | 'at' | 'words' | 'source' | 'reverses' | 'hold'> {
  id: string
  from: AccountId
  to: AccountId
  by: EventActor
  service?: boolean
  /** Absent: the receiving account may store whatever comes. */
  ceiling?: Ceiling
  /** Path of the place its event belongs to; '' where there is none. */
  path: string
}

/** The transfer with both its legs; moves the balances in `accounts` on. Throws `timebank.not_enough`. Pure but for that. */
export function legsOf({ id: _id, from, to, by, path: _path, ceiling: _ceiling, service = false, ...rest }: NewTransfer, accounts: ReadonlyMap<string, Account>): Transfer {
  const content = { _id, ...rest, wordsHash: rest.words === null ? null : sha256(rest.words), by: by.person, service, from: { account: from }, to: { account: to } }
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

/** The key of what goes on of a transfer. */
export function overflowId(transfer: string): string {
  return `overflow:${transfer}`
}

/**
 * The transfer with which the rest goes on, after `wanted` has moved the accounts: `overflowId`. Null where there is room. Throws
 * `timebank.recipient_full`.
 */
export function overflowOf(wanted: NewTransfer, accounts: ReadonlyMap<string, Account>): NewTransfer | null {
  const { id, to, minutes, ceiling, by, at, path, source } = wanted
  const receiving = accounts.get(to)
  if (!ceiling || !receiving) return null
  const rest = Math.min(minutes, receiving.available + receiving.held - ceiling.most)
  if (rest <= 0) return null
  const next = ceiling.overflow.find((account) => account !== to && hasRoom(accounts.get(account)!, rest, ceiling.most))
  if (!next) throw new Problem('timebank.recipient_full')
  return { id: overflowId(id), kind: 'overflow', from: to, to: next, minutes: rest, by, at, words: null, source, path }
}

function hasRoom({ kind, available, held }: Account, minutes: number, most: number): boolean {
  return kind !== 'person' || available + held + minutes <= most
}

/** What a leg adds to the minutes served: the one who gets the minutes of a service; the reversal of one takes them back from her. */
export function servedBy(service: boolean, kind: Transfer['kind'], amount: number): number {
  if (!service) return 0
  return kind === 'reverse' ? Math.min(0, amount) : Math.max(0, amount)
}
