import type { Context } from '../http/context'
import { covers, PersonModel } from '../people'
import { notFound, Problem } from '../http/problem'
import { PlaceModel } from '../places'

/** Posts that may write down what a resident told them at a visit. */
export const filing = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', 'desk'] as const

/** Confirmed residents of a household, by name, for whoever answers for it. Throws `forbidden`, not_found. */
export async function residents(household: string, { actor }: Context) {
  const place = await PlaceModel.findById(household, { path: 1 }).lean()
  if (!place) throw notFound()
  if (!covers(actor, place.path, filing)) throw new Problem('forbidden')
  const people = await PersonModel.find({ doors: { $elemMatch: { household, status: 'confirmed' } } }, { name: 1 }).lean()
  return { items: people.map((person) => ({ id: String(person._id), name: person.name })) }
}
