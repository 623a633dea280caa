import type { Actor } from '../../people'
import { type Given, withGivers } from '../ledger/givers'
import { isReversible } from '../ledger/reverse'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import { placeOf } from './load'
import { askPolicy } from './policy'
import { ReversalModel } from './reversal.model'

/** How an entry stands with being undone: somebody has asked and it waits; whether the actor may ask now. */
export interface ReversalStanding {
  asked: boolean
  can: { reverse: boolean }
}

/** Adds to entries of a statement how each stands with being undone, for an actor of the desk: by the policy that asking obeys. */
export async function withStandings<T extends { id: string; reversedBy: string | null }>(entries: readonly T[], actor: Actor): Promise<(T & ReversalStanding)[]> {
  const ids = entries.map(({ id }) => id)
  const [transfers, reversals] = await Promise.all([
    TransferModel.find({ _id: { $in: ids } }).lean<Transfer[]>(),
    ReversalModel.find({ holds: { $in: ids } }, { holds: 1, state: 1 }).lean(),
  ])
  const held = new Map(reversals.map(({ holds, state }) => [holds, state]))
  const free = await withGivers(transfers.filter((transfer) => isReversible(transfer) && !held.has(transfer._id)))
  const allowed = await mayAsk(free, actor)
  return entries.map((entry) => ({ ...entry, asked: held.get(entry.id) === 'asked', can: { reverse: entry.reversedBy === null && allowed.has(entry.id) } }))
}

/** The transfers that the actor may ask to undo. Most of a statement go to one account, whose place is looked up once. */
async function mayAsk(transfers: readonly Given[], actor: Actor): Promise<Set<string>> {
  const places = new Map<string, Promise<string>>()
  const pathOf = (transfer: Transfer) => {
    const known = places.get(transfer.to.account) ?? placeOf(transfer)
    places.set(transfer.to.account, known)
    return known
  }
  const answered = await Promise.all(transfers.map(async (transfer) => ({ transfer, path: await pathOf(transfer) })))
  return new Set(answered.filter((one) => askPolicy(actor, one) === true).map(({ transfer }) => transfer._id))
}
