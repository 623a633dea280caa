import type { z } from 'zod'
import type { reversalView } from '../../../shared/timebank/desk.contract'
import type { EventActor } from '../../events/event.model'
import type { Context } from '../../http/context'
import { namesOf } from '../account/names'
import type { ReversalOf } from './load'
import { maySettle } from './policy'

/** Reversals as their desk sees them. */
export async function presentReversals(reversals: readonly ReversalOf[], { actor }: Pick<Context, 'actor'>): Promise<z.input<typeof reversalView>[]> {
  const names = await namesOf(reversals.flatMap(({ transfer: { giver, to } }) => [giver, to.account]))
  return reversals.map((of) => {
    const { reversal, transfer } = of
    return {
      id: String(reversal._id),
      state: reversal.state,
      transfer: { id: transfer._id, kind: transfer.kind, minutes: transfer.minutes, from: names.get(transfer.giver)!, to: names.get(transfer.to.account)!, at: transfer.at.toISOString(), words: transfer.words },
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

function inWords({ label, name }: EventActor): string {
  return `${label ?? ''}${name}`
}
