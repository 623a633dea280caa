import type { z } from 'zod'
import type { invitationsContract } from '../../../shared/appointments/invitations.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Invitation } from './invitation.model'
import { meetingErrors } from './meeting'
import { invitationActor, takeInvitationStep } from './step'

export type ProposeInput = z.output<(typeof invitationsContract)['POST /invitations/:id/propose']['body']>

/** The inviting side proposes another time, which the resident answers anew. Throws `bad_input`, `appointments.step_not_allowed`, `.changed`. */
export async function propose(invitation: Invitation, { at, minutes, where }: ProposeInput, { actor, now }: Context): Promise<Invitation> {
  const errors = meetingErrors({ at }, now)
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  if (invitation.issue) throw new Problem('appointments.step_not_allowed', { detail: '已经见过面，并登记了诉求。' })
  return takeInvitationStep(invitation, { action: 'propose', by: invitationActor(actor, invitation), at: now, change: { at: new Date(at), minutes, where, answer: null, reminded: false } })
}
