import { Types, type UpdateQuery } from 'mongoose'
import { allowsInvitation, invitationSteps, type InvitationAction } from '../../../shared/appointments/invitation'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { notFound, Problem } from '../../http/problem'
import { eventActor, type Actor } from '../../people'
import { InvitationModel, type Invitation } from './invitation.model'
import { invitationRelation, invitingPost } from './policy'

export interface InvitationStepTaken {
  action: InvitationAction
  by: EventActor
  at: Date
  /** What changes beside the state. */
  change?: Partial<Pick<Invitation, 'at' | 'minutes' | 'where' | 'answer' | 'reminded'>>
  /** What the event keeps. */
  data?: Record<string, unknown>
}

/**
 * Takes one step of the table: guarded by state and version, with its event, in one transaction. Throws `appointments.step_not_allowed` when the table
 * has no such step from here, `appointments.changed` when somebody else was faster.
 */
export function takeInvitationStep(invitation: Invitation, { action, by, at, change, data }: InvitationStepTaken): Promise<Invitation> {
  if (!allowsInvitation(action, invitation.state)) throw new Problem('appointments.step_not_allowed')
  const { to, event } = invitationSteps[action]
  return changeInvitation(invitation, { type: event, by, at, change: { $set: { ...change, state: to } }, data: { from: invitation.state, to, ...data } })
}

export interface InvitationChange {
  type: `invitation.${string}`
  by: EventActor
  at: Date
  change: UpdateQuery<Invitation>
  data?: Record<string, unknown>
}

/** Changes an invitation, guarded by state and version, with its event in one transaction. Throws `appointments.changed`. */
export function changeInvitation(invitation: Invitation, { type, by, at, change, data }: InvitationChange): Promise<Invitation> {
  return transaction(async () => {
    const changed = await InvitationModel.findOneAndUpdate(
      { _id: invitation._id, version: invitation.version, state: invitation.state },
      { ...change, $inc: { version: 1 } } as UpdateQuery<Invitation>,
      { returnDocument: 'after' },
    ).lean()
    if (!changed) throw new Problem('appointments.changed')
    await emit({ type, subject: { type: 'invitation', id: String(invitation._id) }, path: invitation.path, actor: by, at, data: { meeting: changed.at, where: changed.where, ...data } })
    return changed
  })
}

/** Loads an invitation by its id. Throws not_found. */
export async function loadInvitation(id: string): Promise<Invitation> {
  const invitation = await InvitationModel.findById(new Types.ObjectId(id)).lean()
  if (!invitation) throw notFound()
  return invitation
}

/** The actor of an event of an invitation: the resident as herself, the inviting side under the post that lets her. */
export function invitationActor(actor: Actor, invitation: Pick<Invitation, 'path' | 'resident'>): EventActor {
  const post = invitationRelation(actor, invitation).inviter ? invitingPost(actor, invitation.path) : undefined
  return eventActor(post ? { ...actor, posts: [post] } : actor, post && { path: invitation.path, roles: [post.role] })
}
