import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { changeEnquiry, enquiryActor } from './change'
import type { Enquiry } from './enquiry.model'

/**
 * A party lets the desk read the thread, or takes that back: only she who let it in, at any time. Repeating it changes nothing. Throws
 * `appointments.step_not_allowed` where the other party let it in or the desk itself was asked, `appointments.changed`.
 */
export async function openToDesk(enquiry: Enquiry, { open }: { open: boolean }, { actor, now }: Context): Promise<Enquiry> {
  const { openedBy, professional } = enquiry
  if (professional.person === null) throw new Problem('appointments.step_not_allowed', { detail: '这次咨询本来就是工作台答复的。' })
  if (open === (openedBy !== null)) return enquiry
  if (openedBy && !openedBy.person.equals(actor.person._id)) throw new Problem('appointments.step_not_allowed', { detail: '是对方请工作台看的，只有对方能收回。' })
  return changeEnquiry(enquiry, {
    type: open ? 'enquiry.opened' : 'enquiry.unopened',
    by: enquiryActor(actor, enquiry),
    at: now,
    change: { $set: { openedBy: open ? { person: actor.person._id, name: actor.person.name, at: now } : null } },
  })
}
