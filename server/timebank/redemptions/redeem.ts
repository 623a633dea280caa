import { Types } from 'mongoose'
import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import { redemptionDays } from '../../../shared/timebank/redemption'
import { inTransaction, isDuplicate, transaction } from '../../database/transaction'
import { Turns } from '../../database/turns'
import { newCode } from '../../codes/typed-code'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { recall, remember } from '../../http/idempotency'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { personAccount } from '../ledger/account.model'
import { hold } from '../ledger/holds'
import { isOpen } from '../partners/offer.model'
import type { OfferAt } from '../partners/policy'
import { takeStock } from '../partners/stock'
import { holdOf, RedemptionModel, type Redemption } from './redemption.model'
import { remindBefore } from './remind'

const day = 24 * 3600_000

/** Redemptions of one offer go one after the other in this process: hundreds of transactions on its stock at once would break each other off without end. */
const turns = new Turns<never, Redemption>(() => Promise.reject(new Error('redemptions take their turns alone')))

interface Wanted {
  /** What she was told that it costs (whole minutes). */
  minutes?: number
}

/**
 * Holds the minutes that an offer costs and one of its stock, and makes the code, in one transaction. Exactly as many get one as there are. Throws
 * `timebank.offer_gone`, `timebank.not_enough`, and `conflict` where the price is no longer the one she was told.
 */
export async function redeem(at: OfferAt, wanted: Wanted, ctx: Pick<Context, 'actor' | 'now' | 'key'>): Promise<Redemption> {
  const known = await answered(ctx)
  if (known) return known
  // Most of a rush find that it is gone by what was just read.
  if (!isOpen(at.offer, ctx.now) || at.offer.stock === 0) throw new Problem('timebank.offer_gone')
  try {
    return await (inTransaction() ? take(at, wanted, ctx) : turns.run(String(at.offer._id), () => take(at, wanted, ctx)))
  } catch (error) {
    // The same request may have been answered meanwhile, by this process or another: then its code stands.
    const first = await answered(ctx)
    if (first) return first
    throw error
  }
}

async function answered({ key }: Pick<Context, 'key'>): Promise<Redemption | null> {
  const known = key && (await recall<{ redemption: string }>(key))
  return known ? RedemptionModel.findById(known.answer.redemption).lean<Redemption>() : null
}

async function take(at: OfferAt, wanted: Wanted, ctx: Pick<Context, 'actor' | 'now' | 'key'>): Promise<Redemption> {
  try {
    return await transaction(() => takeOne(at, wanted, ctx))
  } catch (error) {
    if (!isDuplicate(error, 'code_1') || inTransaction()) throw error
    return transaction(() => takeOne(at, wanted, ctx))
  }
}

async function takeOne({ offer: { _id: id }, partner }: OfferAt, { minutes: told }: Wanted, { actor, now, key }: Pick<Context, 'actor' | 'now' | 'key'>): Promise<Redemption> {
  const offer = await takeStock(id, now)
  if (told !== undefined && told !== offer.minutes) throw new Problem('conflict', { detail: `这一项现在要 ${offer.minutes} 分钟，请看过再兑换。` })
  // At a midnight in China, so that people can be told a day.
  const lastMoment = momentOf(addDays(dayOf(now), redemptionDays), 1440)
  const expiresAt = offer.endsAt !== null && offer.endsAt < lastMoment ? offer.endsAt : lastMoment
  const redemption: Redemption = {
    _id: new Types.ObjectId(), person: actor.person._id, offer: id, offerName: offer.name, partner: partner._id, partnerName: partner.name, partnerWhere: partner.where, path: partner.path,
    minutes: offer.minutes, code: newCode(), state: 'held', expiresAt, at: now, settledAt: null,
    // Whose code lives no longer than that knows when it ends.
    reminded: expiresAt.getTime() - now.getTime() <= remindBefore + day,
    partnerEnded: false,
  }
  const by = eventActor(actor)
  await RedemptionModel.insertMany([redemption], { lean: true })
  await hold({ id: holdOf(redemption), account: personAccount(actor.person._id), minutes: offer.minutes, source: { type: 'redemption', id: String(redemption._id), label: offer.name }, by, at: now, path: partner.path })
  await emit({ type: 'redemption.made', subject: { type: 'redemption', id: String(redemption._id) }, path: partner.path, actor: by, at: now, data: { offer: String(id), partner: String(partner._id), minutes: offer.minutes, expiresAt } })
  if (key) await remember([{ key, answer: { redemption: String(redemption._id) } }], now)
  return redemption
}
