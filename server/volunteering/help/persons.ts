import type { Context } from '../../http/context'
import { consents, PersonModel } from '../../people'

/** Somebody for whom the actor may ask without a post. `trusted`: herself, or she gave consent (代办授权); family otherwise. */
export interface AskablePerson {
  id: string
  name: string
  me: boolean
  trusted: boolean
}

/** For whom the actor may ask for help without a post: herself at a confirmed door, who gave her consent, then the others of her household. */
export async function personsFor(ctx: Pick<Context, 'actor'>): Promise<AskablePerson[]> {
  const { person, doors } = ctx.actor
  const households = doors.flatMap(({ status, household }) => (status === 'confirmed' ? [household] : []))
  const [{ received }, family] = await Promise.all([
    consents(ctx),
    PersonModel.find({ _id: { $ne: person._id }, doors: { $elemMatch: { household: { $in: households }, status: 'confirmed' } } }, { name: 1 }).limit(20).lean(),
  ])
  const all = [
    ...(households.length > 0 ? [{ id: String(person._id), name: person.name, me: true, trusted: true }] : []),
    ...received.map(({ giver: { id, name } }) => ({ id, name, me: false, trusted: true })),
    ...family.map(({ _id, name }) => ({ id: String(_id), name: name || '居民', me: false, trusted: false })),
  ]
  // Family who gave consent stands there once, with the consent.
  return [...new Map(all.reverse().map((one) => [one.id, one])).values()].reverse()
}
