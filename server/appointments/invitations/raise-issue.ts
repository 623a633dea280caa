import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { reportFrom } from '../../issues'
import type { Invitation } from './invitation.model'
import { changeInvitation, invitationActor } from './step'
import { hasMet } from './withdraw'

/**
 * Opens an issue for the resident from the meeting, once, when its time has come; invitation and issue keep their links together or not at all. Throws
 * `appointments.step_not_allowed`, `.changed`, `bad_input` with every wrong field, `issues.nobody_answers`.
 */
export async function raiseIssue(invitation: Invitation, input: { category: string; text: string; place?: string; private: boolean }, ctx: Context): Promise<Invitation> {
  if (invitation.issue) throw new Problem('appointments.step_not_allowed', { detail: '这次约访已经登记过一件诉求。' })
  if (!hasMet(invitation, ctx.now)) throw new Problem('appointments.step_not_allowed', { detail: '见面以后才能登记诉求。' })
  return transaction(async () => {
    const source = { type: 'invitation', id: invitation._id } as const
    const issue = await reportFrom({ source, words: '约访', resident: invitation.resident, place: invitation.place.code }, input, ctx)
    return changeInvitation(invitation, { type: 'invitation.issueRaised', by: invitationActor(ctx.actor, invitation), at: ctx.now, change: { $set: { issue: issue._id } }, data: { issue: String(issue._id) } })
  })
}
