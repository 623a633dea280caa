import { allowsErrand, type ErrandAction } from '../../../shared/appointments/errand'
import type { Verdict } from '../../http/implement'
import { covers, type Actor } from '../../people'
import type { Errand } from './errand.model'

/** Posts that look over all errands of their place. */
export const desks = ['desk', 'administrator'] as const

/** What an actor is to an errand. */
export interface ErrandRelation {
  /** It is for her. */
  person: boolean
  /** She asked for another. */
  asker: boolean
  holder: boolean
  /** Had it once, or has it. */
  involved: boolean
  /** Holds a desk over its place. */
  desk: boolean
}

type Subject = Pick<Errand, 'person' | 'askedBy' | 'holder' | 'involved' | 'path'>

/** What this actor is to this errand. Pure. */
export function errandRelation(actor: Pick<Actor, 'person' | 'posts'>, errand: Subject): ErrandRelation {
  const me = (person: { toString(): string } | null | undefined) => person != null && String(person) === String(actor.person._id)
  return {
    person: me(errand.person.person),
    asker: me(errand.askedBy?.person),
    holder: me(errand.holder.person),
    involved: errand.involved.some(me),
    desk: covers(actor, errand.path, desks),
  }
}

/** Whether phones are for this actor: who has it done and who does it, nobody else. */
export function seesPhones({ person, asker, holder }: ErrandRelation): boolean {
  return person || asker || holder
}

/** Reading: its parties, who has it or had it, and the desks over its place. Others might as well not know of it. */
export function readErrandPolicy(actor: Actor, errand: Errand): Verdict {
  return Object.values(errandRelation(actor, errand)).some(Boolean) ? true : 'hidden'
}

/** A step of the holder. Whoever had it before gets through as well, so that the step itself can tell who has it now. */
export function holderErrandPolicy(actor: Actor, errand: Errand): Verdict {
  const { holder, involved } = errandRelation(actor, errand)
  return holder || involved ? true : readOr(actor, errand)
}

/** Saying whether it is done: the person or who asked for her, never whoever did it. */
export function confirmErrandPolicy(actor: Actor, errand: Errand): Verdict {
  const { person, asker, holder } = errandRelation(actor, errand)
  return (person || asker) && !holder ? true : readOr(actor, errand)
}

/** Calling it off: the person, who asked for her, and the desk, which she can telephone. */
export function cancelErrandPolicy(actor: Actor, errand: Errand): Verdict {
  const { person, asker, desk } = errandRelation(actor, errand)
  return person || asker || desk ? true : readOr(actor, errand)
}

function readOr(actor: Actor, errand: Errand): Verdict {
  return readErrandPolicy(actor, errand) === true ? 'forbidden' : 'hidden'
}

/** What this actor can do now: the table and the policies say it, the buttons follow. Pure. */
export function errandAbilities(relation: ErrandRelation, { state }: Pick<Errand, 'state'>) {
  const { person, asker, holder, desk } = relation
  const from = (action: ErrandAction) => allowsErrand(action, state)
  return {
    accept: holder && from('accept'),
    return: holder && from('return'),
    finish: holder && from('finish'),
    confirm: (person || asker) && !holder && from('confirm'),
    cancel: (person || asker || desk) && from('cancel'),
  }
}
