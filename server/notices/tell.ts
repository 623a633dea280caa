import { Types } from 'mongoose'
import type { EventRecord } from '../events/event.model'
import { NoticeModel, type Notice } from './notice.model'

/** A message before it is addressed. */
export type Message = Pick<Notice, 'title' | 'body' | 'subject'> & { urgent?: boolean }

/** Puts a message about an event into the inbox of each person, once, however often the event is told. */
export async function tellPeople(people: readonly Types.ObjectId[], event: Pick<EventRecord, '_id' | 'at'>, message: Message): Promise<void> {
  const unique = [...new Map(people.map((person) => [String(person), person])).values()]
  if (unique.length === 0) return
  await NoticeModel.bulkWrite(
    unique.map((person) => ({
      updateOne: {
        filter: { person, event: event._id },
        update: { $setOnInsert: { person, event: event._id, urgent: false, ...message, at: event.at, readAt: null } },
        upsert: true,
      },
    })),
    { ordered: false },
  )
}
