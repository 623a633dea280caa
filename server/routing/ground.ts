import type { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import { PostModel, type Post } from '../people'
import { PlaceModel, type Place } from '../places'
import { findRoute, type Route, type RoutePlace } from './find-route'

/** The way from a place up to the root, and every post on it: what routing decides from. */
export interface Ground {
  places: RoutePlace[]
  posts: Post[]
}

/** The administrator of a whole installation holds the post at the place ''. */
const installation: RoutePlace = { code: '', level: 'city', label: '' }

/** The ground of a place, with the place itself; null where there is no such place. One query: every report pays for it. */
export async function findGround(code: string): Promise<(Ground & { place: Place }) | null> {
  const [found] = await PlaceModel.aggregate<Place & { codes: string[]; places: Place[]; posts: Post[] }>([
    { $match: { _id: code } },
    // The path ends with '/', so the last code is '', the place of an installation's administrator.
    { $set: { codes: { $split: ['$path', '/'] } } },
    { $lookup: { from: PlaceModel.collection.collectionName, localField: 'codes', foreignField: '_id', as: 'places' } },
    { $lookup: { from: PostModel.collection.collectionName, localField: 'codes', foreignField: 'place', as: 'posts' } },
  ])
  if (!found) return null
  const { codes, places, posts, ...place } = found
  const steps = places.map(({ _id, level, label }) => ({ code: _id, level, label })).sort((a, b) => codes.indexOf(b.code) - codes.indexOf(a.code))
  return { place, places: [...steps, installation], posts }
}

/** The ground of the place that an item lies in. Throws an Error where the place is gone: places are never removed. */
export async function groundOf({ place }: { place: { code: string } }): Promise<Ground> {
  const ground = await findGround(place.code)
  if (!ground) throw new Error(`no place ${place.code}`)
  return ground
}

/** Finds who answers on a ground, as `findRoute`; persons may be given as they stand on an item, null for those not in the app. */
export function routeOn({ places, posts }: Ground, chain: readonly Role[], at: Date, exclude: readonly (Types.ObjectId | null)[], strict = false): Route | null {
  return findRoute({ places, posts, chain, at, strict, exclude: new Set(exclude.flatMap((person) => (person ? [String(person)] : []))) })
}
