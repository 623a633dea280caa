import { Types } from 'mongoose'
import type { z } from 'zod'
import { type Day, dayOf, momentOf } from '../../../shared/appointments/calendar'
import type { redemptionContract } from '../../../shared/timebank/redemption.contract'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import type { Context } from '../../http/context'
import { notFound, Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { desks } from '../desk/policy'
import { OfferModel, type Offer } from './offer.model'
import { PartnerModel, type Partner } from './partner.model'
import { loadPartner } from './partners'
import type { OfferAt } from './policy'

type AddBody = z.output<(typeof redemptionContract)['POST /partners/:id/offers']['body']>
type EditBody = z.output<(typeof redemptionContract)['PUT /offers/:id']['body']>

/** Loads an offer with its partner. Throws not_found. */
export async function loadOffer(id: string): Promise<OfferAt> {
  const offer = await OfferModel.findById(new Types.ObjectId(id)).lean<Offer>()
  if (!offer) throw notFound()
  return { offer, partner: await loadPartner(String(offer.partner)) }
}

/** Adds an offer. Throws `bad_input` for a last day that is over, `conflict` at a partner that has ended. */
export async function addOffer(partner: Partner, body: AddBody, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<OfferAt> {
  expectAhead(body.until, now)
  const offer: Offer = { ...body, _id: new Types.ObjectId(), partner: partner._id, place: partner.place.code, path: partner.path, endsAt: endOf(body.until), state: 'open', taken: 0, version: 1, createdAt: now }
  return transaction(async () => {
    await expectActive(partner, now)
    await OfferModel.insertMany([offer], { lean: true })
    await tell('offer.added', offer, by(actor, partner), now)
    return { offer, partner }
  })
}

/**
 * Changes an offer, ends it, or opens it again; codes that are out keep their price and their time. Throws `conflict` when somebody else was faster, a redemption
 * too, and at a partner that has ended; `bad_input` for a last day that is over.
 */
export async function editOffer({ offer, partner }: OfferAt, { version, ended, ...rest }: EditBody, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<OfferAt> {
  if (!ended) expectAhead(rest.until, now)
  return transaction(async () => {
    if (!ended) await expectActive(partner, now)
    const set = { ...rest, endsAt: endOf(rest.until), state: ended ? ('ended' as const) : ('open' as const) }
    const edited = await OfferModel.findOneAndUpdate({ _id: offer._id, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after' }).lean<Offer>()
    if (!edited) throw new Problem('conflict')
    await tell(ended && offer.state === 'open' ? 'offer.ended' : 'offer.edited', edited, by(actor, partner), now)
    return { offer: edited, partner }
  })
}

/** Ends the offers whose last day is over. Safe to run twice. Answers how many ended. */
export async function endPastOffers(now: Date): Promise<number> {
  let ended = 0
  for await (const { _id } of OfferModel.find({ state: 'open', endsAt: { $gt: new Date(0), $lte: now } }, { _id: 1 }).lean().cursor()) {
    ended += await transaction(async () => {
      const offer = await OfferModel.findOneAndUpdate({ _id, state: 'open', endsAt: { $gt: new Date(0), $lte: now } }, { $set: { state: 'ended' }, $inc: { version: 1 } }, { returnDocument: 'after' }).lean<Offer>()
      if (offer) await tell('offer.ended', offer, systemActor, now)
      return offer ? 1 : 0
    })
  }
  return ended
}

function by(actor: Context['actor'], { path }: Pick<Partner, 'path'>): EventActor {
  return eventActor(actor, { path, roles: desks })
}

/** The moment at which a day in China is over. */
function endOf(until: Day | null): Date | null {
  return until === null ? null : momentOf(until, 1440)
}

function expectAhead(until: Day | null, now: Date): void {
  if (until !== null && until < dayOf(now)) throw new Problem('bad_input', { errors: [{ path: 'body.until', code: 'past', detail: '日期已经过去' }] })
}

async function expectActive({ _id }: Partner, now: Date): Promise<void> {
  const active = await PartnerModel.updateOne({ _id, state: 'active' }, { $set: { changedAt: now } })
  if (active.matchedCount === 0) throw new Problem('conflict', { detail: '这家商户已经停止合作，不能再提供兑换。' })
}

async function tell(type: string, { _id, path, partner, name, minutes, stock, until }: Offer, actor: EventActor, at: Date): Promise<void> {
  await emit({ type, subject: { type: 'offer', id: String(_id) }, path, actor, at, data: { partner: String(partner), name, minutes, stock, until } })
}
