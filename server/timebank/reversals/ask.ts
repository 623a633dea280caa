import { Types } from 'mongoose'
import { isDuplicate, transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { desks, placesOf } from '../desk/policy'
import { isReversible } from '../ledger/reverse'
import { TransferModel } from '../ledger/transfer.model'
import type { Answered, ReversalOf } from './load'
import { ReversalModel, type Reversal } from './reversal.model'

/**
 * Asks to undo a transfer in full; nothing moves until somebody else of the desk confirms. One at a time for a transfer, and none once it is undone. Throws
 * `timebank.not_reversible`, `timebank.already_reversed`.
 */
export async function askReversal({ transfer, path }: Answered, { reason }: { reason: string }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<ReversalOf> {
  if (!isReversible(transfer)) throw new Problem('timebank.not_reversible')
  const askedBy = eventActor(actor, { path, roles: desks })
  const reversal: Reversal = { _id: new Types.ObjectId(), transfer: transfer._id, path, places: placesOf(path), state: 'asked', reason, askedBy, askedAt: now, settledBy: null, settledAt: null, answer: null, holds: transfer._id }
  return transaction(async () => {
    if (await TransferModel.exists({ reverses: transfer._id })) throw new Problem('timebank.already_reversed')
    await store(reversal)
    await emit({ type: 'reversal.asked', subject: { type: 'reversal', id: String(reversal._id) }, path, actor: askedBy, at: now, data: { transfer: transfer._id, kind: transfer.kind, minutes: transfer.minutes, reason } })
    return { reversal, transfer }
  })
}

async function store(reversal: Reversal): Promise<void> {
  try {
    await ReversalModel.insertMany([reversal], { lean: true })
  } catch (error) {
    throw isDuplicate(error, 'holds_1') ? new Problem('timebank.already_reversed') : error
  }
}
