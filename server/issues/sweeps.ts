import type { Types } from 'mongoose'
import type { Logger } from 'pino'
import { openStates } from '../../shared/issues/lifecycle'
import { transaction } from '../database/transaction'
import { emit, systemActor } from '../events/emit'
import { Problem } from '../http/problem'
import { isAway, isHeld, PostModel, type Post } from '../people'
import { asHolder, groundOf } from '../routing'
import { firstRoute, inspectorRoute, nextRoute } from './dispatch'
import { IssueModel, type Issue } from './issue.model'
import { handOver } from './pass-on'
import { takeStep } from './step'

/** Runs the work for each issue; one that somebody else just changed is left to the next run. */
async function each(issues: AsyncIterable<Issue>, log: Logger, work: (issue: Issue) => Promise<unknown>): Promise<number> {
  let done = 0
  for await (const issue of issues) {
    try {
      if (await work(issue)) done += 1
    } catch (error) {
      if (error instanceof Problem && error.code === 'issues.changed') continue
      log.error({ err: error, issue: String(issue._id) }, 'sweep passed over an issue')
    }
  }
  return done
}

/** Closes what nobody judged within seven days: 'not judged', never 'satisfied'. */
export function expireUnjudged(now: Date, log: Logger): Promise<number> {
  const due = IssueModel.find({ state: 'inspected', due: { $lte: now } }).lean().cursor()
  return each(due, log, (issue) =>
    takeStep(issue, {
      action: 'expire',
      party: 'system',
      by: systemActor,
      at: now,
      change: { $set: { outcome: 'not_judged', holder: null, due: null, closedAt: now } },
      data: { handler: issue.handler },
    }),
  )
}

/** Sends what nobody accepted in time one step up. On the highest step it stays, and its delay is told once. */
export function escalateLate(now: Date, log: Logger): Promise<number> {
  const late = IssueModel.find({ state: 'dispatched', due: { $lte: now }, $expr: { $ne: ['$due', '$lateNoted'] } }).lean().cursor()
  return each(late, log, async (issue) => {
    const ground = await groundOf(issue)
    const route = nextRoute(ground, issue.holder!.role, now, [issue.reporter.person, ...issue.involved])
    if (issue.involved.some((person) => person.equals(route.post.person))) return noteDelay(issue, now)
    const holder = asHolder(route.post, now)
    const change = handOver(issue, holder, `到时间没有人受理，${route.why}`, now)
    return takeStep(issue, { action: 'escalate', party: 'system', by: systemActor, at: now, change, data: { holder, from: issue.holder, why: route.why, due: change.$set.due } })
  })
}

/** Tells once that work or an inspection is late. */
export function noteOverdue(now: Date, log: Logger): Promise<number> {
  const late = IssueModel.find({ state: { $in: ['accepted', 'handled'] }, due: { $lte: now }, $expr: { $ne: ['$due', '$lateNoted'] } }).lean().cursor()
  return each(late, log, (issue) => noteDelay(issue, now))
}

async function noteDelay(issue: Issue, now: Date): Promise<boolean> {
  return transaction(async () => {
    const noted = await IssueModel.updateOne({ _id: issue._id, version: issue.version, lateNoted: issue.lateNoted }, { $set: { lateNoted: issue.due } })
    if (noted.modifiedCount === 0) return false
    await emit({
      type: 'issue.overdue',
      subject: { type: 'issue', id: String(issue._id) },
      path: issue.path,
      actor: systemActor,
      at: now,
      data: { category: issue.category, holder: issue.holder, due: issue.due, state: issue.state },
    })
    return true
  })
}

const batch = 1000

/** Gives every open issue whose holder's post has ended, or who is away, to whoever answers in her place. */
export async function relieveAbsent(now: Date, log: Logger): Promise<number> {
  let done = 0
  const held = IssueModel.aggregate<{ _id: Types.ObjectId }>([{ $match: { state: { $in: [...openStates] } } }, { $group: { _id: '$holder.post' } }]).cursor({ batchSize: batch })
  let posts: Types.ObjectId[] = []
  const flush = async () => {
    const gone = await PostModel.find({ _id: { $in: posts } }).lean()
    for (const post of gone) done += await relievePost(post, now, log)
    posts = []
  }
  for await (const { _id } of held) if (posts.push(_id) >= batch) await flush()
  await flush()
  return done
}

/**
 * Gives the open issues of a post that has ended, or whose holder is away, to whoever answers now. Routing may find nobody
 * better; then they stay.
 */
export async function relievePost(post: Post, now: Date, log: Logger): Promise<number> {
  if (isHeld(post, now) && !isAway(post, now)) return 0
  const issues = IssueModel.find({ 'holder.post': post._id, state: { $in: [...openStates] } }).lean().cursor()
  return each(issues, log, async (issue) => {
    const ground = await groundOf(issue)
    if (issue.state === 'handled' || issue.state === 'inspected') {
      const route = inspectorRoute(ground, issue, issue.handler!, now)
      if (route.post._id.equals(issue.holder!.post)) return false
      const holder = asHolder(route.post, now)
      const change = { $set: { holder, why: route.why }, $addToSet: { involved: holder.person } }
      return takeStep(issue, { action: 'relieve', party: 'system', by: systemActor, at: now, change, data: { holder, why: route.why } })
    }
    const exclude = [...issue.returnedBy, issue.reporter.person]
    const route = issue.holder!.role === 'department' ? nextRoute(ground, 'department', now, exclude) : firstRoute(ground, issue.category, now, exclude)
    if (route.post._id.equals(issue.holder!.post)) return false
    const holder = asHolder(route.post, now)
    const change = handOver(issue, holder, route.why, now)
    return takeStep(issue, { action: 'reroute', party: 'system', by: systemActor, at: now, change, data: { holder, why: route.why, due: change.$set.due } })
  })
}
