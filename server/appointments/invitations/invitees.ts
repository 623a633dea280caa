import type { QueryFilter } from 'mongoose'
import { levelRank } from '../../../shared/places/levels'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { PersonModel, type Person } from '../../people'
import { PlaceModel } from '../../places'
import { invitingPost } from './policy'

const most = 20

/**
 * Confirmed residents of a place of the actor's by name, at most twenty, with no more than name and door. Up to a community any part of a name is met, along
 * the index on doors; above it only names that begin so, along the index on names. Throws `bad_input` for a place that is not hers.
 */
export async function invitees({ place: code, q }: { place: string; q: string }, { actor }: Context) {
  const place = await PlaceModel.findById(code, { path: 1, level: 1 }).lean()
  if (!place || !invitingPost(actor, place.path)) throw new Problem('bad_input', { errors: [{ path: 'query.place', code: 'unknown', detail: '没有这个地点，或不归您管' }] })
  const isWide = levelRank[place.level] < levelRank.community
  const name = q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const filter: QueryFilter<Person> = {
    name: { $regex: isWide ? `^${name}` : name },
    _id: { $ne: actor.person._id },
    doors: { $elemMatch: { status: 'confirmed', path: { $regex: `^${place.path}` } } },
  }
  const found = await PersonModel.find(filter, { name: 1, doors: 1 })
    .hint(isWide ? { name: 1 } : { 'doors.status': 1, 'doors.path': 1 })
    .limit(most)
    .maxTimeMS(5000)
    .lean()
  return { items: found.map(({ _id, name, doors }) => ({ id: String(_id), name, door: doors.find(({ status, path }) => status === 'confirmed' && path.startsWith(place.path))!.label })) }
}
