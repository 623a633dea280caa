import type { QueryFilter } from 'mongoose'
import type { Context } from '../../http/context'
import { afterCursor, pageOf, type TimeOrder } from '../../http/pages'
import { underDesks } from '../desk/policy'
import { withGivers } from '../ledger/givers'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import type { ReversalOf } from './load'
import { ReversalModel, type Reversal } from './reversal.model'

interface Query {
  state: 'asked' | 'settled'
  cursor?: string
  limit: number
}

/** Reversals under the actor's desks: what waits, the oldest first; what was settled, the latest first. Throws `bad_input` for a wrong cursor. */
export async function listReversals({ state, cursor, limit }: Query, { actor }: Pick<Context, 'actor'>): Promise<{ items: ReversalOf[]; next: string | null }> {
  const waits = state === 'asked'
  const order: TimeOrder = waits ? { field: 'askedAt', direction: 1 } : { field: 'settledAt', direction: -1 }
  const which: QueryFilter<Reversal> = waits ? { state: 'asked' } : { settledAt: { $gt: new Date(0) } }
  const found = await ReversalModel.find({ $and: [underDesks(actor), which, afterCursor<Reversal>(cursor, order)] })
    .sort({ [order.field]: order.direction, _id: order.direction })
    .limit(limit + 1)
    .lean<Reversal[]>()
  const { items, next } = pageOf(found, limit, ({ askedAt, settledAt }) => (waits ? askedAt : settledAt))
  const transfers = await withGivers(await TransferModel.find({ _id: { $in: items.map(({ transfer }) => transfer) } }).lean<Transfer[]>())
  return { items: items.map((reversal) => ({ reversal, transfer: transfers.find(({ _id }) => _id === reversal.transfer)! })), next }
}
