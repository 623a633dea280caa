import type { Types } from 'mongoose'
import type { Logger } from 'pino'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { isAway, isHeld, PostModel, type Post } from '../../people'
import { asHolder, groundOf } from '../../routing'
import { barredFrom, firstErrandRoute, handOver, higherErrandRoute } from './dispatch'
import { ErrandModel, type Errand } from './errand.model'
import { takeErrandStep } from './step'

/** States in which somebody has it to do. */
const running = ['dispatched', 'accepted'] as const

/** Runs the work for each errand; one that somebody else just changed is left to the next run. */
async function each(errands: AsyncIterable<Errand>, log: Logger, work: (errand: Errand) => Promise<unknown>): Promise<number> {
  let done = 0
  for await (const errand of errands) {
    try {
      if (await work(errand)) done += 1
    } catch (error) {
      if (error instanceof Problem && error.code === 'appointments.changed') continue
      log.error({ err: error, errand: String(errand._id) }, 'sweep passed over an errand')
    }
  }
  return done
}

/** Ends what nobody confirmed within seven days: 'not confirmed', never 'satisfied'. */
export function expireUnconfirmed(now: Date, log: Logger): Promise<number> {
  const due = ErrandModel.find({ state: 'finished', due: { $lte: now } }).lean().cursor()
  return each(due, log, (errand) =>
    takeErrandStep(errand, { action: 'expire', by: systemActor, at: now, change: { $set: { due: null, endedAt: now } }, data: { holder: errand.holder } }),
  )
}

/** Sends what nobody accepted in time one step up. Where everybody above had it, it stays, and its delay is told once. */
export function escalateUnaccepted(now: Date, log: Logger): Promise<number> {
  const late = ErrandModel.find({ state: 'dispatched', due: { $lte: now }, $expr: { $ne: ['$due', '$lateNoted'] } }).lean().cursor()
  return each(late, log, async (errand) => {
    const route = higherErrandRoute(await groundOf(errand), errand, now)
    if (!route) return noteDelay(errand, now)
    const holder = asHolder(route.post, now)
    const change = handOver(errand.window, holder, `到时间没有人接单，${route.why}`, now)
    return takeErrandStep(errand, { action: 'escalate', by: systemActor, at: now, change, data: { holder, from: errand.holder, why: route.why, due: change.$set.due } })
  })
}

/** Tells once that somebody should have come and has not said it is done. */
export function noteLate(now: Date, log: Logger): Promise<number> {
  const late = ErrandModel.find({ state: 'accepted', due: { $lte: now }, $expr: { $ne: ['$due', '$lateNoted'] } }).lean().cursor()
  return each(late, log, (errand) => noteDelay(errand, now))
}

async function noteDelay(errand: Errand, now: Date): Promise<boolean> {
  return transaction(async () => {
    const noted = await ErrandModel.updateOne({ _id: errand._id, version: errand.version, lateNoted: errand.lateNoted }, { $set: { lateNoted: errand.due } })
    if (noted.modifiedCount === 0) return false
    const { holder, due, state } = errand
    await emit({ type: 'errand.overdue', subject: { type: 'errand', id: String(errand._id) }, path: errand.path, actor: systemActor, at: now, data: { holder, due, state } })
    return true
  })
}

/** Gives every errand whose holder's post has ended, or who is away, to whoever answers in her place. */
export async function relieveAbsent(now: Date, log: Logger): Promise<number> {
  let done = 0
  const held = await ErrandModel.distinct('holder.post', { state: { $in: [...running] } })
  for await (const post of PostModel.find({ _id: { $in: held as Types.ObjectId[] } }).lean().cursor()) done += await relievePost(post, now, log)
  return done
}

/**
 * Gives the errands of a post that has ended, or whose holder is away, to whoever answers now. Routing may find nobody better; then they
 * stay.
 */
export async function relievePost(post: Post, now: Date, log: Logger): Promise<number> {
  if (isHeld(post, now) && !isAway(post, now)) return 0
  const errands = ErrandModel.find({ 'holder.post': post._id, state: { $in: [...running] } }).lean().cursor()
  return each(errands, log, async (errand) => {
    const route = firstErrandRoute(await groundOf(errand), now, barredFrom(errand))
    if (route.post._id.equals(errand.holder.post)) return false
    const holder = asHolder(route.post, now)
    const change = handOver(errand.window, holder, route.why, now)
    return takeErrandStep(errand, { action: 'reroute', by: systemActor, at: now, change, data: { holder, from: errand.holder, why: route.why, due: change.$set.due } })
  })
}
