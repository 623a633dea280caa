import type { z } from 'zod'
import type { reversalView } from '../../../shared/timebank/desk.contract'
import type { EventActor } from '../../events/event.model'
import type { Context } from '../../http/context'
import { namesOf } from '../account/names'
import { HoldModel } from '../ledger/hold.model'
import type { ReversalOf } from './load'
import { maySettle } from './policy'

/** Reversals as their desk sees them. */
export async function presentReversals(reversals: readonly ReversalOf[], { actor }: Pick<Context, 'actor'>): Promise<z.input<typeof reversalView>[]> {
  const givers = await giversOf(reversals)
  const names = await namesOf([...givers.values(), ...reversals.map(({ transfer: { to } }) => to.account)])
  return reversals.map((of) => {
    const { reversal, transfer } = of
    return {
      id: String(reversal._id),
      state: reversal.state,
      transfer: { id: transfer._id, kind: transfer.kind, minutes: transfer.minutes, from: names.get(givers.get(transfer._id)!)!, to: names.get(transfer.to.account)!, at: transfer.at.toISOString(), words: transfer.words },
      reason: reversal.reason,
      askedBy: inWords(reversal.askedBy),
      askedAt: reversal.askedAt.toISOString(),
      settledBy: reversal.settledBy && inWords(reversal.settledBy),
      settledAt: reversal.settledAt?.toISOString() ?? null,
      answer: reversal.answer,
      can: { settle: maySettle(actor, of) },
    }
  })
}

/** Who gave the minutes of each transfer and gets them back: of what was paid out of a hold, whose hold it was. */
async function giversOf(reversals: readonly ReversalOf[]): Promise<Map<string, string>> {
  const holds = await HoldModel.find({ _id: { $in: reversals.flatMap(({ transfer: { kind, hold } }) => (kind === 'capture' && hold ? [hold] : [])) } }, { account: 1 }).lean()
  const accounts = new Map<string, string>(holds.map(({ _id, account }) => [_id, account]))
  return new Map(reversals.map(({ transfer }) => [transfer._id, accounts.get(transfer.hold ?? '') ?? transfer.from.account]))
}

function inWords({ label, name }: EventActor): string {
  return `${label ?? ''}${name}`
}
