import type { z } from 'zod'
import type { rootView } from '../../../shared/timebank/account.contract'
import type { Day } from '../../../shared/appointments/calendar'
import { RootModel, type LedgerRoot } from './root.model'
import { publicKeys } from './signing-key.model'

/** A root as everybody may have it. */
export function presentRoot({ _id, at, accounts, root, previous, signature, key }: LedgerRoot): z.input<typeof rootView> {
  return { day: _id, at: at!.toISOString(), accounts, root, previous, signature, key }
}

/** The signed roots of the days before one, newest first, and the public keys for their signatures. */
export async function listRoots({ before, limit }: { before?: Day; limit: number }) {
  const [keys, found] = await Promise.all([
    publicKeys(),
    RootModel.find({ state: 'signed', ...(before ? { _id: { $lt: before } } : {}) }, { chunks: 0 }).sort({ _id: -1 }).limit(limit + 1).lean<LedgerRoot[]>(),
  ])
  const items = found.slice(0, limit)
  return { keys: keys.map(({ _id, publicKey }) => ({ id: _id, publicKey })), items: items.map(presentRoot), next: found.length > limit ? items.at(-1)!._id : null }
}
