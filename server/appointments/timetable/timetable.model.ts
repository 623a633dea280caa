import mongoose, { Schema, type Types } from 'mongoose'
import type { Day } from '../../../shared/appointments/calendar'
import type { DayException, Rule } from '../../../shared/appointments/timetable'

/** The rules of one service; `_id` is the service's. */
export interface ServiceTimetable {
  _id: Types.ObjectId
  rules: Rule[]
  exceptions: DayException[]
  /** The last day for which slots were made, inclusive; '' before the first time. */
  filledUntil: string
  /** The last year whose public holidays were known then: when another is published, its days are filled after all. */
  knownYear: string
  /** Days that are being closed: their slots shut one by one, everybody moved on, then taken out. What a crash left is gone on with. */
  closing: Day[]
  version: number
}

const window = { from: Number, until: Number, slotMinutes: Number, perCounter: Number, counters: Number }
const rule = new Schema<Rule>({ ...window, weekdays: [Number], validFrom: String, validUntil: { type: String, default: null }, onHolidays: { type: Boolean, default: false } }, { _id: false })
const exception = new Schema<DayException>({ day: String, reason: String, windows: { type: [new Schema(window, { _id: false })], default: [] } }, { _id: false })

const schema = new Schema<ServiceTimetable>(
  { rules: { type: [rule], default: [] }, exceptions: { type: [exception], default: [] }, filledUntil: { type: String, default: '' }, knownYear: { type: String, default: '' }, closing: { type: [String], default: [] }, version: { type: Number, default: 1 } },
  { collection: 'timetables', versionKey: false },
)
schema.index({ filledUntil: 1 })
schema.index({ knownYear: 1 })
schema.index({ closing: 1 })

export const TimetableModel = mongoose.model('Timetable', schema)
