import type { AccountId } from '../../../shared/timebank/ledger'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { accountOf, personAccount, poolAccount, poolFor } from '../../timebank'
import { isDesk } from '../policy'
import type { HelpRequest } from './help.model'

/**
 * The account that pays: the one who is helped, the family member who asks, or the pool of the community in which she is entered (高龄独居登记). Who is not in the app cannot
 * be entered; for her the desk, which enters people, answers itself when it asks. Throws `volunteering.pool_not_for_her`.
 */
export async function payerOf({ person, payer, path, area }: Pick<HelpRequest, 'person' | 'payer' | 'path' | 'area'>, actor: Actor): Promise<AccountId> {
  if (payer === 'family') return personAccount(actor.person._id)
  if (payer === 'self') return personAccount(person.person!)
  if (!person.person) {
    if (!isDesk(actor, { path })) throw new Problem('volunteering.pool_not_for_her', { detail: '这位居民没有登记过，只有社区工作台可以用互助池的时间请人帮忙。' })
    return poolAccount(area)
  }
  const community = await poolFor(person.person)
  if (!community) throw new Problem('volunteering.pool_not_for_her')
  return poolAccount(community)
}

/** Refuses what the payer could not pay now; they are held only when somebody takes it. Throws `timebank.not_enough`. */
export async function expectEnough(account: AccountId, minutes: number): Promise<void> {
  if ((await accountOf(account)).available < minutes) throw new Problem('timebank.not_enough')
}
