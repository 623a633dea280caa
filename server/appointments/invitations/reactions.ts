import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
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
