import type { z } from 'zod'
import type { enquiryDetail, enquirySummary } from '../../../shared/appointments/enquiries.contract'
import { messageLimit } from '../../../shared/appointments/enquiry'
import { describe } from '../../files'
import type { Context } from '../../http/context'
import { isAnswered } from './answerers'
import type { Enquiry } from './enquiry.model'
import { enquiryRelation, readsThread, type EnquiryRelation } from './policy'

type Summary = z.input<typeof enquirySummary>
type Detail = z.input<typeof enquiryDetail>

/** Consultations as a list shows them: their last words and the resident's name only to whom the thread is for. */
export function presentEnquiries(enquiries: readonly Enquiry[], ctx: Context): Summary[] {
  return enquiries.map((enquiry) => summary(enquiry, enquiryRelation(ctx.actor, enquiry), ctx))
}

function summary(enquiry: Enquiry, relation: EnquiryRelation, { now }: Context): Summary {
  const whole = readsThread(relation, enquiry)
  const last = enquiry.messages.at(-1)
  return {
    id: String(enquiry._id),
    number: enquiry.number,
    service: { id: String(enquiry.service.id), name: enquiry.service.name },
    state: enquiry.state,
    resident: { name: whole ? enquiry.resident.name : '一位居民', label: '', me: relation.resident },
    professional: { name: enquiry.professional.name, label: enquiry.professional.title, title: enquiry.professional.title, me: relation.professional },
    excerpt: whole && last ? last.text.slice(0, 120) || '（照片）' : null,
    due: enquiry.due?.toISOString() ?? null,
    overdue: enquiry.state === 'asked' && enquiry.due !== null && enquiry.due <= now,
    askedAt: enquiry.askedAt.toISOString(),
    lastAt: enquiry.lastAt.toISOString(),
  }
}

/** One consultation with what this actor may do. The caller has asked the policy whether she may know of it; links to photos are made only for whom the thread is for. */
export async function presentEnquiry(enquiry: Enquiry, ctx: Context): Promise<Detail> {
  const { actor, now } = ctx
  const relation = enquiryRelation(actor, enquiry)
  const whole = readsThread(relation, enquiry)
  const files = await describe(whole ? enquiry.messages.flatMap(({ photos }) => photos) : [], ctx)
  const party = relation.resident || relation.professional
  const open = enquiry.state !== 'closed'
  return {
    ...summary(enquiry, relation, ctx),
    messages: whole
      ? enquiry.messages.map(({ _id, person, name, label, at, text, photos }) => ({ id: String(_id), by: { name, label, me: person.equals(actor.person._id) }, at: at.toISOString(), text, photos: files.photos(photos) }))
      : null,
    openedBy: whole ? (enquiry.openedBy?.name ?? null) : null,
    verdict: whole && enquiry.verdict ? { ...enquiry.verdict, at: enquiry.verdict.at.toISOString() } : null,
    can: {
      reply: party && open && enquiry.messages.length < messageLimit && (relation.professional || (await isAnswered(enquiry, now))),
      open: party && enquiry.professional.person !== null && (enquiry.openedBy === null || enquiry.openedBy.person.equals(actor.person._id)),
      judge: relation.resident && open,
    },
  }
}
