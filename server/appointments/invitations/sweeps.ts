import type { Logger } from 'pino'
import { systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { InvitationModel, type Invitation } from './invitation.model'
import { remindUntil } from './meeting'
import { changeInvitation, takeInvitationStep } from './step'

/** Ends invitations whose time passed without an answer. Answers how many. */
export function lapseInvitations(now: Date, log: Logger): Promise<number> {
  const passed = InvitationModel.find({ state: { $in: ['asked', 'another_time'] }, at: { $lte: now } }).lean().cursor()
  return each(passed, log, (invitation) => takeInvitationStep(invitation, { action: 'lapse', by: systemActor, at: now }))
}

/** Reminds both sides of an accepted meeting a day before, once. */
export function remindOfMeetings(now: Date, log: Logger): Promise<number> {
  const near = InvitationModel.find({ state: 'accepted', reminded: false, at: { $gt: now, $lte: remindUntil(now) } }).lean().cursor()
  return each(near, log, (invitation) => changeInvitation(invitation, { type: 'invitation.reminded', by: systemActor, at: now, change: { $set: { reminded: true } } }))
}

/** Runs the work for each; one that somebody else just changed is left to the next run. */
async function each(invitations: AsyncIterable<Invitation>, log: Logger, work: (invitation: Invitation) => Promise<unknown>): Promise<number> {
  let done = 0
  for await (const invitation of invitations) {
    try {
      await work(invitation)
      done += 1
    } catch (error) {
      if (error instanceof Problem && error.code === 'appointments.changed') continue
      log.error({ err: error, invitation: String(invitation._id) }, 'sweep passed over an invitation')
    }
  }
  return done
}
