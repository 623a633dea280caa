import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import type { Redemption } from './redemption.model'
import { settle } from './settle'

/** Gives minutes and stock back, while the code was not used. Throws `timebank.redemption_over`. */
export async function cancel(redemption: Redemption, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Redemption> {
  const cancelled = await settle(redemption, 'cancelled', { by: eventActor(actor), at: now })
  if (!cancelled) throw new Problem('timebank.redemption_over')
  return cancelled
}
