import type { RedemptionState } from '../../../shared/timebank/redemption'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { partnerAccount } from '../ledger/account.model'
import { settleHold } from '../ledger/holds'
import { giveStockBack } from '../partners/stock'
import { holdOf, RedemptionModel, type Redemption } from './redemption.model'

type End = Exclude<RedemptionState, 'held'>

/**
 * Ends a redemption that is held, once: captured, its minutes are the partner's; cancelled or expired, minutes and stock go back; with its event, in one
 * transaction. Capturing and cancelling need it to be in time, expiring that it is not. Null where it had ended otherwise, or its time does not allow it.
 */
export function settle({ _id }: Pick<Redemption, '_id'>, end: End, { by, at }: { by: EventActor; at: Date }): Promise<Redemption | null> {
  return transaction(async () => {
    const time = end === 'expired' ? { $lte: at } : { $gt: at }
    const settled = await RedemptionModel.findOneAndUpdate({ _id, state: 'held', expiresAt: time }, { $set: { state: end, settledAt: at } }, { returnDocument: 'after' }).lean<Redemption>()
    if (!settled) return null
    const { partner, minutes, path } = settled
    const ended = await settleHold(holdOf(settled), { capture: end === 'captured' ? { to: partnerAccount(partner), minutes, service: false } : null, by, at, path })
    if (!ended) throw new Error(`hold of redemption ${_id} was settled by something else`)
    if (end !== 'captured') await giveStockBack(settled.offer)
    await emit({ type: `redemption.${end}`, subject: { type: 'redemption', id: String(_id) }, path, actor: by, at, data: { offer: String(settled.offer), partner: String(partner), minutes, partnerEnded: settled.partnerEnded } })
    return settled
  })
}
