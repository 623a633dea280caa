import type { AccountId, TransferKind } from '../../../shared/timebank/ledger'
import { transaction } from '../../database/transaction'
import type { EventActor } from '../../events/event.model'
import { notFound, Problem } from '../../http/problem'
import { type Given, withGivers } from './givers'
import { overflowId } from './legs'
import { post, type NewTransfer } from './post'
import { TransferModel, type Transfer } from './transfer.model'

/**
 * What can be undone: whatever brought minutes to somebody for good, help that was paid included. Not the other steps of a hold, nor what a partner took, for which
 * something was given; not an overflow by itself, which goes back with its cause; never a reversal.
 */
const reversible: readonly TransferKind[] = ['earn', 'opening', 'gift', 'grant']

/** Whether `reverse` may undo a transfer. */
export function isReversible({ kind, service }: Pick<Transfer, 'kind' | 'service'>): boolean {
  return reversible.includes(kind) || (kind === 'capture' && service)
}

/** The key of a reversal. */
export function reversalId(transfer: string): string {
  return `reverse:${transfer}`
}

/**
 * Undoes a transfer, in full and once: the minutes go back to where they came from (of help that was paid to who paid, not to escrow), with what had gone on of them as overflow, whatever the ceiling of who gets them back. In
 * the caller's transaction where there is one. Answers the reversals, the transfer's own last.
 * Throws `not_found`, `timebank.not_reversible`, `timebank.already_reversed`, `timebank.not_enough` when they were spent meanwhile.
 */
export function reverse(id: string, booking: { by: EventActor; at: Date; path: string; words: string }): Promise<Transfer[]> {
  return transaction(async () => {
    const found = await TransferModel.find({ _id: { $in: [id, overflowId(id)] } }).lean<Transfer[]>()
    const transfer = found.find(({ _id }) => _id === id)
    if (!transfer) throw notFound()
    if (!isReversible(transfer)) throw new Problem('timebank.not_reversible')
    if (await TransferModel.exists({ reverses: id })) throw new Problem('timebank.already_reversed')
    const overflow = found.find(({ _id }) => _id !== id)
    const given = await withGivers(overflow ? [overflow, transfer] : [transfer])
    return post(given.map((one) => reversalOf(one, booking)))
  })
}

function reversalOf({ _id, minutes, giver, to, source, service }: Given, booking: { by: EventActor; at: Date; path: string; words: string }): NewTransfer {
  return { ...booking, id: reversalId(_id), kind: 'reverse', from: to.account as AccountId, to: giver as AccountId, minutes, source: source && { ...source }, service, reverses: _id }
}
