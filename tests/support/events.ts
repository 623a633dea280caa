import { EventModel, type EventRecord } from '../../server/events/event.model'

/** The events of a type, in the order they were written. */
export function eventsOf(type: string): Promise<EventRecord[]> {
  return EventModel.find({ type }).sort({ _id: 1 }).lean().exec()
}

/** How many events there are of each type. */
export async function eventCounts(): Promise<Record<string, number>> {
  const counted = await EventModel.aggregate<{ _id: string; count: number }>([{ $group: { _id: '$type', count: { $sum: 1 } } }])
  return Object.fromEntries(counted.map(({ _id, count }) => [_id, count]))
}
