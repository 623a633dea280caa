import { Types } from 'mongoose'
import type { HelpPayer } from '../../../shared/volunteering/help'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { covers, holdsConsent, PersonModel, type Actor } from '../../people'
import { accountOf, personAccount, poolAccount, poolFor } from '../../timebank'
import { asking, isFamily } from './parties'

/** What can pay, with the minutes that are there; null where they are somebody else's. */
export interface PayerThere {
  payer: HelpPayer
  available: number | null
}

/**
 * What can pay for help for the actor, or for somebody she may ask for: by her post, by consent, or as family, who pay themselves. Throws `appointments.no_consent`
 * for anybody else; a stranger and an unknown id look alike.
 */
export async function payersFor({ person }: { person?: string }, { actor }: Pick<Context, 'actor'>): Promise<PayerThere[]> {
  const me = actor.person._id
  if (!person || person === String(me)) return [{ payer: 'self', available: await has(personAccount(me)) }, ...(await pool(me))]
  const her = new Types.ObjectId(person)
  const { speaks, family } = await standingTo(her, actor)
  if (!speaks && !family) throw new Problem('appointments.no_consent')
  return [...(speaks ? [{ payer: 'self' as const, available: null }] : []), ...(family ? [{ payer: 'family' as const, available: await has(personAccount(me)) }] : []), ...(speaks ? await pool(her) : [])]
}

/** Whether the actor may spend her minutes, under a post or by consent, and whether she may pay for her herself. */
async function standingTo(her: Types.ObjectId, actor: Actor): Promise<{ speaks: boolean; family: boolean }> {
  const [known, trusted] = await Promise.all([PersonModel.findById(her, { doors: 1 }).lean(), holdsConsent(her, actor.person._id)])
  if (!known) return { speaks: false, family: false }
  return { speaks: trusted || known.doors.some(({ path }) => covers(actor, path, asking)), family: trusted || isFamily(known, actor) }
}

async function pool(person: Types.ObjectId): Promise<PayerThere[]> {
  const community = await poolFor(person)
  return community ? [{ payer: 'pool', available: await has(poolAccount(community)) }] : []
}

async function has(account: Parameters<typeof accountOf>[0]): Promise<number> {
  return (await accountOf(account)).available
}
