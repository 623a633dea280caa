import { Types } from 'mongoose'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { consents, holdsConsent, PersonModel, type Actor, type Person } from '../../people'
import { homeCommunity } from '../ledger/communities'

/** Somebody to whom minutes can be given. */
export interface Recipient {
  id: string
  name: string
  label: string
}

/** To whom the actor may give without knowing a number: the others of her household, then who trusts her or whom she trusts; and her community's pool. */
export async function recipients(ctx: Pick<Context, 'actor'>) {
  const { actor } = ctx
  const [family, trusted, pool] = await Promise.all([
    PersonModel.find({ _id: { $ne: actor.person._id }, doors: { $elemMatch: { household: { $in: householdsOf(actor) }, status: 'confirmed' } } }, { name: 1 }).limit(20).lean(),
    consents(ctx),
    homeCommunity(actor),
  ])
  const items: Recipient[] = [
    ...family.map(({ _id, name }) => ({ id: String(_id), name: name || '居民', label: '家里人' })),
    ...trusted.received.map(({ giver }) => ({ ...giver, label: '请您代办的人' })),
    ...trusted.given.map(({ agent: { id, name } }) => ({ id, name, label: '替您代办' })),
  ]
  // Whoever is there for two reasons stands there once, for the nearer one.
  const once = new Map(items.reverse().map((item) => [item.id, item]))
  return { items: [...once.values()].reverse(), pool: pool && { place: pool.code, name: pool.name } }
}

/** A neighbour of the actor's community by her verified phone number. Throws `not_found` for anybody else, herself too. */
export async function findRecipient(phone: string, { actor }: Pick<Context, 'actor'>): Promise<Recipient> {
  const [home, person] = await Promise.all([homeCommunity(actor), PersonModel.findOne({ phone }, { name: 1, doors: 1 }).lean()])
  if (!home || !person || person._id.equals(actor.person._id) || (await homeCommunity(person))?.code !== home.code) {
    throw new Problem('not_found', { detail: '本社区没有登记这个手机号的邻居，请核对号码。' })
  }
  return { id: String(person._id), name: person.name || '居民', label: '本社区邻居' }
}

/**
 * The person to whom the actor may give: of her household, bound to her by a consent (代办授权) either way, or of her community. Null for a stranger,
 * an unknown id and herself alike.
 */
export async function reachable(id: string, actor: Actor): Promise<Pick<Person, '_id' | 'name' | 'doors'> | null> {
  const [me, other] = [actor.person._id, new Types.ObjectId(id)]
  const person = other.equals(me) ? null : await PersonModel.findById(other, { name: 1, doors: 1 }).lean()
  if (!person) return null
  const mine = householdsOf(actor)
  if (person.doors.some(({ status, household }) => status === 'confirmed' && mine.includes(household))) return person
  if (await isNeighbour(person, actor)) return person
  return (await holdsConsent(me, other)) || (await holdsConsent(other, me)) ? person : null
}

/** Whether both live, for sure, in the same community. */
export async function isNeighbour(person: Pick<Person, 'doors'>, actor: Pick<Actor, 'doors'>): Promise<boolean> {
  const [theirs, ours] = await Promise.all([homeCommunity(person), homeCommunity(actor)])
  return ours !== null && theirs?.code === ours.code
}

function householdsOf({ doors }: Pick<Actor, 'doors'>): string[] {
  return doors.flatMap(({ status, household }) => (status === 'confirmed' ? [household] : []))
}
