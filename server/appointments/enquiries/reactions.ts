import type { Types } from 'mongoose'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { deskHolders } from '../../people'
import { moveItems } from '../../places'
import { answerersOf } from './answerers'
import { EnquiryModel } from './enquiry.model'
import { messagesFor } from './messages'

const told = ['enquiry.asked', 'enquiry.askedAgain', 'enquiry.answered', 'enquiry.late', 'enquiry.opened', 'enquiry.unopened', 'enquiry.judged', 'enquiry.unjudged'] as const

/** Tells the parties of a consultation, and the desk what it is to know; never what was written, which the message list would keep. */
export const enquiryNotices: Reaction = { name: 'appointments.tellEnquiries', types: told, react: tell }

async function tell(event: EventRecord): Promise<void> {
  const enquiry = await EnquiryModel.findById(event.subject.id, { messages: 0 }).lean()
  if (!enquiry) return
  const asksDesk = ['enquiry.late', 'enquiry.opened'].includes(event.type)
  const circle = { answerers: await answerersOf(enquiry, event.at), desk: asksDesk ? await deskHolders(enquiry.path, event.at) : [] }
  const addressed = new Set<string>()
  for (const { to, message } of messagesFor(event, enquiry, circle)) {
    const people = to.filter((person): person is Types.ObjectId => !addressed.has(String(person)) && !event.actor.person?.equals(person))
    people.forEach((person) => addressed.add(String(person)))
    await tellPeople(people, event, message)
  }
}

/** What consultations in writing do when something happened: tell people, and follow a place that moved. */
export const enquiryReactions: readonly Reaction[] = [
  enquiryNotices,
  { name: 'appointments.moveEnquiries', types: ['places.moved'], react: (event) => moveItems(EnquiryModel, event) },
]
