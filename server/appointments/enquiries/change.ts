import { Types, type UpdateQuery } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { notFound, Problem } from '../../http/problem'
import { eventActor, type Actor } from '../../people'
import { EnquiryModel, type Enquiry } from './enquiry.model'
import { enquiryRelation, offices } from './policy'

export interface EnquiryChange {
  type: `enquiry.${string}`
  by: EventActor
  at: Date
  change: UpdateQuery<Enquiry>
  /** What the event keeps: never what was written. */
  data?: Record<string, unknown>
  /** More that belongs to it, in the same transaction, for example attaching photos. */
  also?: () => Promise<void>
}

/**
 * Changes a consultation, guarded by its version and state, with its event in one transaction: the only way to change one. The event tells that
 * something was written, not what. Throws `appointments.changed` when somebody else was faster.
 */
export function changeEnquiry(enquiry: Omit<Enquiry, 'messages'>, { type, by, at, change, data, also }: EnquiryChange): Promise<Enquiry> {
  return transaction(async () => {
    const changed = await EnquiryModel.findOneAndUpdate(
      { _id: enquiry._id, version: enquiry.version, state: enquiry.state },
      { ...change, $inc: { version: 1 } } as UpdateQuery<Enquiry>,
      { returnDocument: 'after' },
    ).lean()
    if (!changed) throw new Problem('appointments.changed')
    await also?.()
    await emit({ type, subject: { type: 'enquiry', id: String(enquiry._id) }, path: enquiry.path, actor: by, at, data: { service: String(enquiry.service.id), number: enquiry.number, ...data } })
    return changed
  })
}

/** Loads a consultation by its id. Throws not_found. */
export async function loadEnquiry(id: string): Promise<Enquiry> {
  const enquiry = await EnquiryModel.findById(new Types.ObjectId(id)).lean()
  if (!enquiry) throw notFound()
  return enquiry
}

/** The actor of an event of a consultation: the resident as herself, whoever was asked under her office. */
export function enquiryActor(actor: Actor, enquiry: Enquiry): EventActor {
  if (enquiryRelation(actor, enquiry).resident) return eventActor(actor)
  if (enquiry.professional.person) return { ...eventActor(actor), label: enquiry.professional.title }
  return eventActor(actor, { path: enquiry.path, roles: offices })
}
