import type { z } from 'zod'
import { speakMoment } from '../../../shared/time/speak'
import type { invitationsContract } from '../../../shared/appointments/invitations.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Invitation } from './invitation.model'
import { isTooNearToRemind } from './meeting'
import { invitationActor, takeInvitationStep } from './step'

export type AnswerInput = z.output<(typeof invitationsContract)['POST /invitations/:id/answer']['body']>

/** The resident accepts, asks for another time or declines, until its time has come. Throws `appointments.step_not_allowed`, `.changed`. */
export async function answer(invitation: Invitation, input: AnswerInput, { actor, now }: Context): Promise<Invitation> {
  if (invitation.at <= now) throw new Problem('appointments.step_not_allowed', { detail: `约的时间（${speakMoment(invitation.at, now)}）已经过了。` })
  const words = input.answer === 'accept' ? null : (input.words ?? null)
  return takeInvitationStep(invitation, {
    action: input.answer,
    by: invitationActor(actor, invitation),
    at: now,
    change: { answer: words, ...(input.answer === 'accept' ? { reminded: isTooNearToRemind(invitation.at, now) } : {}) },
    data: { note: words },
  })
}
