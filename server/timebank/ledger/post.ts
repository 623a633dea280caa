import { isChained, mostMinutes, type AccountId } from '../../../shared/timebank/ledger'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { AccountModel, emptyAccount, type Account } from './account.model'
import { contentLine, legHash } from './chain'
import { TransferModel, type Leg, type Transfer } from './transfer.model'

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

/** A change of minutes held that goes with the transfers: the account's, by how much. */
export interface HeldChange {
  account: string
  by: number
}

/**
 * Posts transfers, all or none, in one transaction with their events; joins the caller's. Accounts are moved under the guard of their
 * sequence, and never below zero. A transfer that was posted before under its id is answered as it was and not booked again.
 * Throws `timebank.not_enough` when an account has less than goes out; an Error for what no caller may ask (no whole minutes, two system sides, another content under a known id).
 */
export function post(transfers: readonly NewTransfer[], held: readonly HeldChange[] = []): Promise<Transfer[]> {
  for (const transfer of transfers) expectSound(transfer)
  return transaction(async () => {
    const known = new Map((await TransferModel.find({ _id: { $in: transfers.map(({ id }) => id) } }).lean<Transfer[]>()).map((transfer) => [transfer._id, transfer]))
    for (const transfer of transfers) expectSame(transfer, known.get(transfer.id))
    const fresh = transfers.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) {
      const before = await accountsOf([...fresh.flatMap(({ from, to }) => [from, to]).filter(isChained), ...held.map(({ account }) => account)])
      const after = new Map([...before].map(([id, account]) => [id, { ...account }]))
      const posted = fresh.map((transfer) => legsOf(transfer, after))
      for (const { account, by } of held) after.get(account)!.held += by
      for (const [id, account] of after) await move(before.get(id)!, account)
      await TransferModel.insertMany(posted, { lean: true })
      await emit(...fresh.map(eventOf))
      for (const transfer of posted) known.set(transfer._id, transfer)
    }
    return transfers.map(({ id }) => known.get(id)!)
  })
}

function expectSound({ id, minutes, from, to }: NewTransfer): void {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes * 10) throw new Error(`transfer ${id}: ${minutes} are not whole minutes`)
  if (from === to || !(isChained(from) || isChained(to))) throw new Error(`transfer ${id}: from ${from} to ${to}`)
}

function expectSame(wanted: NewTransfer, known: Transfer | undefined): void {
  if (known && (known.kind !== wanted.kind || known.minutes !== wanted.minutes || known.from.account !== wanted.from || known.to.account !== wanted.to)) {
    throw new Error(`transfer ${wanted.id} was posted before with another content`)
  }
}

async function accountsOf(ids: readonly string[]): Promise<Map<string, Account>> {
  const wanted = [...new Set(ids)].sort()
  const found = new Map((await AccountModel.find({ _id: { $in: wanted } }).lean<Account[]>()).map((account) => [account._id, account]))
  for (const id of wanted) {
    if (found.has(id)) continue
    const empty = emptyAccount(id)
    // Outside of the transaction: an empty account tells nothing, and two first transfers at once must not fail on each other. What is
    // made after this transaction's snapshot makes its update conflict, and the driver begins anew.
    await AccountModel.collection.updateOne({ _id: id as never }, { $setOnInsert: empty }, { upsert: true })
    found.set(id, empty)
  }
  return found
}

/** The transfer with both its legs; moves the balances in `accounts` on. */
function legsOf({ id: _id, from, to, by, path: _path, service = false, ...rest }: NewTransfer, accounts: Map<string, Account>): Transfer {
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
function servedBy(service: boolean, kind: Transfer['kind'], amount: number): number {
  if (!service) return 0
  return kind === 'reverse' ? Math.min(0, amount) : Math.max(0, amount)
}

async function move({ _id, sequence, held }: Account, { available, head, served, sequence: next, held: nextHeld }: Account): Promise<void> {
  if (nextHeld < 0) throw new Error(`account ${_id} would hold ${nextHeld} minutes`)
  const { matchedCount } = await AccountModel.updateOne({ _id, sequence, held }, { $set: { available, head, served, sequence: next, held: nextHeld } })
  if (matchedCount !== 1) throw new Error(`account ${_id} changed within a snapshot`)
}

function eventOf({ id, kind, minutes, from, to, by, at, path, source }: NewTransfer) {
  return { type: `timebank.${kind}`, subject: { type: 'transfer', id }, path, actor: by, at, data: { from, to, minutes, source } }
}
