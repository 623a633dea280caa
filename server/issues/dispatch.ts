import type { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import { Problem } from '../http/problem'
import { routeOn, type Ground, type Holder, type Route } from '../routing'
import type { Issue } from './issue.model'
import { above, chainFor, inspectors, ruleOf } from './rules'

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

function route(ground: Ground, chain: readonly Role[], at: Date, exclude: readonly (Types.ObjectId | null)[], strict = false): Route {
  const found = routeOn(ground, chain, at, exclude, strict)
  if (!found) throw new Problem('issues.nobody_answers', strict ? { detail: '没有别的人可以核查，请先联系上级工作台。' } : {})
  return found
}
