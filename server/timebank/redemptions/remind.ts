import type { Logger } from 'pino'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { RedemptionModel, type Redemption } from './redemption.model'

/** How long before its end somebody is reminded of a code, in milliseconds: three days. */
export const remindBefore = 3 * 24 * 3600_000

/** Reminds of codes that end within three days, each once, whoever runs this at the same time. Answers how many. */
export async function remind(now: Date, log: Logger): Promise<number> {
  let reminded = 0
  for await (const { _id } of RedemptionModel.find({ state: 'held', expiresAt: { $gt: now, $lte: new Date(now.getTime() + remindBefore) }, reminded: false }, { _id: 1 }).lean().cursor()) {
    try {
      if (await remindOf({ _id }, now)) reminded += 1
    } catch (error) {
      log.error({ err: error, redemption: String(_id) }, 'somebody could not be reminded of a code')
    }
  }
  return reminded
}

function remindOf({ _id }: Pick<Redemption, '_id'>, now: Date): Promise<boolean> {
  return transaction(async () => {
    const marked = await RedemptionModel.findOneAndUpdate({ _id, state: 'held', reminded: false, expiresAt: { $gt: now } }, { $set: { reminded: true } }).lean<Redemption>()
    if (!marked) return false
    await emit({ type: 'redemption.reminded', subject: { type: 'redemption', id: String(_id) }, path: marked.path, actor: systemActor, at: now, data: { expiresAt: marked.expiresAt } })
    return true
  })
}
