import type { QueryFilter } from 'mongoose'
import { levelRank } from '../../shared/places/levels'
import type { Place } from '../places'
import { PersonModel, type Person } from './person.model'

const most = 20

/**
 * Confirmed residents of a place by name, at most twenty, with no more than name and door. Up to a community any part of a name is met, along
 * the index on doors; above it only names that begin so, along the index on names.
 */
export async function findResidents(place: Pick<Place, 'path' | 'level'>, q: string, except: readonly Person['_id'][] = []): Promise<{ id: string; name: string; door: string }[]> {
  const isWide = levelRank[place.level] < levelRank.community
  const name = q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const filter: QueryFilter<Person> = {
    name: { $regex: isWide ? `^${name}` : name },
    ...(except.length > 0 ? { _id: { $nin: [...except] } } : {}),
    doors: { $elemMatch: { status: 'confirmed', path: { $regex: `^${place.path}` } } },
  }
  const found = await PersonModel.find(filter, { name: 1, doors: 1 })
    .hint(isWide ? { name: 1 } : { 'doors.status': 1, 'doors.path': 1 })
    .limit(most)
    .maxTimeMS(5000)
    .lean()
  return found.map(({ _id, name, doors }) => ({ id: String(_id), name, door: doors.find(({ status, path }) => status === 'confirmed' && path.startsWith(place.path))!.label }))
}
