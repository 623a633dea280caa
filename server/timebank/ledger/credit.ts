import type { AccountId } from '../../../shared/timebank/ledger'
import { PersonModel } from '../../people'
import { personAccount, poolAccount } from './account.model'
import { communityAt, homeCommunity } from './communities'
import type { Ceiling } from './legs'
import { OverflowChoiceModel } from './overflow-choice.model'
import { post, type NewTransfer } from './post'
import type { Transfer } from './transfer.model'

/** A transfer to a person. */
export type Credit = NewTransfer & { to: `person:${string}` }

/**
 * Credits persons (earn, grant, opening), all or none, as `post` does; in the caller's transaction where there is one. What would exceed the
 * ceiling (whole minutes, `services.env.timebank.ceiling`) goes on as a transfer `overflow:<id>` to whom she chose, or to her community's pool. Answers every transfer
 * that is in the ledger for these, an overflow behind its cause. Throws as `post` does.
 */
export async function credit(credits: readonly Credit[], ceiling: number): Promise<Transfer[]> {
  const bounded: NewTransfer[] = []
  for (const one of credits) bounded.push({ ...one, ceiling: await ceilingFor(one.to, ceiling, one.path) })
  return post(bounded)
}

/**
 * What holds when this person is credited: how much she may store, and where the rest goes: to whom she chose while they live in the same community, then
 * to her community's pool. Somebody without a confirmed door overflows to the pool of the place at which it happened (`path`); where there is none
 * either, nothing is refused and nothing is lost: she keeps it.
 */
export async function ceilingFor(account: `person:${string}`, most: number, path: string): Promise<Ceiling | undefined> {
  const id = account.slice('person:'.length)
  const person = await PersonModel.findById(id, { doors: 1 }).lean()
  const home = person && (await homeCommunity(person))
  const pool = home?.code ?? (await communityAt(path))
  if (!pool) return undefined
  const chosen = home && (await chosenBy(id, home.code))
  return { most, overflow: [...(chosen ? [chosen] : []), poolAccount(pool)] }
}

async function chosenBy(id: string, community: string): Promise<AccountId | null> {
  const choice = await OverflowChoiceModel.findById(id).lean()
  if (!choice) return null
  const other = await PersonModel.findById(choice.to, { doors: 1 }).lean()
  return other && (await homeCommunity(other))?.code === community ? personAccount(choice.to) : null
}
