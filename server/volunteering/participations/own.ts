import type { EventActor } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { eventActor, PersonModel, type Actor, type Door } from '../../people'
import type { Held } from '../activities/policy'
import { isOrganiser } from '../organisations/policy'
import { desks } from '../policy'
import type { Participation } from './participation.model'

/** Whether a service is the actor's own or that of her household: a door in common, said or confirmed. Pure. */
export function isOwnService({ person, doors }: Pick<Actor, 'person' | 'doors'>, participation: Pick<Participation, 'person'>, theirs: readonly Pick<Door, 'household'>[]): boolean {
  return participation.person.equals(person._id) || theirs.some(({ household }) => doors.some((door) => door.household === household))
}

/** Lets nobody settle or confirm her own service, nor that of her household. Throws `volunteering.own_service`. */
export async function expectNotOwn(participation: Pick<Participation, 'person'>, actor: Actor): Promise<void> {
  const person = await PersonModel.findById(participation.person, { doors: 1 }).lean()
  if (isOwnService(actor, participation, person?.doors ?? [])) throw new Problem('volunteering.own_service')
}

/** The actor of an event of an activity: an organiser as herself, the desk under its post. */
export function organiserActor(actor: Actor, { activity, organisation }: Held): EventActor {
  return eventActor(actor, isOrganiser(actor, organisation) ? undefined : { path: activity.path, roles: desks })
}
