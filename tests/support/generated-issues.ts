import type { Types } from 'mongoose'
import { categories, type Category } from '../../shared/issues/categories'
import { after, clockOf, inspectWithin, judgeWithin } from '../../shared/issues/clock'
import type { State } from '../../shared/issues/lifecycle'
import { EventModel, type EventRecord } from '../../server/events/event.model'
import { systemActor } from '../../server/events/emit'
import { IssueModel, type Issue } from '../../server/issues'
import { firstRoute, inspectorRoute } from '../../server/issues/dispatch'
import { seeded, type Random } from '../../server/places/demo/random'
import { asHolder, type Ground } from '../../server/routing'
import { countedIds, type Resident, type Town } from './generated-town'

/** The moment the data looks back from (UTC). */
const measuredAt = Date.parse('2026-11-20T00:00:00Z')
const span = 365 * 24 * 3600_000
const batch = 2_000
const unhurried = { ordered: false, writeConcern: { w: 1 } } as const

const sentences = ['楼道灯不亮，晚上看不见台阶', '水管漏水，一楼地面都湿了', '楼上半夜装修，吵得睡不着', '垃圾桶满了两天没人收', '单元门关不上，风很大', '井盖松了，老人走过去危险', '想问养老金怎么认证', '有人在楼道给电动车充电']
/** Most of a year's items are ended; the rest is on its way. */
const states: readonly State[] = [...Array<State>(14).fill('closed'), 'rejected', 'withdrawn', 'dispatched', 'accepted', 'handled', 'inspected']

/**
 * Stores so many issues of the last year with all their events, spread over the doors of the town; the same for the same
 * seed. Faster before the indexes are there.
 */
export async function storeIssues(town: Town, count: number, seed: number): Promise<void> {
  const random = seeded(seed)
  const groundOf = groundsOf(town)
  const nextId = countedIds()
  const everyday = categories.filter((category) => !category.emergency)
  let issues: Issue[] = []
  let events: EventRecord[] = []
  let stored: Promise<unknown> = Promise.resolve()
  const flush = async () => {
    await stored
    stored = Promise.all([IssueModel.collection.insertMany(issues as never[], unhurried), EventModel.collection.insertMany(events as never[], unhurried)])
    issues = []
    events = []
  }
  for (let index = 0; index < count; index += 1) {
    const resident = random.pick(town.residents)
    const at = new Date(measuredAt - span + Math.floor((span * index) / count))
    const issue = { ...madeIssue(at, random.pick(everyday), resident, groundOf(resident.door.path), random), _id: nextId(at), number: `M${String(index).padStart(8, '0')}` }
    issues.push(issue)
    events.push(...eventsOf(issue, nextId))
    if (issues.length === batch) await flush()
  }
  if (issues.length > 0) await flush()
  await stored
}

function groundsOf({ places, posts }: Town): (path: string) => Ground {
  const labels = new Map(places.map(({ _id, level, label }) => [_id, { code: _id, level, label }]))
  const held = new Map<string, Ground['posts']>()
  for (const post of posts) held.set(post.place, [...(held.get(post.place) ?? []), post])
  return (path) => {
    const codes = path.split('/').filter(Boolean)
    return { places: codes.toReversed().map((code) => labels.get(code)!), posts: codes.flatMap((code) => held.get(code) ?? []) }
  }
}

function madeIssue(at: Date, category: Category, { person, door }: Resident, ground: Ground, random: Random): Omit<Issue, '_id' | 'number'> {
  const state = random.pick(states)
  const reporter = { person: person._id, name: person.name, phone: person.phone }
  const route = firstRoute(ground, category.key, at, [person._id])
  const first = asHolder(route.post, at)
  const clock = clockOf(category.clock, false)
  const building = ground.places.find((place) => place.level === 'building')!
  const worked = state === 'handled' || state === 'inspected' || state === 'closed'
  const inspected = new Date(at.getTime() + clock.resolve * 30_000)
  const inspector = worked ? asHolder(inspectorRoute(ground, { reporter }, first, at).post, inspected) : null
  const ended = state === 'closed' || state === 'rejected' || state === 'withdrawn'
  const due = { dispatched: after(at, clock.respond), accepted: after(at, clock.resolve), handled: after(inspected, inspectWithin), inspected: after(inspected, judgeWithin) }
  return {
    category: category.key,
    text: `${random.pick(sentences)}，${random.pick(sentences)}。`,
    photos: [],
    voice: null,
    place: { code: door._id, label: door.label },
    path: door.path,
    places: door.path.split('/').filter(Boolean),
    neighbourhood: { code: building.code, label: building.label },
    spot: null,
    position: null,
    urgent: random.chance(0.05),
    emergency: false,
    hideName: random.chance(0.8),
    private: category.alwaysPrivate === true || random.chance(0.1),
    state,
    reporter,
    filedBy: null,
    from: null,
    agreed: null,
    firstAsked: first,
    holder: ended ? null : (inspector ?? first),
    why: route.why,
    handler: worked ? first : null,
    involved: inspector ? [first.person, inspector.person] : [first.person],
    returnedBy: [],
    objected: false,
    resolveBy: after(at, clock.resolve),
    due: state in due ? due[state as keyof typeof due] : null,
    lateNoted: null,
    redone: 0,
    verdict: state === 'closed' ? { responded: true, solved: true, satisfied: random.chance(0.95), words: null, at: inspected } : null,
    outcome: state === 'closed' ? 'judged' : null,
    supports: random.chance(0.2) ? 1 + random.int(9) : 0,
    reportedAt: at,
    closedAt: ended ? inspected : null,
    version: Math.max(1, wayTo[state].length),
    generated: true,
  }
}

/** The events that lead to each state, the report itself first. */
const wayTo: Record<State, readonly string[]> = {
  reported: [],
  dispatched: ['issue.dispatched'],
  accepted: ['issue.dispatched', 'issue.accepted'],
  handled: ['issue.dispatched', 'issue.accepted', 'issue.handled'],
  inspected: ['issue.dispatched', 'issue.accepted', 'issue.handled', 'issue.inspected'],
  closed: ['issue.dispatched', 'issue.accepted', 'issue.handled', 'issue.inspected', 'issue.judged'],
  rejected: ['issue.dispatched', 'issue.rejected'],
  withdrawn: ['issue.dispatched', 'issue.withdrawn'],
}

function eventsOf(issue: Issue, nextId: (at: Date) => Types.ObjectId): EventRecord[] {
  const { _id, path, category, reporter, firstAsked, why } = issue
  const byReporter = { person: reporter.person, name: reporter.name, label: null }
  const byHolder = { person: firstAsked.person, name: firstAsked.name, label: firstAsked.label }
  return ['issue.reported', ...wayTo[issue.state]].map((type, step) => {
    const at = new Date(issue.reportedAt.getTime() + step * 3600_000)
    const actor = ['issue.reported', 'issue.judged', 'issue.withdrawn'].includes(type) ? byReporter : type === 'issue.dispatched' ? systemActor : byHolder
    const data = { category, note: step > 2 ? '换了灯泡，已经亮了' : null, photos: [], holder: issue.holder ?? firstAsked, why, due: issue.due }
    return { _id: nextId(at), type, subject: { type: 'issue', id: String(_id) }, path, actor, at, data }
  })
}
