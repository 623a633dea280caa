import { Types } from 'mongoose'
import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { notFound } from '../http/problem'
import type { Actor } from './actor'
import { ConsentModel, type Consent } from './consent.model'
import { eventActor } from './event-actor'
import { partiesOf } from './give-consent'
import type { Verdict } from '../http/implement'

/** Loads a consent that holds. Throws not_found. */
export async function loadConsent(id: string): Promise<Consent> {
  const consent = await ConsentModel.findOne({ _id: new Types.ObjectId(id), withdrawnAt: null }).lean()
  if (!consent) throw notFound()
  return consent
}

/** Taking a consent back: who gave it; and who was given it may lay it down. Others might as well not know of it. */
export function consentPolicy(actor: Actor, consent: Pick<Consent, 'giver' | 'agent'>): Verdict {
  return consent.giver.equals(actor.person._id) || consent.agent.equals(actor.person._id) ? true : 'hidden'
}

/** Ends a consent at once: what is being done on it at this moment is either done before or not at all. Throws not_found when it has ended already. */
export async function withdrawConsent(consent: Consent, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<void> {
  await transaction(async () => {
    const ended = await ConsentModel.updateOne({ _id: consent._id, withdrawnAt: null }, { $set: { withdrawnAt: now }, $unset: { holds: 1 } })
    if (ended.modifiedCount === 0) throw notFound()
    await emit({ type: 'consent.withdrawn', subject: { type: 'consent', id: String(consent._id) }, path: '', actor: eventActor(actor), at: now, data: partiesOf(consent) })
  })
}
