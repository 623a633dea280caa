import type { z } from 'zod'
import { transitionOf, type Action } from '../../shared/issues/lifecycle'
import type { issueDetail, issueSummary } from '../../shared/issues/contract'
import { EventModel, type EventRecord } from '../events/event.model'
import { describe, signedUrl, type Described } from '../files'
import type { Context } from '../http/context'
import type { Actor } from '../people'
import { categoryOfIssue } from './acting'
import type { Holder } from '../routing'
import type { Issue, IssueParty } from './issue.model'
import type { ListedIssue } from './list'
import { relationOf, seesReporterPhone, seesWhole, type Relation } from './policy'
import { supportedBy } from './support'
import { tell } from './timeline'

type Summary = z.input<typeof issueSummary>
type Detail = z.input<typeof issueDetail>
type Party = NonNullable<Detail['reporter']>

/** Issues as a list shows them to this actor. Neighbours get the building instead of the door, and no phone. */
export async function presentSummaries(issues: readonly ListedIssue[], ctx: Context): Promise<Summary[]> {
  const related = issues.map((issue) => ({ issue, relation: relationOf(ctx.actor, issue) }))
  const supported = await supportedBy(ctx.actor.person._id, related.filter(maySupport).map(({ issue }) => issue._id))
  return related.map(({ issue, relation }) => summary(issue, relation, supported.has(String(issue._id)), ctx))
}

/**
 * One issue with its timeline and what this actor may do. The caller has asked the policy whether she may read it.
 * @param known all events of the issue, where the caller has them
 */
export async function presentDetail(issue: Issue, ctx: Context, known?: readonly EventRecord[]): Promise<Detail> {
  const relation = relationOf(ctx.actor, issue)
  const whole = seesWhole(relation, issue)
  const events = known ?? (await EventModel.find({ 'subject.type': 'issue', 'subject.id': String(issue._id) }).sort({ at: 1, _id: 1 }).lean())
  const supported = await supportedBy(ctx.actor.person._id, maySupport({ issue, relation }) ? [issue._id] : [])
  const files = await describe([...issue.photos, ...(issue.voice ? [issue.voice] : []), ...events.flatMap(photosOf)], ctx)
  const phone = seesReporterPhone(relation)
  return {
    ...summary(issue, relation, supported.has(String(issue._id)), ctx),
    text: issue.text,
    photos: files.photos(issue.photos),
    voice: whole ? files.voice(issue.voice) : null,
    spot: whole ? issue.spot : null,
    position: whole ? issue.position : null,
    reporter: whole ? reporterFor(issue, relation, phone) : issue.hideName ? null : neighbourlyName(issue.reporter),
    filedBy: whole && issue.filedBy ? partyOf(issue.filedBy, null, issue.filedBy.label, ctx.actor, true) : null,
    from: issue.from && (relation.reporter || relation.filer) ? { type: issue.from.type, id: String(issue.from.id) } : null,
    agreed: whole ? issue.agreed : null,
    firstAsked: whole ? holderParty(issue.firstAsked, ctx.actor, phone) : null,
    why: issue.holder ? issue.why : null,
    hideName: issue.hideName,
    photoAfter: categoryOfIssue(issue).photoAfter,
    verdict: whole && issue.verdict ? { ...issue.verdict, at: issue.verdict.at.toISOString() } : null,
    outcome: issue.outcome,
    timeline: timelineOf(events, whole, files),
    can: abilities(issue, relation, supported.has(String(issue._id)), ctx),
  }
}

// Only neighbours say 我也遇到了, so that for nobody else it needs to be looked up.
function maySupport({ issue, relation }: { issue: Pick<Issue, 'supports'>; relation: Relation }): boolean {
  return issue.supports > 0 && relation.neighbour
}

function summary(issue: ListedIssue, relation: Relation, supportedByMe: boolean, ctx: Context): Summary {
  const whole = seesWhole(relation, issue)
  const category = categoryOfIssue(issue)
  return {
    id: String(issue._id),
    number: issue.number,
    category: { key: category.key, label: category.label, kind: category.kind },
    excerpt: issue.text.slice(0, 120),
    state: issue.state,
    urgent: issue.urgent,
    emergency: issue.emergency,
    private: issue.private,
    place: whole ? issue.place : issue.neighbourhood,
    holder: issue.holder && {
      name: issue.holder.name,
      label: issue.holder.label,
      me: relation.holder,
      phone: relation.reporter || relation.desk || relation.firstAsked ? issue.holder.phone : null,
    },
    due: issue.due?.toISOString() ?? null,
    overdue: issue.holder !== null && issue.state !== 'inspected' && issue.due !== null && issue.due < ctx.now,
    reportedAt: issue.reportedAt.toISOString(),
    closedAt: issue.closedAt?.toISOString() ?? null,
    thumb: issue.photos[0] ? signedUrl(String(issue.photos[0]), ctx, 'thumb') : null,
    supports: issue.supports,
    supportedByMe,
    redone: issue.redone,
    mine: relation.reporter,
  }
}

function reporterFor(issue: Issue, relation: Relation, phone: boolean): Party {
  return { name: issue.reporter.name || '居民', role: null, label: '居民', me: relation.reporter, phone: phone ? issue.reporter.phone : null }
}

/** What neighbours read where the reporter does not mind: never the full name. */
function neighbourlyName(reporter: IssueParty): Party {
  return { name: `${reporter.name.slice(0, 1) || '一位'}姓邻居`.replace('一位姓', '一位'), role: null, label: '邻居', me: false, phone: null }
}

function partyOf(party: IssueParty, role: Holder['role'] | null, label: string, actor: Actor, phone: boolean): Party {
  return { name: party.name, role, label, me: party.person?.equals(actor.person._id) ?? false, phone: phone ? party.phone : null }
}

function holderParty(holder: Holder, actor: Actor, phone: boolean): Party {
  return partyOf(holder, holder.role, holder.label, actor, phone)
}

function photosOf(event: EventRecord): string[] {
  return Array.isArray(event.data.photos) ? event.data.photos.map(String) : []
}

function timelineOf(events: readonly EventRecord[], whole: boolean, files: Described): Detail['timeline'] {
  return events.flatMap((event) => {
    const told = tell(event, whole ? 'party' : 'neighbour')
    if (!told) return []
    const shown = whole || told.open
    const note = typeof event.data.note === 'string' && event.data.note ? event.data.note : null
    return [{ at: event.at.toISOString(), type: event.type, words: told.words, note: shown ? note : null, photos: shown ? files.photos(photosOf(event)) : [] }]
  })
}

/** What this actor can do now: the lifecycle table and the policy say it, the buttons follow. */
function abilities(issue: Issue, relation: Relation, supported: boolean, { now }: Context): Detail['can'] {
  const from = (action: Action) => transitionOf(action).from.includes(issue.state)
  const ownWork = issue.handler?.person.toString() === issue.holder?.person.toString()
  return {
    accept: relation.holder && from('accept'),
    transfer: (relation.holder || relation.desk) && from('transfer'),
    return: relation.holder && from('return'),
    reject: relation.holder && from('reject'),
    object: relation.reporter && from('object') && !issue.objected && issue.due !== null && issue.due > now,
    handle: relation.holder && from('handle'),
    inspect: relation.holder && from('approve') && !ownWork,
    judge: relation.reporter && from('judge'),
    withdraw: relation.reporter && from('withdraw'),
    support: relation.neighbour && !relation.reporter && !supported,
    agree: relation.reporter && issue.agreed === 'asked',
  }
}
