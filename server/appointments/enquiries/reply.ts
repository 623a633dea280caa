import { Types, type UpdateQuery } from 'mongoose'
import { messageLimit } from '../../../shared/appointments/enquiry'
import { attach } from '../../files'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { isAnswered } from './answerers'
import { dueAfter } from './ask'
import { changeEnquiry, enquiryActor } from './change'
import type { Enquiry, EnquiryMessage } from './enquiry.model'
import { enquiryRelation } from './policy'

/**
 * Writes on in a thread. An answer makes it the resident's turn; her next words set a new time for the answer. Adding to a question that waits
 * leaves its time as it is: nobody waits longer for having said more. Throws `appointments.step_not_allowed` once it is closed, full, or
 * nobody is left to read it, `appointments.changed`, `files.not_yours`.
 */
export async function reply(enquiry: Enquiry, { text, photos }: { text: string; photos: string[] }, ctx: Context): Promise<Enquiry> {
  const { actor, now } = ctx
  if (enquiry.state === 'closed') throw new Problem('appointments.step_not_allowed', { detail: '这次咨询已经结束，可以另问一次。' })
  if (enquiry.messages.length >= messageLimit) throw new Problem('appointments.step_not_allowed', { detail: `已经写满 ${messageLimit} 条，请结束后另问一次。` })
  const { resident } = enquiryRelation(actor, enquiry)
  if (resident && !(await isAnswered(enquiry, now))) throw new Problem('appointments.step_not_allowed', { detail: '您问的人已经不在岗了，请结束这次咨询，另问一次。' })

  const by = enquiryActor(actor, enquiry)
  const message: EnquiryMessage = { _id: new Types.ObjectId(), person: actor.person._id, name: actor.person.name, label: by.label ?? '', at: now, text, photos: [...new Set(photos)].map((photo) => new Types.ObjectId(photo)) }
  return changeEnquiry(enquiry, {
    type: resident ? 'enquiry.askedAgain' : 'enquiry.answered',
    by,
    at: now,
    change: { $push: { messages: message }, $set: { lastAt: now, ...turn(enquiry, resident, now) } } as UpdateQuery<Enquiry>,
    data: { photos: message.photos.length },
    also: () => attach(photos, actor.person._id, { type: 'enquiry', id: String(enquiry._id), path: enquiry.path }, 'photo'),
  })
}

function turn(enquiry: Enquiry, resident: boolean, now: Date): Partial<Enquiry> {
  if (!resident) return { state: 'answered', due: null, answeredAt: now }
  return enquiry.state === 'answered' ? { state: 'asked', due: dueAfter(now, enquiry), answeredAt: null } : {}
}
