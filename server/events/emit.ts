import { Types } from 'mongoose'
import { inTransaction } from '../database/transaction'
import { EventModel, type EventActor, type EventRecord } from './event.model'

export type NewEvent = Omit<EventRecord, '_id'>

/** The actor of what the system does by itself. */
export const systemActor: EventActor = { person: null, name: '系统', label: null }

/**
 * Writes events beside the change they tell of. Only inside a transaction: an event without its change, or a change
 * without its event, must not exist. Throws an Error outside one.
 */
export async function emit(...events: NewEvent[]): Promise<EventRecord[]> {
  if (!inTransaction()) throw new Error('emit outside a transaction')
  const records = events.map((event) => ({ _id: new Types.ObjectId(), ...event }))
  await EventModel.insertMany(records, { lean: true })
  return records
}
