import type { z } from 'zod'
import type { organisationDetail, organisationSummary } from '../../../shared/volunteering/organisations.contract'
import type { Context } from '../../http/context'
import { PersonModel } from '../../people'
import { isDesk } from '../policy'
import type { Organisation } from './organisation.model'
import { editOrganisationPolicy, isOrganiser, mayApprove, mayOrganise } from './policy'

/** An organisation as a list shows it. */
export function presentOrganisationRow({ _id, name, about, place, state, figures }: Organisation): z.input<typeof organisationSummary> {
  return { id: String(_id), name, about, place: { code: place.code, label: place.label }, state, volunteers: figures.volunteers, activities: figures.activities, minutes: figures.minutes }
}

/** One organisation with what this actor may do. The contact's phone is for who runs it and for the desk; what the desk said, too. */
export async function presentOrganisation(organisation: Organisation, { actor }: Context): Promise<z.input<typeof organisationDetail>> {
  const { organisers, projects, registration, answer, askedAt, version } = organisation
  const inside = isOrganiser(actor, organisation) || isDesk(actor, organisation)
  const first = organisers[0]
  const contact = inside && first ? await PersonModel.findById(first.person, { phone: 1 }).lean() : null
  return {
    ...presentOrganisationRow(organisation),
    registration,
    contact: { name: first?.name ?? '', phone: contact?.phone ?? null },
    organisers: organisers.map(({ person, name }) => ({ id: String(person), name })),
    projects: projects.map(({ _id, name, about, state }) => ({ id: String(_id), name, about, state })),
    answer: inside ? answer : null,
    askedAt: askedAt.toISOString(),
    version,
    can: { edit: editOrganisationPolicy(actor, organisation) === true, approve: mayApprove(actor, organisation), organise: mayOrganise(actor, organisation) },
  }
}
