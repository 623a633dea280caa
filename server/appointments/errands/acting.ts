import { Types } from 'mongoose'
import type { EventActor } from '../../events/event.model'
import { notFound } from '../../http/problem'
import { eventActor, type Actor } from '../../people'
import { ErrandModel, type Errand } from './errand.model'
import { desks, errandRelation } from './policy'
import { overtaken } from './step'

/** Loads an errand by its id. Throws not_found. */
export async function loadErrand(id: string): Promise<Errand> {
  const errand = await ErrandModel.findById(new Types.ObjectId(id)).lean()
  if (!errand) throw notFound()
  return errand
}

/** Lets only its present holder go on. Throws `appointments.changed`, telling who has it now. */
export async function expectHolder(actor: Actor, errand: Errand): Promise<void> {
  if (!errandRelation(actor, errand).holder) throw await overtaken(errand)
}

/** The holder as the actor of an event, under the post through which she has it. */
export function holderActor({ person }: Actor, { holder }: Pick<Errand, 'holder'>): EventActor {
  return { person: person._id, name: person.name, label: holder.label }
}

/** A party as the actor of an event: the person herself, who asked under the post she asked with, or a desk that does it for them. */
export function partyActor(actor: Actor, errand: Pick<Errand, 'person' | 'askedBy' | 'path' | 'holder' | 'involved'>): EventActor {
  const { person, asker } = errandRelation(actor, errand)
  if (!person && !asker) return eventActor(actor, { path: errand.path, roles: desks })
  return { person: actor.person._id, name: actor.person.name, label: (!person && errand.askedBy?.label) || null }
}
