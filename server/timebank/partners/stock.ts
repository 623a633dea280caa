import type { Types } from 'mongoose'
import { Problem } from '../../http/problem'
import { OfferModel, type Offer } from './offer.model'

/** Stock that moves is a change of the offer: an edit that has seen another stock must not overwrite it. Without a limit nothing that can be edited moves. */
const versionAfter = { $cond: [{ $eq: ['$stock', null] }, '$version', { $add: ['$version', 1] }] }

/** Takes one of an offer's stock, while there is one; the offer as it is then. In the caller's transaction. Throws `timebank.offer_gone`. */
export async function takeStock(id: Types.ObjectId, now: Date): Promise<Offer> {
  const offer = await OfferModel.findOneAndUpdate(
    { $and: [{ _id: id, state: 'open' }, { $or: [{ endsAt: null }, { endsAt: { $gt: now } }] }, { $or: [{ stock: null }, { stock: { $gt: 0 } }] }] },
    [{ $set: { taken: { $add: ['$taken', 1] }, stock: { $cond: [{ $eq: ['$stock', null] }, null, { $subtract: ['$stock', 1] }] }, version: versionAfter } }],
    { returnDocument: 'after', updatePipeline: true },
  ).lean<Offer>()
  if (!offer) throw new Problem('timebank.offer_gone')
  return offer
}

/** Gives one back to an offer's stock, whatever became of the offer. In the caller's transaction. */
export async function giveStockBack(offer: Types.ObjectId): Promise<void> {
  await OfferModel.updateOne(
    { _id: offer },
    [{ $set: { taken: { $subtract: ['$taken', 1] }, stock: { $cond: [{ $eq: ['$stock', null] }, null, { $add: ['$stock', 1] }] }, version: versionAfter } }],
    { updatePipeline: true },
  )
}
