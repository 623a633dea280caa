import type { QueryFilter, Types } from 'mongoose'
import type { z } from 'zod'
import type { enquiriesContract } from '../../../shared/appointments/enquiries.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { afterCursor, pageOf, type TimeOrder } from '../../http/pages'
import { deskKey, EnquiryModel, type Enquiry } from './enquiry.model'
import { offices } from './policy'

type Query = z.output<(typeof enquiriesContract)['GET /enquiries']['query']>
type Filter = QueryFilter<Enquiry>
interface View {
  filter: Filter
  order: TimeOrder
  momentOf: (enquiry: Enquiry) => Date | null
  /** Messages are not even read. */
  blind?: true
}

/**
 * A page of consultations with no more than their last message: mine as either party, newest words first; what waits for my answer and what is late by its time; those that a party lets my
 * desk read. Throws `forbidden` to whoever has no desk, `bad_input` for a wrong cursor.
 */
export async function listEnquiries(query: Query, { actor, now }: Context): Promise<{ items: Enquiry[]; next: string | null }> {
  const { filter, order, momentOf, blind } = viewOf(query.view, actor, now)
  const found = await EnquiryModel.find({ $and: [filter, afterCursor<Enquiry>(query.cursor, order)] }, { messages: blind ? { $slice: 0 } : { $slice: -1 } })
    .sort({ [order.field]: order.direction, _id: order.direction })
    .limit(query.limit + 1)
    .maxTimeMS(5000)
    .lean()
  return pageOf(found, query.limit, momentOf)
}

function viewOf(view: Query['view'], actor: Actor, now: Date): View {
  const byDue: Pick<View, 'order' | 'momentOf'> = { order: { field: 'due', direction: 1 }, momentOf: ({ due }) => due }
  switch (view) {
    case 'mine': {
      const answering = askedOfMe(actor)
      const resident = { 'resident.person': actor.person._id }
      return { filter: answering.length > 0 ? { $or: [resident, ...answering] } : resident, order: { field: 'lastAt', direction: -1 }, momentOf: ({ lastAt }) => lastAt }
    }
    case 'todo':
      return { filter: waitingFor(actor), ...byDue }
    case 'late':
      return { filter: { ...ofDesk(actor), state: 'asked', due: { $lte: now } }, ...byDue, blind: true }
    case 'opened':
      return { filter: { ...ofDesk(actor), 'openedBy.at': { $exists: true } }, order: { field: 'openedBy.at', direction: -1 }, momentOf: ({ openedBy }) => openedBy?.at ?? null }
  }
}

/** What an actor was asked, in her own name while she is in office and at each desk that she holds; each is served by an index of its own. */
function askedOfMe({ person, posts }: Pick<Actor, 'person' | 'posts'>): Filter[] {
  const inOffice = posts.filter(({ role }) => (offices as readonly string[]).includes(role))
  const desks = posts.filter(({ role }) => role === 'desk').map(({ place }) => deskKey(place))
  return [
    ...(inOffice.length > 0 ? [{ askedOf: String(person._id), ...touchedBy(inOffice) }] : []),
    ...desks.map((askedOf) => ({ askedOf, 'resident.person': { $ne: person._id } })),
  ]
}

/** Enquiries at a place over one of these posts or under it, as `isInOffice`. */
function touchedBy(posts: Actor['posts']): Filter {
  return { $or: [{ places: { $in: posts.map(({ place }) => place) } }, { 'place.code': { $in: posts.flatMap(({ path }) => path.split('/').filter(Boolean)) } }] }
}

function waitingFor(actor: Pick<Actor, 'person' | 'posts'>): Filter {
  const answering = askedOfMe(actor)
  // Without a post nothing can wait; the key of nobody keeps the query on its index.
  return answering.length > 0 ? { $or: answering.map((filter) => ({ ...filter, state: 'asked' })) } : { askedOf: '', state: 'asked' }
}

/** Enquiries at places that an actor looks after. Throws `forbidden`. */
function ofDesk({ posts }: Actor): Filter {
  const desks = posts.filter(({ role }) => role === 'desk' || role === 'administrator')
  if (desks.length === 0) throw new Problem('forbidden')
  const codes = [...new Set(desks.map(({ place }) => place))]
  if (codes.includes('')) return {}
  return { places: codes.length === 1 ? codes[0]! : { $in: codes } }
}

/** How many consultations wait for a person's answer, 99 at most are counted. */
export function countWaiting(_: Types.ObjectId, actor: Pick<Actor, 'person' | 'posts'>): Promise<number> {
  return EnquiryModel.countDocuments(waitingFor(actor), { limit: 99 })
}
