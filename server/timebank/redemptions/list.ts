import { Types } from 'mongoose'
import type { RedemptionState } from '../../../shared/timebank/redemption'
import type { Context } from '../../http/context'
import { afterCursor, pageOf } from '../../http/pages'
import { notFound } from '../../http/problem'
import type { Partner } from '../partners/partner.model'
import { RedemptionModel, type Redemption } from './redemption.model'

/** Loads a redemption by its id. Throws not_found. */
export async function loadRedemption(id: string): Promise<Redemption> {
  const redemption = await RedemptionModel.findById(new Types.ObjectId(id)).lean<Redemption>()
  if (!redemption) throw notFound()
  return redemption
}

/** The actor's own redemptions, newest first. Throws `bad_input` for a wrong cursor. */
export async function listRedemptions({ state, cursor, limit }: { state?: RedemptionState; cursor?: string; limit: number }, { person }: Context['actor']): Promise<{ items: Redemption[]; next: string | null }> {
  const found = await RedemptionModel.find({ $and: [{ person: person._id, ...(state ? { state } : {}) }, afterCursor<Redemption>(cursor, { field: 'at', direction: -1 })] })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Redemption[]>()
  return pageOf(found, limit, ({ at }) => at)
}

/** What these partners have captured, newest first. Throws `bad_input` for a wrong cursor. */
export async function listCaptures({ cursor, limit }: { cursor?: string; limit: number }, partners: readonly Partner[]): Promise<{ items: Redemption[]; next: string | null }> {
  const found = await RedemptionModel.find({ $and: [{ partner: { $in: partners.map(({ _id }) => _id) }, state: 'captured' }, afterCursor<Redemption>(cursor, { field: 'settledAt', direction: -1 })] })
    .sort({ settledAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Redemption[]>()
  return pageOf(found, limit, ({ settledAt }) => settledAt)
}
