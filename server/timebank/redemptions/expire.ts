import type { Types } from 'mongoose'
import type { Logger } from 'pino'
import { systemActor } from '../../events/emit'
import { RedemptionModel } from './redemption.model'
import { settle } from './settle'

/** Gives back what was held for codes whose time is over, of one partner or of all; each once, whoever runs this at the same time. Answers how many. */
export async function expireDue(now: Date, log: Logger, partner?: Types.ObjectId): Promise<number> {
  let expired = 0
  for await (const { _id } of RedemptionModel.find({ state: 'held', expiresAt: { $lte: now }, ...(partner ? { partner } : {}) }, { _id: 1 }).lean().cursor()) {
    try {
      if (await settle({ _id }, 'expired', { by: systemActor, at: now })) expired += 1
    } catch (error) {
      log.error({ err: error, redemption: String(_id) }, 'a redemption could not be given back; it is tried again')
    }
  }
  return expired
}
