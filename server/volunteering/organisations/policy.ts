import { organisationApprovals, organisationStates, type OrganisationState } from '../../../shared/volunteering/organisation'
import type { Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import { isDesk, reaches } from '../policy'
import type { Organisation } from './organisation.model'

type Subject = Pick<Organisation, 'organisers' | 'path' | 'area' | 'state'>

/** Whether the actor runs it. */
export function isOrganiser(actor: Pick<Actor, 'person'>, { organisers }: Pick<Organisation, 'organisers'>): boolean {
  return organisers.some(({ person }) => person.equals(actor.person._id))
}

/** Whether the actor may hold activities in its name: its organisers, once it is registered. */
export function mayOrganise(actor: Pick<Actor, 'person'>, organisation: Subject): boolean {
  return organisation.state === 'approved' && isOrganiser(actor, organisation)
}

/** Whether the desk's word is this actor's: her place, and not her own organisation. */
export function mayApprove(actor: Pick<Actor, 'person' | 'posts'>, organisation: Subject): boolean {
  return isDesk(actor, organisation) && !isOrganiser(actor, organisation)
}

/** From which states the desk may bring it to this one. */
export function approvedFrom(to: OrganisationState): OrganisationState[] {
  return organisationStates.filter((from) => (organisationApprovals[from] as readonly OrganisationState[]).includes(to))
}

/** Reading one: a registered one by its neighbours, any by who runs it or looks after its place. */
export function readOrganisationPolicy(actor: Actor, organisation: Organisation): Verdict {
  if (isOrganiser(actor, organisation) || isDesk(actor, organisation)) return true
  return organisation.state === 'approved' && reaches(actor, organisation) ? true : 'hidden'
}

/** Changing its words, people and projects: its organisers, unless it was stopped. */
export function editOrganisationPolicy(actor: Actor, organisation: Organisation): Verdict {
  if (isOrganiser(actor, organisation)) return organisation.state === 'stopped' ? 'forbidden' : true
  return readOrganisationPolicy(actor, organisation) === true ? 'forbidden' : 'hidden'
}

/** The desk's word on it. */
export function approvePolicy(actor: Actor, organisation: Organisation): Verdict {
  if (mayApprove(actor, organisation)) return true
  return readOrganisationPolicy(actor, organisation) === true ? 'forbidden' : 'hidden'
}
