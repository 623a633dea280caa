import { Types } from 'mongoose'
import type { Category } from '../../shared/issues/categories'
import { after, clockOf } from '../../shared/issues/clock'
import { numberFor } from '../database/number'
import { isDuplicate, transaction } from '../database/transaction'
import { emit, systemActor } from '../events/emit'
import type { EventRecord } from '../events/event.model'
import { attach } from '../files'
import type { Context } from '../http/context'
import { postLabel, type Actor } from '../people'
import type { Place } from '../places'
import { asHolder, type Holder } from '../routing'
import { eventActor } from './acting'
import { firstRoute } from './dispatch'
import { IssueModel, type Issue, type IssueParty, type IssueSource } from './issue.model'
import { codesOf, type Where } from './where'

/** A new issue and the events that tell of it, so that nobody has to read them again. */
export interface Reported {
  issue: Issue
  events: EventRecord[]
}

/** An issue whose category, place and parties are settled. */
export interface NewIssue extends Pick<Issue, 'text' | 'spot' | 'position' | 'urgent' | 'hideName' | 'private'> {
  category: Category
  where: Where
  /** The resident it is for, where the actor writes it down for her. */
  onBehalf: IssueParty | null
  photos: readonly string[]
  voice: string | null
  /** What it was opened from, with the words for it in the issue's timeline: the name of a service, the theme of a reception. */
  from: (IssueSource & { words: string }) | null
}

/** Stores an issue and puts it to whoever answers for its place, in one transaction with its two events. Throws `issues.nobody_answers`, `files.not_yours`. */
export async function openIssue(input: NewIssue, ctx: Context): Promise<Reported> {
  const { actor, now } = ctx
  const { category, onBehalf, from } = input
  const { place, ground } = input.where
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
    voice: input.voice === null ? null : new Types.ObjectId(input.voice),
    place: { code: place._id, label: place.label },
    path: place.path,
    places: codesOf(place.path),
    neighbourhood: building ? { code: building.code, label: building.label } : { code: place._id, label: place.label },
    spot: input.spot,
    position: input.position,
    urgent: input.urgent || category.emergency !== undefined,
    emergency: category.emergency !== undefined,
    hideName: input.hideName,
    private: input.private || category.alwaysPrivate === true,
    state: 'dispatched',
    reporter,
    filedBy: filer,
    from: from && { type: from.type, id: from.id },
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
  return store(issue, from?.words ?? null, ctx)
}

async function store(issue: Issue, occasion: string | null, { actor, now }: Context): Promise<Reported> {
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
            data: { category: issue.category, urgent: issue.urgent, emergency: issue.emergency, files: files.length, onBehalf: issue.filedBy !== null, from: issue.from, occasion },
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

function filerOf(actor: Actor, place: Place): Issue['filedBy'] {
  const post = actor.posts.find((candidate) => place.path.startsWith(candidate.path))
  return { person: actor.person._id, name: actor.person.name, phone: actor.person.phone, label: post ? postLabel(post) : '' }
}

/** 首问责任: whoever took the question at the door; where it came online, whoever it was first put to. */
function firstAskedOf(actor: Actor, place: Place, filer: Issue['filedBy'], holder: Holder): Holder {
  const post = filer && actor.posts.find((candidate) => place.path.startsWith(candidate.path))
  return post ? asHolder(post, holder.since) : holder
}
