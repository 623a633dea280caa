import { Types } from 'mongoose'
import type { z } from 'zod'
import type { redemptionContract } from '../../../shared/timebank/redemption.contract'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { notFound, Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { ownPlace } from '../desk/own-place'
import { desks, placesOf } from '../desk/policy'
import { expireDue } from '../redemptions/expire'
import { RedemptionModel } from '../redemptions/redemption.model'
import { OfferModel } from './offer.model'
import { PartnerModel, type Partner } from './partner.model'
import { asStaff } from './staff'

type AddBody = z.output<(typeof redemptionContract)['POST /partners']['body']>
type EditBody = z.output<(typeof redemptionContract)['PUT /partners/:id']['body']>

/** Loads a partner by its id. Throws not_found. */
export async function loadPartner(id: string): Promise<Partner> {
  const partner = await PartnerModel.findById(new Types.ObjectId(id)).lean<Partner>()
  if (!partner) throw notFound()
  return partner
}

/** Adds a partner to a place of the actor's desk. Throws `bad_input` for a place that is not hers and for staff she does not know. */
export async function addPartner({ place: code, staff, ...rest }: AddBody, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Partner> {
  const place = await ownPlace(code, { actor }, 'body.place')
  const partner: Partner = {
    ...rest, _id: new Types.ObjectId(), place: { code: place._id, label: place.label }, path: place.path, places: placesOf(place.path),
    staff: await asStaff(staff, [], actor, now), state: 'active', version: 1, createdAt: now, changedAt: now,
  }
  return transaction(async () => {
    await PartnerModel.insertMany([partner], { lean: true })
    await tell('partner.added', partner, { actor, now })
    return partner
  })
}

/**
 * Changes a partner, ends it, or takes it back. With its end its offers end, and its open codes expire: their minutes are given back at once, and
 * by the job where this process dies. Throws `conflict` when somebody else was faster, `bad_input` for staff the desk does not know.
 */
export async function editPartner(partner: Partner, { version, ended, staff, ...rest }: EditBody, { actor, now, log }: Pick<Context, 'actor' | 'now' | 'log'>): Promise<Partner> {
  const set = { ...rest, staff: await asStaff(staff, partner.staff, actor, now), state: ended ? ('ended' as const) : ('active' as const), changedAt: now }
  const ends = ended && partner.state === 'active'
  const edited = await transaction(async () => {
    const moved = await PartnerModel.findOneAndUpdate({ _id: partner._id, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after' }).lean<Partner>()
    if (!moved) throw new Problem('conflict')
    if (ended) {
      await OfferModel.updateMany({ partner: partner._id, state: 'open' }, { $set: { state: 'ended' }, $inc: { version: 1 } })
      await RedemptionModel.updateMany({ partner: partner._id, state: 'held' }, { $set: { expiresAt: now, partnerEnded: true } })
    }
    await tell(ends ? 'partner.ended' : 'partner.edited', moved, { actor, now })
    return moved
  })
  if (ended) await expireDue(now, log, partner._id)
  return edited
}

async function tell(type: string, { _id, path, name, staff }: Partner, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<void> {
  await emit({ type, subject: { type: 'partner', id: String(_id) }, path, actor: eventActor(actor, { path, roles: desks }), at: now, data: { name, staff: staff.map(String) } })
}
