import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { eventActor } from './event-actor'
import { SessionModel } from './session.model'

/** Ends the actor's session: its access tokens and its refresh token are good for nothing from now on. */
export async function signOut({ actor, now }: Pick<Context, 'actor' | 'now'>): Promise<void> {
  await transaction(async () => {
    const ended = await SessionModel.updateOne({ _id: actor.session, endedAt: null }, { $set: { endedAt: now, endedBecause: 'signed_out' } })
    if (ended.modifiedCount === 0) return
    await emit({ type: 'people.signedOut', subject: { type: 'person', id: String(actor.person._id) }, path: '', actor: eventActor(actor), at: now, data: {} })
  })
}
