import { Types } from 'mongoose'
import { after, clockOf } from '../../shared/issues/clock'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { isAway, isHeld, postLabel, PostModel, type Post } from '../people'
import { categoryOfIssue, eventActor, partyFor, reporterActor } from './acting'
import { asHolder, findGround, groundOf, type Holder } from '../routing'
import { deskRoute, firstRoute, nextRoute } from './dispatch'
import type { Issue } from './issue.model'
import { takeStep } from './step'
import { codesOf } from './where'

/** What changes when somebody else gets an item: holder, why, the clock to respond, and that she has had it. */
export function handOver(issue: Issue, holder: Holder, why: string, now: Date) {
  const clock = clockOf(categoryOfIssue(issue).clock, issue.urgent)
  return {
    $set: { holder, why, due: after(now, clock.respond), lateNoted: null, handler: null },
    $addToSet: { involved: holder.person },
  }
}

/** 转派: to another post over its place or a department, with a reason. Throws `issues.bad_target` and as `takeStep`. */
export async function transfer(issue: Issue, input: { to: string; reason: string }, ctx: Context): Promise<Issue> {
  const party = await partyFor(ctx.actor, issue, 'transfer')
  const post = await PostModel.findById(new Types.ObjectId(input.to)).lean()
  if (!post || !isTarget(post, issue, ctx.now)) throw new Problem('issues.bad_target')
  const holder = asHolder(post, ctx.now)
  const by = eventActor(ctx.actor, issue)
  const why = `由${by.label ?? ''}${by.name}转派`
  const change = handOver(issue, holder, why, ctx.now)
  return takeStep(issue, { action: 'transfer', party, by, at: ctx.now, change, data: { note: input.reason, holder, why, due: change.$set.due } })
}

/** Whether an item can be passed to this post now: it is held, covers the item's place, and has not got the item already. */
export function isTarget(post: Post, issue: Issue, at: Date): boolean {
  return isHeld(post, at) && issue.path.startsWith(post.path) && !issue.holder?.post.equals(post._id) && !samePerson(post, issue)
}

function samePerson(post: Post, issue: Issue): boolean {
  return issue.reporter.person?.equals(post.person) ?? false
}

/** To whom an item can be passed on: posts on the way from its place to the root, departments included; those who are there first. */
export async function targets(issue: Issue, now: Date) {
  const posts = await PostModel.find({ place: { $in: [...issue.places, ''] } }).lean()
  const depth = (post: Post) => post.path.length
  return posts
    .filter((post) => isTarget(post, issue, now))
    .sort((a, b) => Number(isAway(a, now)) - Number(isAway(b, now)) || depth(b) - depth(a))
    .map((post) => ({ post: String(post._id), name: post.name, role: post.role, label: postLabel(post), placeLabel: post.placeLabel, away: isAway(post, now) }))
}

/** After this many returns an item goes to the desk, whatever the rules say: it would otherwise go round. */
const returnsBeforeDesk = 2

/**
 * 退回: wrong place, back to routing. With the right place it is routed there, otherwise one step up. Whoever returned it
 * does not get it again by routing; the third return goes to the desk. Throws `bad_input` for a place of another
 * community and as `takeStep`.
 */
export async function returnIssue(issue: Issue, input: { reason: string; place?: string }, ctx: Context): Promise<Issue> {
  const party = await partyFor(ctx.actor, issue, 'return')
  const moved = input.place && input.place !== issue.place.code ? await movedTo(input.place, issue) : null
  const ground = moved?.ground ?? (await groundOf(issue))
  const exclude = [...issue.returnedBy, ctx.actor.person._id, issue.reporter.person]
  const route =
    issue.returnedBy.length >= returnsBeforeDesk
      ? deskRoute(ground, ctx.now, exclude)
      : moved
        ? firstRoute(ground, issue.category, ctx.now, exclude)
        : nextRoute(ground, issue.holder!.role, ctx.now, exclude)
  const holder = asHolder(route.post, ctx.now)
  const change = handOver(issue, holder, `被退回（${input.reason}）；${route.why}`, ctx.now)
  return takeStep(issue, {
    action: 'return',
    party,
    by: eventActor(ctx.actor, issue),
    at: ctx.now,
    change: { $set: { ...change.$set, ...moved?.change }, $addToSet: { ...change.$addToSet, returnedBy: ctx.actor.person._id } },
    data: { note: input.reason, holder, why: route.why, due: change.$set.due, place: moved?.change.place ?? null },
  })
}

async function movedTo(code: string, issue: Issue) {
  const ground = await findGround(code)
  const wrong = (detail: string) => new Problem('bad_input', { errors: [{ path: 'body.place', code: 'foreign', detail }] })
  if (!ground || ['city', 'district', 'street'].includes(ground.place.level)) throw wrong('没有这个地点')
  const { place } = ground
  const community = ground.places.find((step) => step.level === 'community')
  if (!community || !issue.places.includes(community.code)) throw wrong('只能改到本社区的地点；别的社区请转给社区工作台')
  const building = ground.places.find((step) => step.level === 'building' || step.level === 'courtyard')
  const label = { code: place._id, label: place.label }
  const neighbourhood = building ? { code: building.code, label: building.label } : label
  return { ground, change: { place: label, path: place.path, places: codesOf(place.path), neighbourhood } }
}

/** 提出异议: the reporter objects to a rejection, once and within seven days; it goes one step up. */
export async function object(issue: Issue, input: { reason: string }, ctx: Context): Promise<Issue> {
  if (issue.objected) throw new Problem('issues.already_objected')
  if (issue.state === 'rejected' && issue.due && issue.due <= ctx.now) throw new Problem('issues.step_not_allowed', { detail: '已超过 7 天，不能再提异议。您可以重新上报。' })
  const rejecter = issue.handler
  const ground = await groundOf(issue)
  const route = nextRoute(ground, rejecter?.role ?? 'desk', ctx.now, [rejecter?.person ?? null, issue.reporter.person])
  const holder = asHolder(route.post, ctx.now)
  const change = handOver(issue, holder, `居民提出异议，上交一级；${route.why}`, ctx.now)
  return takeStep(issue, {
    action: 'object',
    party: 'reporter',
    by: reporterActor(ctx.actor),
    at: ctx.now,
    change: { $set: { ...change.$set, objected: true, closedAt: null }, $addToSet: change.$addToSet },
    data: { note: input.reason, holder, why: route.why, due: change.$set.due },
  })
}
