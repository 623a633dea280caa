import type { EventActor } from '../../events/event.model'
import { eventActor, type Actor } from '../../people'
import { desks } from '../policy'
import type { HelpRequest } from './help.model'

/** A party as the actor of an event: who is helped and who helps as themselves, who asked under the post she asked with, anybody else as the desk. */
export function partyActor(actor: Actor, { person, askedBy, helper, path }: Pick<HelpRequest, 'person' | 'askedBy' | 'helper' | 'path'>): EventActor {
  const me = actor.person._id
  if (person.person?.equals(me) || helper?.person.equals(me)) return eventActor(actor)
  if (askedBy?.person.equals(me)) return { ...eventActor(actor), label: askedBy.label || null }
  return deskActor(actor, { path })
}

/** Who acts for the desk, under her post. */
export function deskActor(actor: Actor, { path }: Pick<HelpRequest, 'path'>): EventActor {
  return eventActor(actor, { path, roles: desks })
}
