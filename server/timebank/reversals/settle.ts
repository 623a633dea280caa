import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { desks } from '../desk/policy'
import { reverse } from '../ledger/reverse'
import type { ReversalOf } from './load'
import { isAsker } from './policy'
import { ReversalModel, type Reversal } from './reversal.model'

/**
 * Another person of the desk than who asked confirms, and the transfer is undone in the same transaction; or refuses, with words. Once. Throws `timebank.same_person`,
 * `timebank.reversal_settled`; `timebank.not_enough` when the minutes were spent meanwhile: then it stays asked and nothing has changed.
 */
export async function settleReversal(of: ReversalOf, { confirm, words = null }: { confirm: boolean; words?: string | null }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<ReversalOf> {
  const { reversal, transfer } = of
  if (isAsker(actor, of)) throw new Problem('timebank.same_person')
  const { path, reason } = reversal
  const by = eventActor(actor, { path, roles: desks })
  const state = confirm ? 'confirmed' : 'refused'
  return transaction(async () => {
    const settled = await ReversalModel.findOneAndUpdate(
      { _id: reversal._id, state: 'asked' },
      { $set: { state, settledBy: by, settledAt: now, answer: words }, ...(confirm ? {} : { $unset: { holds: 1 } }) },
      { returnDocument: 'after' },
    ).lean<Reversal>()
    if (!settled) throw new Problem('timebank.reversal_settled')
    if (confirm) await reverse(transfer._id, { by, at: now, path, words: reason })
    await emit({ type: `reversal.${state}`, subject: { type: 'reversal', id: String(reversal._id) }, path, actor: by, at: now, data: { transfer: transfer._id, kind: transfer.kind, minutes: transfer.minutes, reason, answer: words } })
    return { reversal: settled, transfer }
  })
}
