import type { z } from 'zod'
import type { errandDetail, errandSummary } from '../../../shared/appointments/errands.contract'
import { EventModel, type EventRecord } from '../../events/event.model'
import { describe } from '../../files'
import type { Context } from '../../http/context'
import type { Actor } from '../../people'
import type { Errand, ErrandParty } from './errand.model'
import { errandAbilities, errandRelation, seesPhones } from './policy'
import { tellErrand } from './timeline'

type Summary = z.input<typeof errandSummary>
type Detail = z.input<typeof errandDetail>

/** Errands as a list shows them. The caller lists only what the actor may read. */
export function presentErrands(errands: readonly Errand[], ctx: Context): Summary[] {
  return errands.map((errand) => summary(errand, ctx))
}

function summary(errand: Errand, { actor, now }: Context): Summary {
  const relation = errandRelation(actor, errand)
  const phones = seesPhones(relation)
  const { window, due, holder } = errand
  const running = errand.state === 'dispatched' || errand.state === 'accepted'
  return {
    id: String(errand._id),
    number: errand.number,
    excerpt: errand.text.slice(0, 120) || errand.service?.name || '见照片',
    service: errand.service && { id: String(errand.service.id), name: errand.service.name },
    state: errand.state,
    place: errand.place,
    window: { from: window.from.toISOString(), until: window.until.toISOString() },
    holder: reachable(holder, holder.label, actor, phones),
    person: reachable(errand.person, '', actor, phones),
    askedBy: errand.askedBy && reachable(errand.askedBy, errand.askedBy.label, actor, phones),
    due: due?.toISOString() ?? null,
    overdue: running && due !== null && due < now,
    askedAt: errand.askedAt.toISOString(),
    mine: relation.person || relation.asker,
  }
}

function reachable({ person, name, phone }: ErrandParty, label: string, actor: Actor, phones: boolean) {
  return { name, label, me: person?.equals(actor.person._id) ?? false, phone: phones ? phone : null }
}

/** One errand with its course and what this actor may do. The caller has asked the policy whether she may read it. */
export async function presentErrand(errand: Errand, ctx: Context): Promise<Detail> {
  const events = await EventModel.find({ 'subject.type': 'errand', 'subject.id': String(errand._id) }).sort({ at: 1, _id: 1 }).lean()
  const { done, verdict } = errand
  const files = await describe([...errand.photos, ...(done?.photos ?? []), ...events.flatMap(photosOf)], ctx)
  return {
    ...summary(errand, ctx),
    text: errand.text,
    photos: files.photos(errand.photos),
    why: errand.why,
    done: done && { text: done.text, photos: files.photos(done.photos), at: done.at.toISOString() },
    verdict: verdict && { ...verdict, at: verdict.at.toISOString() },
    timeline: events.flatMap((event) => {
      const words = tellErrand(event)
      const note = typeof event.data.note === 'string' && event.data.note ? event.data.note : null
      return words ? [{ at: event.at.toISOString(), type: event.type, words, note, photos: files.photos(photosOf(event)) }] : []
    }),
    can: errandAbilities(errandRelation(ctx.actor, errand), errand),
  }
}

function photosOf({ data }: EventRecord): string[] {
  return Array.isArray(data.photos) ? data.photos.map(String) : []
}
