import type { Logger } from 'pino'
import { type Day, dayOf, momentOf } from '../../../shared/appointments/calendar'
import { decideGrant, grantRule } from '../../../shared/timebank/grant-rule'
import { transaction } from '../../database/transaction'
import { systemActor } from '../../events/emit'
import { PersonModel } from '../../people'
import { accountOf, personAccount, poolAccount } from '../ledger/account.model'
import { homeCommunity } from '../ledger/communities'
import { credit } from '../ledger/credit'
import { EntitlementModel, type Entitlement } from './entitlement.model'
import { endEntitlement } from './entitlements'

type Outcome = 'granted' | 'passed' | 'waits' | 'over'

/**
 * Grants hours for the month in China, by the published rule: to whoever was entered before its first day, in that order, each once a month whoever runs this at the same
 * time. Where a pool is too empty, the next one waits, and everybody behind her: a later run in the month goes on with her. Answers how many were granted.
 * @param ceiling what one person may store, whole minutes
 */
export async function grantMonth(now: Date, ceiling: number, log: Logger): Promise<number> {
  const month = dayOf(now).slice(0, 7)
  const due = EntitlementModel.find({ endedAt: null, since: { $lt: momentOf(`${month}-01` as Day, 0) }, decided: { $lt: month } }).sort({ community: 1, since: 1, _id: 1 }).lean<Entitlement[]>().cursor()
  const waiting = new Set<string>()
  let granted = 0
  for await (const entitlement of due as AsyncIterable<Entitlement>) {
    if (waiting.has(entitlement.community)) continue
    try {
      const outcome = await grant(entitlement, month, now, ceiling)
      if (outcome === 'waits') waiting.add(entitlement.community)
      if (outcome === 'granted') granted += 1
    } catch (error) {
      // Who comes after her must not be served before her.
      waiting.add(entitlement.community)
      log.error({ err: error, entitlement: String(entitlement._id) }, 'hours could not be granted; it is tried again')
    }
  }
  return granted
}

function grant(entitlement: Entitlement, month: string, now: Date, ceiling: number): Promise<Outcome> {
  const { _id, person, community, path } = entitlement
  return transaction(async () => {
    const resident = await PersonModel.findById(person, { doors: 1 }).lean()
    const home = resident && (await homeCommunity(resident))
    if (home?.code !== community) {
      await endEntitlement(entitlement, '已不住在本社区', systemActor, now)
      return 'over'
    }
    const pool = await accountOf(poolAccount(community))
    const own = await accountOf(personAccount(person))
    const decision = decideGrant({ pool: pool.available, has: own.available + own.held })
    if (decision === 'wait') return 'waits'
    const minutes = decision === 'grant' ? grantRule.monthlyMinutes : 0
    const marked = await EntitlementModel.updateOne({ _id, endedAt: null, decided: { $lt: month } }, { $set: { decided: month }, $inc: { granted: minutes } })
    if (marked.modifiedCount === 0) return 'over'
    if (decision === 'pass') return 'passed'
    await credit(
      [{ id: `grant:${person}:${month}`, kind: 'grant', from: poolAccount(community), to: personAccount(person), minutes, at: now, by: systemActor, words: null, source: { type: 'grant', id: String(_id), label: `${Number(month.slice(5))} 月互助池发放` }, path }],
      ceiling,
    )
    return 'granted'
  })
}
