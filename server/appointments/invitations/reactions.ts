import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { moveItems } from '../../places'
import { InvitationModel } from './invitation.model'
import { messagesFor } from './messages'

const told = ['asked', 'proposed', 'accepted', 'anotherTime', 'declined', 'withdrawn', 'lapsed', 'reminded'].map((what) => `invitation.${what}`)

/** Tells the resident and who invited her. */
export const invitationNotices: Reaction = {
  name: 'appointments.tellInvitations',
  types: told,
  async react(event) {
    const invitation = await InvitationModel.findById(event.subject.id).lean()
    if (!invitation) return
    for (const { to, message } of messagesFor(event, invitation)) if (!event.actor.person?.equals(to)) await tellPeople([to], event, message)
  },
}

/** What invitations do when something happened: tell people, and follow a place that moved. */
export const invitationReactions: readonly Reaction[] = [
  invitationNotices,
  { name: 'appointments.moveInvitations', types: ['places.moved'], react: (event) => moveItems(InvitationModel, event) },
]
