import type { Context } from '../../http/context'
import { findResidents } from '../../people'
import { AccountModel, personAccount } from '../ledger/account.model'
import { ownPlace } from './own-place'

/** Residents of a place of the actor's desk by name, with what they have (whole minutes, held ones included). Throws `bad_input` for a place that is not hers. */
export async function persons({ place: code, q }: { place: string; q: string }, ctx: Pick<Context, 'actor'>) {
  const found = await findResidents(await ownPlace(code, ctx), q)
  const accounts = await AccountModel.find({ _id: { $in: found.map(({ id }) => personAccount(id)) } }, { available: 1, held: 1 }).lean()
  const balances = new Map(accounts.map(({ _id, available, held }) => [_id, available + held]))
  return { items: found.map((one) => ({ ...one, balance: balances.get(personAccount(one.id)) ?? 0 })) }
}
