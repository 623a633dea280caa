import { isChained, mostMinutes } from '../../../shared/timebank/ledger'
import { inTransaction, isDuplicate, snapshotTooOld, transaction } from '../../database/transaction'
import { type Outcome, Turns } from '../../database/turns'
import { emit } from '../../events/emit'
import { AccountModel, emptyAccount, type Account } from './account.model'
import { legsOf, overflowId, overflowOf, type NewTransfer } from './legs'
import { TransferModel, type Transfer } from './transfer.model'

export type { Ceiling, NewTransfer } from './legs'

/** A change of minutes held that goes with the transfers: the account's, by how much. */
export interface HeldChange {
  account: string
  by: number
}

/** Transfers that are posted all or none. */
interface Posting {
  transfers: readonly NewTransfer[]
  held: readonly HeldChange[]
}

/** Postings that come while another transaction runs are taken together in the next one. */
const turns = new Turns<Posting, Transfer[]>((_, postings) => takeTogether(postings))

/**
 * Posts transfers, all or none, with their events; in the caller's transaction where there is one. Accounts are moved under the guard of
 * their sequence, and never below zero. A transfer that was posted before under its id is answered as it was and not booked again. Where a ceiling
 * made an overflow, that is answered behind its cause. Throws `timebank.not_enough` when an account has less than goes out, `timebank.recipient_full`
 * above a ceiling without overflow; an Error for what no caller may ask (no whole minutes, two system sides, another content under a known id).
 */
export async function post(transfers: readonly NewTransfer[], held: readonly HeldChange[] = []): Promise<Transfer[]> {
  for (const transfer of transfers) expectSound(transfer)
  const posting = { transfers, held }
  if (!inTransaction()) return turns.claim('', posting)
  const [outcome] = await take([posting])
  if ('problem' in outcome!) throw outcome.problem
  return outcome!.result
}

function expectSound({ id, minutes, from, to }: NewTransfer): void {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes * 10) throw new Error(`transfer ${id}: ${minutes} are not whole minutes`)
  if (from === to || !(isChained(from) || isChained(to))) throw new Error(`transfer ${id}: from ${from} to ${to}`)
}

/** Takes postings in one transaction. One that stumbles over what another process has just posted is tried again by itself. */
async function takeTogether(postings: readonly Posting[]): Promise<Outcome<Transfer[]>[]> {
  try {
    return await transaction(() => take(postings))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (postings.length === 1) return transaction(() => take(postings))
    const outcomes: Outcome<Transfer[]>[] = []
    for (const posting of postings) outcomes.push(...(await takeTogether([posting])))
    return outcomes
  }
}

async function take(postings: readonly Posting[]): Promise<Outcome<Transfer[]>[]> {
  const all = postings.flatMap(({ transfers }) => transfers)
  const ids = all.flatMap(({ id, ceiling }) => (ceiling ? [id, overflowId(id)] : [id]))
  const known = new Map((await TransferModel.find({ _id: { $in: ids } }).lean<Transfer[]>()).map((transfer) => [transfer._id, transfer]))
  const moving = postings.filter(({ transfers }) => transfers.some(({ id }) => !known.has(id))).flatMap(accountsIn)
  const before = moving.length > 0 ? await accountsOf(moving) : new Map<string, Account>()
  const after = new Map(before)
  const made: { transfer: Transfer; wanted: NewTransfer }[] = []
  const outcomes = postings.map((posting): Outcome<Transfer[]> => {
    const touched = new Map(accountsIn(posting).flatMap((id) => (after.has(id) ? [[id, { ...after.get(id)! }]] : [])))
    try {
      const fresh = freshOf(posting, known, touched)
      for (const [id, account] of touched) after.set(id, account)
      for (const { transfer } of fresh) known.set(transfer._id, transfer)
      made.push(...fresh)
      return { result: posting.transfers.flatMap(({ id }) => [known.get(id)!, known.get(overflowId(id)) ?? []].flat()) }
    } catch (problem) {
      return { problem }
    }
  })
  if (made.length > 0) {
    await move(before, after)
    await TransferModel.insertMany(made.map(({ transfer }) => transfer), { lean: true })
    await emit(...made.map(({ wanted }) => eventOf(wanted)))
  }
  return outcomes
}

/** What of a posting is not in the ledger yet, with its legs; moves the accounts on. */
function freshOf({ transfers, held }: Posting, known: ReadonlyMap<string, Transfer>, accounts: ReadonlyMap<string, Account>): { transfer: Transfer; wanted: NewTransfer }[] {
  for (const transfer of transfers) expectSame(transfer, known.get(transfer.id))
  const fresh: { transfer: Transfer; wanted: NewTransfer }[] = []
  for (const wanted of transfers.filter(({ id }) => !known.has(id))) {
    fresh.push({ wanted, transfer: legsOf(wanted, accounts) })
    const overflow = overflowOf(wanted, accounts)
    if (overflow) fresh.push({ wanted: overflow, transfer: legsOf(overflow, accounts) })
  }
  if (fresh.length > 0) for (const { account, by } of held) accounts.get(account)!.held += by
  return fresh
}

/** Every chained account that a posting may move. */
function accountsIn({ transfers, held }: Posting): string[] {
  return [...transfers.flatMap(({ from, to, ceiling }) => [from, to, ...(ceiling?.overflow ?? [])].filter(isChained)), ...held.map(({ account }) => account)]
}

function expectSame(wanted: NewTransfer, known: Transfer | undefined): void {
  if (known && (known.kind !== wanted.kind || known.minutes !== wanted.minutes || known.from.account !== wanted.from || known.to.account !== wanted.to)) {
    throw new Error(`transfer ${wanted.id} was posted before with another content`)
  }
}

async function accountsOf(ids: readonly string[]): Promise<Map<string, Account>> {
  const wanted = [...new Set(ids)].sort()
  const found = await AccountModel.find({ _id: { $in: wanted } }).sort({ _id: 1 }).lean<Account[]>()
  if (found.length < wanted.length) {
    await openAccounts(wanted)
    throw snapshotTooOld('accounts were opened')
  }
  return new Map(found.map((account) => [account._id, account]))
}

/** Opens accounts, outside of the caller's transaction: an empty one tells nothing, and two first transfers at once must not fail on each other. */
async function openAccounts(ids: readonly string[]): Promise<void> {
  await AccountModel.collection.bulkWrite(ids.map((id) => ({ updateOne: { filter: { _id: id as never }, update: { $setOnInsert: emptyAccount(id) }, upsert: true } })))
}

async function move(before: ReadonlyMap<string, Account>, after: ReadonlyMap<string, Account>): Promise<void> {
  const moves = [...after.values()].flatMap(({ _id, available, held, sequence, head, served }) => {
    const was = before.get(_id)!
    if (held < 0) throw new Error(`account ${_id} would hold ${held} minutes`)
    return was.sequence === sequence && was.held === held ? [] : [{ updateOne: { filter: { _id, sequence: was.sequence, held: was.held }, update: { $set: { available, held, sequence, head, served } } } }]
  })
  const { matchedCount } = await AccountModel.bulkWrite(moves)
  if (matchedCount !== moves.length) throw new Error('accounts changed within a snapshot')
}

function eventOf({ id, kind, minutes, from, to, by, at, path, source }: NewTransfer) {
  return { type: `timebank.${kind}`, subject: { type: 'transfer', id }, path, actor: by, at, data: { from, to, minutes, source } }
}
