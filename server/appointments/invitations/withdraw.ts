import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Invitation } from './invitation.model'
import { invitationActor, takeInvitationStep } from './step'

/** The inviting side takes it back, but not once they were to have met. Throws `appointments.step_not_allowed`, `.changed`. */
export async function withdraw(invitation: Invitation, { reason }: { reason: string }, { actor, now }: Context): Promise<Invitation> {
  if (hasMet(invitation, now)) throw new Problem('appointments.step_not_allowed', { detail: '约的时间已经到了，不能再取消。' })
  return takeInvitationStep(invitation, { action: 'withdraw', by: invitationActor(actor, invitation), at: now, data: { note: reason } })
}

/** Whether it was accepted and its time has come. */
export function hasMet({ state, at }: Pick<Invitation, 'state' | 'at'>, now: Date): boolean {
  return state === 'accepted' && at <= now
}
