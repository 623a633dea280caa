import { Types } from 'mongoose'
import { EventModel } from '../events/event.model'
import { notFound } from '../http/problem'
import { PersonModel, type Door } from './person.model'

/** That a person belongs to a household, as whoever confirms meets it. */
export interface Binding {
  id: Types.ObjectId
  person: Types.ObjectId
  path: string
  /** Null once it is refused or left: the door is gone from the person. */
  door: Door | null
}

/** What ends the wait of a binding. Each event's subject is the binding, its data holds the person. */
export const settling = ['people.householdConfirmed', 'people.householdRefused', 'people.householdLeft'] as const

/** Finds a binding by its id, also one that was refused or left since: its events remember it. Throws not_found. */
export async function loadBinding(id: string): Promise<Binding> {
  const binding = new Types.ObjectId(id)
  const person = await PersonModel.findOne({ 'doors._id': binding }, { doors: 1 }).lean()
  const door = person?.doors.find((one) => one._id.equals(binding))
  if (person && door) return { id: binding, person: person._id, path: door.path, door }
  const last = await lastSettling(binding)
  if (!last) throw notFound()
  return { id: binding, person: new Types.ObjectId(String(last.data.person)), path: last.path, door: null }
}

/** The event by which a binding was settled, if it was. */
export function lastSettling(binding: Types.ObjectId) {
  return EventModel.findOne({ 'subject.type': 'household', 'subject.id': String(binding), type: { $in: settling } })
    .sort({ _id: -1 })
    .lean()
}
