import type { Party } from '../../shared/issues/lifecycle'
import type { Verdict } from '../http/implement'
import { covers, type Actor } from '../people'
import type { Issue } from './issue.model'

/** What an actor is to an issue. */
export interface Relation {
  reporter: boolean
  filer: boolean
  holder: boolean
  firstAsked: boolean
  /** Had it once, or has it. */
  involved: boolean
  /** Holds a desk over its place. */
  desk: boolean
  /** Holds another post over its place. */
  answers: boolean
  /** Lives in the household it was reported from. */
  household: boolean
  /** Lives where neighbours may see it. */
  neighbour: boolean
}

/** Posts that look over everything of their place, private items included. */
const desks = ['desk', 'administrator'] as const
/** Posts that answer for a place; departments see only what was passed to them. */
const answering = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', ...desks] as const

type Subject = Pick<Issue, 'reporter' | 'filedBy' | 'holder' | 'firstAsked' | 'involved' | 'path' | 'place' | 'neighbourhood' | 'private' | 'state'>

/** What this actor is to this issue. Pure. */
export function relationOf(actor: Actor, issue: Subject): Relation {
  const me = (person: { toString(): string } | null | undefined) => person != null && String(person) === String(actor.person._id)
  const confirmed = actor.doors.filter((door) => door.status === 'confirmed')
  return {
    reporter: me(issue.reporter.person),
    filer: me(issue.filedBy?.person),
    holder: me(issue.holder?.person),
    firstAsked: me(issue.firstAsked.person),
    involved: issue.involved.some(me),
    desk: covers(actor, issue.path, desks),
    answers: covers(actor, issue.path, answering),
    household: !issue.private && confirmed.some((door) => door.household === issue.place.code),
    neighbour: !issue.private && issue.state !== 'withdrawn' && confirmed.some((door) => door.path.split('/').includes(issue.neighbourhood.code)),
  }
}

/** Whether the actor sees the issue with names and everything written; neighbours see less. */
export function seesWhole(relation: Relation, issue: Pick<Issue, 'private'>): boolean {
  const { reporter, filer, holder, firstAsked, involved, desk, answers, household } = relation
  return reporter || filer || holder || firstAsked || involved || desk || household || (answers && !issue.private)
}

/** Whether the actor may know of the issue at all. */
export function mayRead(actor: Actor, issue: Subject): boolean {
  const relation = relationOf(actor, issue)
  return seesWhole(relation, issue) || relation.neighbour
}

/** Whether the reporter's phone is for this actor: who answers for the item, not who once did. */
export function seesReporterPhone({ reporter, holder, firstAsked, desk, filer }: Relation): boolean {
  return reporter || holder || firstAsked || desk || filer
}

/** Reading: hidden from whoever may not know of it. */
export function readPolicy(actor: Actor, issue: Issue): Verdict {
  return mayRead(actor, issue) ? true : 'hidden'
}

/**
 * A step of the holder. Whoever had it before gets through as well, so that the step itself can tell who has it now
 * instead of a bare refusal.
 */
export function holderPolicy(actor: Actor, issue: Issue): Verdict {
  const relation = relationOf(actor, issue)
  if (relation.holder || relation.involved) return true
  return mayRead(actor, issue) ? 'forbidden' : 'hidden'
}

/** Passing on: the holder, or the desk of its place. */
export function transferPolicy(actor: Actor, issue: Issue): Verdict {
  return relationOf(actor, issue).desk ? true : holderPolicy(actor, issue)
}

/** A step of the reporter. */
export function reporterPolicy(actor: Actor, issue: Issue): Verdict {
  if (relationOf(actor, issue).reporter) return true
  return mayRead(actor, issue) ? 'forbidden' : 'hidden'
}

/** Saying 我也遇到了: a neighbour, not the reporter. */
export function supportPolicy(actor: Actor, issue: Issue): Verdict {
  const relation = relationOf(actor, issue)
  if (relation.neighbour && !relation.reporter) return true
  return mayRead(actor, issue) ? 'forbidden' : 'hidden'
}

/** As which party of the lifecycle table an actor takes a holder's step; null when it is somebody else's now. */
export function partyOf(actor: Actor, issue: Issue, allowed: readonly Party[]): Party | null {
  const relation = relationOf(actor, issue)
  if (relation.holder && allowed.includes('holder')) return 'holder'
  if (relation.desk && allowed.includes('desk')) return 'desk'
  return null
}
