import { Types } from 'mongoose'
import type { z } from 'zod'
import { categoryOf } from '../../shared/issues/categories'
import { after, clockOf } from '../../shared/issues/clock'
import type { issuesContract } from '../../shared/issues/contract'
import type { FieldError } from '../../shared/contract/problems'
import { numberFor } from '../database/number'
import { isDuplicate, transaction } from '../database/transaction'
import { emit, systemActor } from '../events/emit'
import type { EventRecord } from '../events/event.model'
import { attach } from '../files'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { covers, PersonModel, postLabel, type Actor } from '../people'
import type { Place } from '../places'
import { eventActor } from './acting'
import { asHolder, type Holder } from '../routing'
import { firstRoute } from './dispatch'
import { IssueModel, type Issue, type IssueParty } from './issue.model'
import { filing } from './residents'
import { codesOf, whereFor } from './where'

export type ReportInput = z.output<(typeof issuesContract)['POST /issues']['body']>

/** A new issue and the events that tell of it, so that nobody has to read them again. */
export interface Reported {
  issue: Issue
  events: EventRecord[]
}

/**
 * Stores a report and puts it to whoever answers for its place, in one transaction with its two events.
 * Throws `bad_input` with every wrong field, `issues.nobody_answers`, `files.not_yours`.
 */
export async function report(input: ReportInput, ctx: Context): Promise<Reported> {
  const { actor, now } = ctx
  const errors: FieldError[] = []
  const category = categoryOf(input.category)
  if (!category) errors.push({ path: 'body.category', code: 'unknown', detail: '没有这种事项' })
  const where = await whereFor(input.place, actor, 'body.place', errors)
  const onBehalf = where && input.onBehalfOf ? await residentFor(input.onBehalfOf, where.place, actor, errors) : null
  if (errors.length > 0 || !category || !where) throw new Problem('bad_input', { errors })

  const { place, ground } = where
  const reporter: IssueParty = onBehalf ?? { person: actor.person._id, name: actor.person.name, phone: actor.person.phone ?? actor.person.statedPhone }
  const route = firstRoute(ground, category.key, now, [reporter.person])
  const holder = asHolder(route.post, now)
  const clock = clockOf(category.clock, input.urgent || category.emergency !== undefined)
  const building = ground.places.find((step) => step.level === 'building' || step.level === 'courtyard')
  const filer = onBehalf ? filerOf(actor, place) : null

  const issue: Issue = {
    _id: new Types.ObjectId(Types.ObjectId.generate(Math.floor(now.getTime() / 1000))),
    number: '',
    category: category.key,
    text: input.text,
    photos: [...new Set(input.photos)].map((id) => new Types.ObjectId(id)),
    voice: input.voice ? new Types.ObjectId(input.voice) : null,
    place: { code: place._id, label: place.label },
    path: place.path,
    places: codesOf(place.path),
    neighbourhood: building ? { code: building.code, label: building.label } : { code: place._id, label: place.label },
    spot: input.spot ?? null,
    position: input.position ?? null,
    urgent: input.urgent || category.emergency !== undefined,
    emergency: category.emergency !== undefined,
    hideName: input.hideName,
    private: input.private || category.alwaysPrivate === true,
    state: 'dispatched',
    reporter,
    filedBy: filer,
    agreed: filer && reporter.person ? 'asked' : null,
    firstAsked: firstAskedOf(actor, place, filer, holder),
    holder,
    why: route.why,
    handler: null,
    involved: [holder.person],
    returnedBy: [],
    objected: false,
    resolveBy: after(now, clock.resolve),
    due: after(now, clock.respond),
    lateNoted: null,
    redone: 0,
    verdict: null,
    outcome: null,
    supports: 0,
    reportedAt: now,
    closedAt: null,
    version: 1,
    generated: false,
  }
  return store(issue, ctx)
}

async function store(issue: Issue, { actor, now }: Context): Promise<Reported> {
  const subject = { type: 'issue', id: String(issue._id) }
  const files = [...issue.photos, ...(issue.voice ? [issue.voice] : [])].map(String)
  for (let attempt = 0; ; attempt += 1) {
    issue.number = numberFor(now)
    try {
      const events = await transaction(async () => {
        await IssueModel.insertMany([issue], { lean: true })
        await attach(issue.photos.map(String), actor.person._id, { ...subject, path: issue.path }, 'photo')
        if (issue.voice) await attach([String(issue.voice)], actor.person._id, { ...subject, path: issue.path }, 'voice')
        return emit(
          {
            type: 'issue.reported',
            subject,
            path: issue.path,
            actor: issue.filedBy ? eventActor(actor, issue) : { person: actor.person._id, name: actor.person.name, label: null },
            at: now,
            data: { category: issue.category, urgent: issue.urgent, emergency: issue.emergency, files: files.length, onBehalf: issue.filedBy !== null },
          },
          { type: 'issue.dispatched', subject, path: issue.path, actor: systemActor, at: now, data: { category: issue.category, holder: issue.holder, why: issue.why, due: issue.due } },
        )
      })
      return { issue, events }
    } catch (error) {
      if (!isDuplicate(error, 'number') || attempt >= 5) throw error
    }
  }
}

async function residentFor(who: NonNullable<ReportInput['onBehalfOf']>, place: Place, actor: Actor, errors: FieldError[]): Promise<IssueParty | null> {
  if (!covers(actor, place.path, filing)) {
    errors.push({ path: 'body.onBehalfOf', code: 'not_yours', detail: '只有负责这个地方的楼栋长、网格员等可以代报' })
    return null
  }
  if ('name' in who) {
    const known = who.phone ? await PersonModel.findOne({ phone: who.phone }, { _id: 1 }).lean() : null
    return { person: known?._id ?? null, name: who.name, phone: who.phone ?? null }
  }
  const person = await PersonModel.findById(new Types.ObjectId(who.person), { name: 1, phone: 1, statedPhone: 1, doors: 1 }).lean()
  if (!person?.doors.some((door) => covers(actor, door.path, filing))) {
    errors.push({ path: 'body.onBehalfOf.person', code: 'unknown', detail: '没有找到这位居民' })
    return null
  }
  return { person: person._id, name: person.name, phone: person.phone ?? person.statedPhone }
}

function filerOf(actor: Actor, place: Place): Issue['filedBy'] {
  const post = actor.posts.find((candidate) => place.path.startsWith(candidate.path))
  return { person: actor.person._id, name: actor.person.name, phone: actor.person.phone, label: post ? postLabel(post) : '' }
}

/** 首问责任: whoever took the question at the door; where it came online, whoever it was first put to. */
function firstAskedOf(actor: Actor, place: Place, filer: Issue['filedBy'], holder: Holder): Holder {
  const post = filer && actor.posts.find((candidate) => place.path.startsWith(candidate.path))
  return post ? asHolder(post, holder.since) : holder
}
