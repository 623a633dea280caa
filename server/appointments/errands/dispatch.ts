import type { Types } from 'mongoose'
import { acceptBy, type ErrandWindow } from '../../../shared/appointments/errand'
import type { Role } from '../../../shared/people/roles'
import { Problem } from '../../http/problem'
import { routeOn, type Ground, type Holder, type Route } from '../../routing'
import type { Errand } from './errand.model'

/** The posts an errand climbs. The desks above the community always follow. */
const chain = ['grid_worker', 'community_contact', 'desk'] as const satisfies readonly Role[]

type Persons = readonly (Types.ObjectId | null)[]

/** Whom an errand may go to: never to its parties; and to those who returned it only where nobody else is left. */
export interface Barred {
  never: Persons
  rather: Persons
}

/** Who may not have this errand. */
export function barredFrom({ person, askedBy, returnedBy }: Pick<Errand, 'person' | 'askedBy' | 'returnedBy'>): Barred {
  return { never: [person.person, askedBy?.person ?? null], rather: returnedBy }
}

/** Who answers first for a household: its grid worker, or as routing has it. Throws `issues.nobody_answers`. */
export function firstErrandRoute(ground: Ground, at: Date, barred: Barred): Route {
  return find(ground, chain, at, barred)
}

/** Who answers when it climbs one step above a role. Throws `issues.nobody_answers`. */
export function nextErrandRoute(ground: Ground, role: Role, at: Date, barred: Barred): Route {
  return find(ground, above(role), at, barred)
}

/** As `nextErrandRoute`, but null where only those are left who had it. */
export function higherErrandRoute(ground: Ground, errand: Errand, at: Date): Route | null {
  return routeOn(ground, above(errand.holder.role), at, [...barredFrom(errand).never, ...errand.involved], true)
}

function above(role: Role): readonly Role[] {
  const at = (chain as readonly Role[]).indexOf(role)
  return at < 0 ? [] : chain.slice(at + 1)
}

function find(ground: Ground, roles: readonly Role[], at: Date, { never, rather }: Barred): Route {
  const found = routeOn(ground, roles, at, [...never, ...rather], true) ?? routeOn(ground, roles, at, never, true)
  if (!found) throw new Problem('issues.nobody_answers')
  return found
}

/** What changes when somebody else gets an errand: holder, why, until when she must accept, and that she has had it. */
export function handOver(window: ErrandWindow, holder: Holder, why: string, now: Date) {
  return { $set: { holder, why, due: acceptBy(now, window), lateNoted: null }, $addToSet: { involved: holder.person } }
}
