import type { z } from 'zod'
import { allowsInvitation } from '../../../shared/appointments/invitation'
import type { invitationView } from '../../../shared/appointments/invitations.contract'
import { EventModel, type EventRecord } from '../../events/event.model'
import type { Context } from '../../http/context'
import type { Invitation } from './invitation.model'
import { invitationRelation, type InvitationRelation } from './policy'
import { tellInvitation } from './timeline'
import { hasMet } from './withdraw'

type View = z.input<typeof invitationView>

/** Invitations with their courses. The caller lists only what the actor may read: both sides see the other's phone, so that they can call. */
export async function presentInvitations(invitations: readonly Invitation[], ctx: Context): Promise<View[]> {
  const ids = invitations.map(({ _id }) => String(_id))
  const events = await EventModel.find({ 'subject.type': 'invitation', 'subject.id': { $in: ids } }).sort({ _id: 1 }).lean()
  return invitations.map((invitation) => view(invitation, events.filter(({ subject }) => subject.id === String(invitation._id)), ctx))
}

/** One invitation, as `presentInvitations`. */
export async function presentInvitation(invitation: Invitation, ctx: Context): Promise<View> {
  return (await presentInvitations([invitation], ctx))[0]!
}

function view(invitation: Invitation, events: readonly EventRecord[], ctx: Context): View {
  const { resident, host, invitedBy } = invitation
  const relation = invitationRelation(ctx.actor, invitation)
  return {
    id: String(invitation._id),
    state: invitation.state,
    why: invitation.why,
    at: invitation.at.toISOString(),
    minutes: invitation.minutes,
    where: invitation.where,
    resident: { name: resident.name || '居民', label: '', me: relation.resident, phone: resident.phone },
    host: { name: host.name, title: host.title },
    invitedBy: { name: invitedBy.name, label: invitedBy.label, me: invitedBy.person.equals(ctx.actor.person._id), phone: invitedBy.phone },
    answer: invitation.answer,
    about: invitation.about && String(invitation.about),
    issue: invitation.issue && String(invitation.issue),
    timeline: events.flatMap((event) => {
      const words = tellInvitation(event)
      return words ? [{ at: event.at.toISOString(), type: event.type, words, note: typeof event.data.note === 'string' ? event.data.note : null }] : []
    }),
    can: abilities(invitation, relation, ctx),
  }
}

function abilities(invitation: Invitation, { resident, inviter }: InvitationRelation, { now }: Context): View['can'] {
  const met = hasMet(invitation, now)
  return {
    answer: resident && allowsInvitation('decline', invitation.state) && invitation.at > now,
    propose: inviter && allowsInvitation('propose', invitation.state) && invitation.issue === null,
    withdraw: inviter && allowsInvitation('withdraw', invitation.state) && !met,
    raiseIssue: inviter && met && invitation.issue === null,
  }
}
