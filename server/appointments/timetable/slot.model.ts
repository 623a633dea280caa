import mongoose, { Schema, type Types } from 'mongoose'
import { type Day, minuteOf } from '../../../shared/appointments/calendar'

/**
 * A time that can be booked. Its seats are numbers, counted through the day of the service, so that a called number means one
 * person. `free` are those that nobody has; a seat is taken by taking its number out, in one guarded update, so there is
 * never more booked than there are numbers.
 */
export interface Slot {
  /** '<service>-<YYYYMMDD>-<HHMM>' in China: making it twice makes it once. */
  _id: string
  service: Types.ObjectId
  path: string
  day: Day
  /** UTC. */
  start: Date
  end: Date
  counters: number
  /** All seats, ascending. */
  numbers: number[]
  /** Seats that nobody has, ascending; `freeCount` is its length, so that a list need not carry the numbers. */
  free: number[]
  freeCount: number
  /** Persons who wait for it now, and how many turns were ever given to waiting ones: the next turn is `turns + 1`. */
  waiting: number
  turns: number
  state: 'open' | 'closed'
  /** Why it was closed. */
  reason: string | null
}

/** The id of a service's slot that begins at a moment. */
export function slotIdOf(service: { toString(): string }, day: Day, start: Date): string {
  const minute = minuteOf(start)
  return `${String(service)}-${day.replaceAll('-', '')}-${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`
}

const schema = new Schema<Slot>(
  {
    _id: String,
    service: { type: Schema.Types.ObjectId, required: true },
    path: { type: String, required: true },
    day: { type: String, required: true },
    start: { type: Date, required: true },
    end: { type: Date, required: true },
    counters: { type: Number, required: true },
    numbers: { type: [Number], required: true },
    free: { type: [Number], required: true },
    freeCount: { type: Number, required: true },
    waiting: { type: Number, default: 0 },
    turns: { type: Number, default: 0 },
    state: { type: String, enum: ['open', 'closed'], default: 'open' },
    reason: { type: String, default: null },
  },
  { collection: 'slots', versionKey: false },
)
schema.index({ service: 1, start: 1 })
/** Slots in which freed seats could be offered: a sweep's safety net. */
schema.index({ state: 1, start: 1 })

export const SlotModel = mongoose.model('Slot', schema)
