import type { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import { Problem } from '../http/problem'
import { postLabel, PostModel, type Post } from '../people'
import { PlaceModel, type Place } from '../places'
import type { Holder, Issue } from './issue.model'
import { findRoute, type Route, type RoutePlace } from './routing'
import { above, chainFor, inspectors, ruleOf } from './rules'

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

/** The ground of an issue's place. Throws an Error where the place is gone: places are never removed. */
export async function groundOf({ place }: Pick<Issue, 'place'>): Promise<Ground> {
  const ground = await findGround(place.code)
  if (!ground) throw new Error(`no place ${place.code}`)
  return ground
}

/** Who answers first for a category at a place. Throws `issues.nobody_answers`. */
export function firstRoute(ground: Ground, category: string, at: Date, exclude: readonly (Types.ObjectId | null)[] = []): Route {
  const level = ground.places[0]?.level ?? 'community'
  return route(ground, chainFor(ruleOf(category), level), at, exclude)
}

/** Who answers when it climbs one step above a role. Throws `issues.nobody_answers`. */
export function nextRoute(ground: Ground, role: Role, at: Date, exclude: readonly (Types.ObjectId | null)[]): Route {
  return route(ground, above(role), at, exclude)
}

/** The desk that answers for a place. Throws `issues.nobody_answers`. */
export function deskRoute(ground: Ground, at: Date, exclude: readonly (Types.ObjectId | null)[] = []): Route {
  return route(ground, ['desk'], at, exclude)
}

/** Who inspects the handler's work: never the handler, never the reporter. Throws `issues.nobody_answers`. */
export function inspectorRoute(ground: Ground, issue: Pick<Issue, 'reporter'>, handler: Holder, at: Date): Route {
  return route(ground, inspectors[handler.role], at, [handler.person, issue.reporter.person], true)
}

function route({ places, posts }: Ground, chain: readonly Role[], at: Date, exclude: readonly (Types.ObjectId | null)[], strict = false): Route {
  const found = findRoute({ places, posts, chain, at, strict, exclude: new Set(exclude.flatMap((person) => (person ? [String(person)] : []))) })
  if (!found) throw new Problem('issues.nobody_answers', strict ? { detail: '没有别的人可以核查，请先联系上级工作台。' } : {})
  return found
}

/** A post as the holder of an issue from a moment on. */
export function asHolder(post: Post, since: Date): Holder {
  return { person: post.person, post: post._id, name: post.name, phone: post.phone, role: post.role, label: postLabel(post), since }
}
