import { Types, type QueryFilter } from 'mongoose'
import { dayOf, momentOf } from '../../../shared/appointments/calendar'
import type { Context } from '../../http/context'
import { afterCursor, pageOf } from '../../http/pages'
import { underDesks } from '../desk/policy'
import { RedemptionModel } from '../redemptions/redemption.model'
import { OfferModel, type Offer } from './offer.model'
import { PartnerModel, type Partner } from './partner.model'
import { offers, type OfferAt } from './policy'

const newestFirst = { field: 'createdAt', direction: -1 } as const

interface Page {
  cursor?: string
  limit: number
}

/** Partners under the actor's desks, those that ended or the others, newest first. Throws `bad_input` for a wrong cursor. */
export async function listPartners({ ended, cursor, limit }: Page & { ended?: boolean }, { actor }: Pick<Context, 'actor'>): Promise<{ items: Partner[]; next: string | null }> {
  const found = await PartnerModel.find({ $and: [{ ...underDesks(actor), state: ended ? 'ended' : 'active' }, afterCursor<Partner>(cursor, newestFirst)] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Partner[]>()
  return pageOf(found, limit, ({ createdAt }) => createdAt)
}

/**
 * What can be had at the partners of the actor's places, newest first; of one partner, whoever looks after it sees what has ended too. Throws `bad_input` for
 * a wrong cursor.
 */
export async function listOffers({ partner: id, cursor, limit }: Page & { partner?: string }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<{ items: OfferAt[]; next: string | null }> {
  const partner = id === undefined ? null : await PartnerModel.findById(new Types.ObjectId(id)).lean<Partner>()
  const which: QueryFilter<Offer> = partner && offers(actor, partner) ? {} : { place: { $in: placesOf(actor) }, state: 'open', $or: [{ endsAt: null }, { endsAt: { $gt: now } }] }
  const found = await OfferModel.find({ $and: [id === undefined ? {} : { partner: new Types.ObjectId(id) }, which, afterCursor<Offer>(cursor, newestFirst)] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Offer[]>()
  const { items, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
  const partners = partner ? [partner] : await PartnerModel.find({ _id: { $in: items.map((offer) => offer.partner) } }).lean<Partner[]>()
  return { items: items.map((offer) => ({ offer, partner: partners.find(({ _id }) => _id.equals(offer.partner))! })), next }
}

/** The places above the actor's confirmed doors and her posts, themselves included. */
function placesOf({ doors, posts }: Context['actor']): string[] {
  return [...new Set([...doors.filter(({ status }) => status === 'confirmed'), ...posts].flatMap(({ path }) => path.split('/').filter(Boolean)))]
}

/** The partners at whose counter the actor stands. */
export function myPartners({ person }: Pick<Context['actor'], 'person'>): Promise<Partner[]> {
  return PartnerModel.find({ staff: person._id, state: 'active' }).sort({ _id: 1 }).lean<Partner[]>().exec()
}

/** What each partner has captured since midnight in China. By partner. */
export async function capturedToday(partners: readonly Partner[], now: Date): Promise<Map<string, { count: number; minutes: number }>> {
  const sums = await RedemptionModel.aggregate<{ _id: Types.ObjectId; count: number; minutes: number }>([
    { $match: { partner: { $in: partners.map(({ _id }) => _id) }, state: 'captured', settledAt: { $gte: momentOf(dayOf(now), 0) } } },
    { $group: { _id: '$partner', count: { $sum: 1 }, minutes: { $sum: '$minutes' } } },
  ])
  return new Map(sums.map(({ _id, count, minutes }) => [String(_id), { count, minutes }]))
}
