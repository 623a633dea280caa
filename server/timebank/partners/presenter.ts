import type { z } from 'zod'
import type { offerView, partnerView } from '../../../shared/timebank/redemption.contract'
import type { Context } from '../../http/context'
import { AccountModel, partnerAccount } from '../ledger/account.model'
import { isOpen } from './offer.model'
import type { Partner } from './partner.model'
import { offerAbilities, type OfferAt } from './policy'
import { staffNames } from './staff'

/** Partners as their desk sees them. One read after the other, because it also answers inside a transaction. */
export async function presentPartners(partners: readonly Partner[]): Promise<z.input<typeof partnerView>[]> {
  const names = await staffNames(partners)
  const accounts = await AccountModel.find({ _id: { $in: partners.map(({ _id }) => partnerAccount(_id)) } }, { available: 1 }).lean()
  return partners.map((partner) => ({
    ...presentPartnerSummary(partner),
    place: { code: partner.place.code, label: partner.place.label },
    phone: partner.phone,
    staff: partner.staff.map((id) => ({ id: String(id), name: names.get(String(id)) ?? '居民' })),
    state: partner.state,
    // Nothing ever leaves a partner's account.
    received: accounts.find(({ _id }) => _id === partnerAccount(partner._id))?.available ?? 0,
    version: partner.version,
  }))
}

/** A partner as everybody sees it. */
export function presentPartnerSummary({ _id, name, where }: Pick<Partner, '_id' | 'name' | 'where'>) {
  return { id: String(_id), name, where }
}

/** An offer for this actor. */
export function presentOffer(at: OfferAt, { actor, now }: Pick<Context, 'actor' | 'now'>): z.input<typeof offerView> {
  const { _id, name, text, minutes, stock, until, version } = at.offer
  return {
    id: String(_id),
    partner: presentPartnerSummary(at.partner),
    name,
    text,
    minutes,
    stock,
    until,
    state: isOpen(at.offer, now) ? 'open' : 'ended',
    version,
    can: offerAbilities(actor, at, now),
  }
}
