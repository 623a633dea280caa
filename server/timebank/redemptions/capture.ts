import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import type { Partner } from '../partners/partner.model'
import { readCode } from './code'
import { RedemptionModel, type Redemption } from './redemption.model'
import { settle } from './settle'

/**
 * Takes a code at the counter of one of these partners, once: its minutes are the partner's. A code that nobody has and one of another partner look
 * alike. Throws `timebank.bad_code`; `timebank.redemption_over` when it was used, cancelled or has expired.
 */
export async function capture(text: string, partners: readonly Partner[], { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Redemption> {
  const found = await RedemptionModel.findOne({ code: readCode(text) }).lean<Redemption>()
  if (!found || !partners.some(({ _id }) => _id.equals(found.partner))) throw new Problem('timebank.bad_code')
  const captured = await settle(found, 'captured', { by: eventActor(actor), at: now })
  if (!captured) throw new Problem('timebank.redemption_over')
  return captured
}
