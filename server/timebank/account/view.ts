import type { z } from 'zod'
import type { accountView } from '../../../shared/timebank/account.contract'
import { starsOf } from '../../../shared/timebank/stars'
import type { Context } from '../../http/context'
import { PersonModel } from '../../people'
import { accountOf, personAccount } from '../ledger/account.model'
import { homeCommunity } from '../ledger/communities'
import { OverflowChoiceModel } from '../ledger/overflow-choice.model'

/** What the actor has, what is held of it, what she served, and where goes what exceeds. */
export async function myAccount({ actor, services }: Pick<Context, 'actor' | 'services'>): Promise<z.input<typeof accountView>> {
  const me = actor.person._id
  const [{ available, held, served }, pool, overflowTo] = await Promise.all([accountOf(personAccount(me)), homeCommunity(actor), chosenBy(me)])
  return {
    available,
    held,
    balance: available + held,
    ceiling: services.env.timebank.ceiling,
    served,
    stars: starsOf(served),
    pool: pool && { place: pool.code, name: pool.name },
    overflowTo,
  }
}

async function chosenBy(me: Context['actor']['person']['_id']) {
  const choice = await OverflowChoiceModel.findById(me).lean()
  const person = choice && (await PersonModel.findById(choice.to, { name: 1 }).lean())
  return person && { id: String(person._id), name: person.name || '居民' }
}
