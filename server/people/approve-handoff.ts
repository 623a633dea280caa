import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { eventActor } from './event-actor'
import { HandoffModel } from './handoff.model'

/** However late the approval comes, the computer has this long to fetch its sign-in. Minutes. */
const claimMinutes = 1

/**
 * Lets the computer that shows this code be signed in as the actor. Of several who type it at once one wins.
 * Throws `bad_input` on body.code for a code that is wrong, past its time or used: from outside they look alike.
 */
export async function approveHandoff(code: string, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<void> {
  await transaction(async () => {
    const approved = await HandoffModel.findOneAndUpdate(
      { code, status: 'open', expiresAt: { $gt: now } },
      { $set: { status: 'approved', person: actor.person._id }, $max: { expiresAt: new Date(now.getTime() + claimMinutes * 60_000) } },
      { projection: { _id: 1 } },
    ).lean()
    if (!approved) throw new Problem('bad_input', { errors: [{ path: 'body.code', code: 'unknown', detail: '号码不对或已经过期，请看电脑上现在显示的号码' }] })
    await emit({
      type: 'people.handoffApproved',
      subject: { type: 'person', id: String(actor.person._id) },
      path: '',
      actor: eventActor(actor),
      at: now,
      data: { handoff: String(approved._id) },
    })
  })
}
