import { addDays, type Day, momentOf } from '../../../shared/appointments/calendar'
import { slotsOn, type Timetable } from '../../../shared/appointments/timetable'
import type { Service } from '../catalogue/service.model'
import { calendarDay } from './holidays'
import { type NewSlot, replanDay, type Replanned } from './replan'
import { slotIdOf, SlotModel, type Slot } from './slot.model'

/** From one day to another, both included. */
export interface Span {
  from: Day
  until: Day
}

/** What a timetable makes of the stored slots of a span of days. */
export async function layOut({ _id }: Pick<Service, '_id'>, timetable: Timetable, { from, until }: Span, now: Date): Promise<Replanned> {
  const stored = await SlotModel.find({ service: _id, start: { $gte: momentOf(from, 0), $lt: momentOf(until, 1440) } }).lean()
  const byDay = new Map<Day, Slot[]>()
  for (const slot of stored) byDay.set(slot.day, [...(byDay.get(slot.day) ?? []), slot])
  const all: Replanned = { insert: [], change: [], remove: [], overbooked: [] }
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const one = replanDay(slotsOn(timetable, day, calendarDay(day).kind), byDay.get(day) ?? [], now)
    for (const part of ['insert', 'change', 'remove', 'overbooked'] as const) (all[part] as unknown[]).push(...one[part])
  }
  return all
}

/** Stores slots that are not there yet; one that is there stays as it is. @returns how many were made */
export async function storeSlots(service: Pick<Service, '_id' | 'path'>, slots: readonly NewSlot[]): Promise<number> {
  if (slots.length === 0) return 0
  const { upsertedCount } = await SlotModel.bulkWrite(slots.map((slot) => ({ updateOne: { filter: { _id: slotIdOf(service._id, slot.day, slot.start) }, update: { $setOnInsert: slotOf(service, slot) }, upsert: true } })))
  return upsertedCount
}

function slotOf({ _id, path }: Pick<Service, '_id' | 'path'>, { day, start, end, counters, numbers }: NewSlot): Omit<Slot, '_id'> {
  return { service: _id, path, day, start, end, counters, numbers, free: numbers, freeCount: numbers.length, waiting: 0, turns: 0, state: 'open', reason: null }
}
