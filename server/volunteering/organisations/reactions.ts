import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { deskHolders } from '../../people'
import { moveItems } from '../../places'
import { messagesFor } from './messages'
import { OrganisationModel } from './organisation.model'

const told = ['organisation.asked', 'organisation.approved', 'organisation.refused', 'organisation.stopped'] as const

/** Tells the desk what waits for it, and the organisers what the desk said. */
export const organisationNotices: Reaction = { name: 'volunteering.tellOrganisations', types: told, react: tell }

async function tell(event: EventRecord): Promise<void> {
  const organisation = await OrganisationModel.findById(event.subject.id).lean()
  if (!organisation) return
  const desk = event.type === 'organisation.asked' ? await deskHolders(organisation.path, event.at) : []
  for (const { to, message } of messagesFor(event, organisation, desk)) await tellPeople(to.filter((person) => !event.actor.person?.equals(person)), event, message)
}

/** What organisations do when something happened: tell people, and follow a place that moved. */
export const organisationReactions: readonly Reaction[] = [
  organisationNotices,
  { name: 'volunteering.moveOrganisations', types: ['places.moved'], react: (event) => moveItems(OrganisationModel, event) },
]
