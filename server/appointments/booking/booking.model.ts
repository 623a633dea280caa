import mongoose, { Schema, type Types } from 'mongoose'
import { bookingStates, priorities, type BookingState, type Priority } from '../../../shared/appointments/booking'
import type { Day } from '../../../shared/appointments/calendar'
import { serviceKinds, type ServiceKind } from '../../../shared/appointments/service'
import { paperFields, type Paper, type Provider, providerSchema } from '../catalogue/service.model'

/** A paper as it was asked for when the booking was made, with the promise where one was signed. */
export interface BookedPaper extends Paper {
  signedAt: Date | null
  signedBy: string | null
}

/** One person's place in a slot, or in its waiting list. What the service said when it was made is kept here. */
export interface Booking {
  _id: Types.ObjectId
  service: Types.ObjectId
  name: string
  kind: ServiceKind
  theme: string | null
  where: string
  provider: Provider
  bring: BookedPaper[]
  /** Minutes before the start. */
  cancelCutOff: number
  eldersFirst: boolean
  path: string
  /** Codes of the service's place and those above it. */
  places: string[]

  slot: string
  day: Day
  /** UTC. */
  start: Date
  end: Date
  state: BookingState
  /** The seat; null while there is none. */
  number: number | null
  /** The turn in the waiting list of its slot; kept when promoted. */
  turn: number | null
  offerUntil: Date | null
  /** The slot that was lost, where another replaces it. */
  instead: { start: Date; reason: string } | null

  /** For whom. Null for somebody who is not in the app: then name and phone are all we know. */
  person: Types.ObjectId | null
  personName: string
  personPhone: string | null
  bookedBy: { person: Types.ObjectId; name: string; label: string } | null
  /** The consent by which somebody else booked. */
  consent: Types.ObjectId | null
  priority: Priority | null
  note: string | null

  /** '<person>|<service>|<day>' in the holding states: one a day, by unique index. Absent otherwise. */
  holds?: string
  /** '<service>|<day>#<number>' in the seated states: a seat is one person's, by unique index. Absent otherwise. */
  seat?: string
  /** What the phone shows at the counter. */
  code: string

  counter: string | null
  arrivedAt: Date | null
  calledAt: Date | null
  endedAt: Date | null
  missedAt: Date | null
  verdict: { responded: boolean; solved: boolean; satisfied: boolean; words: string | null; at: Date } | null
  objection: { state: 'asked' | 'lifted' | 'kept'; words: string; at: Date; answer: string | null } | null
  issue: Types.ObjectId | null
  /** Which reminders are not due any more: sent, or their moment had passed when the seat was got. */
  reminded: { day: boolean; hour: boolean }
  /** Another professional comes than she booked: she may give it up until it begins. */
  mayLeave?: boolean
  bookedAt: Date
  version: number
  generated: boolean
}

/** The value of `holds`. `who` is a person's id, or the phone of somebody who is not in the app. */
export function holdOf(who: { toString(): string }, service: { toString(): string }, day: Day): string {
  return `${String(who)}|${String(service)}|${day}`
}

/** The value of `seat`. */
export function seatOf(service: { toString(): string }, day: Day, number: number): string {
  return `${String(service)}|${day}#${number}`
}

const schema = new Schema<Booking>(
  {
    service: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    kind: { type: String, enum: serviceKinds, required: true },
    theme: { type: String, default: null },
    where: { type: String, required: true },
    provider: { type: providerSchema, required: true },
    bring: { type: [new Schema<BookedPaper>({ ...paperFields, signedAt: { type: Date, default: null }, signedBy: { type: String, default: null } }, { _id: false })], default: [] },
    cancelCutOff: { type: Number, required: true },
    eldersFirst: { type: Boolean, default: false },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    slot: { type: String, required: true },
    day: { type: String, required: true },
    start: { type: Date, required: true },
    end: { type: Date, required: true },
    state: { type: String, enum: bookingStates, required: true },
    number: { type: Number, default: null },
    turn: { type: Number, default: null },
    offerUntil: { type: Date, default: null },
    instead: { type: new Schema({ start: Date, reason: String }, { _id: false }), default: null },
    person: { type: Schema.Types.ObjectId, default: null },
    personName: { type: String, required: true },
    personPhone: { type: String, default: null },
    bookedBy: { type: new Schema({ person: Schema.Types.ObjectId, name: String, label: String }, { _id: false }), default: null },
    consent: { type: Schema.Types.ObjectId, default: null },
    priority: { type: String, enum: [...priorities, null], default: null },
    note: { type: String, default: null },
    holds: { type: String },
    seat: { type: String },
    code: { type: String, required: true },
    counter: { type: String, default: null },
    arrivedAt: { type: Date, default: null },
    calledAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    missedAt: { type: Date, default: null },
    verdict: { type: new Schema({ responded: Boolean, solved: Boolean, satisfied: Boolean, words: { type: String, default: null }, at: Date }, { _id: false }), default: null },
    objection: { type: new Schema({ state: String, words: String, at: Date, answer: { type: String, default: null } }, { _id: false }), default: null },
    issue: { type: Schema.Types.ObjectId, default: null },
    reminded: { type: new Schema({ day: { type: Boolean, default: false }, hour: { type: Boolean, default: false } }, { _id: false }), default: () => ({ day: false, hour: false }) },
    mayLeave: { type: Boolean },
    bookedAt: { type: Date, required: true },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'bookings', versionKey: false },
)
schema.index({ holds: 1 }, { unique: true, partialFilterExpression: { holds: { $gt: '' } } })
schema.index({ seat: 1 }, { unique: true, partialFilterExpression: { seat: { $gt: '' } } })
schema.index({ code: 1 }, { unique: true })
schema.index({ slot: 1, state: 1, turn: 1 })
schema.index({ service: 1, day: 1, state: 1, number: 1 })
schema.index({ person: 1, state: 1, start: 1, _id: 1 })
/** What was booked on a consent, for the one who booked; what the desk books is in no list of its clerk's. */
schema.index({ 'bookedBy.person': 1, state: 1, start: 1, _id: 1 }, { partialFilterExpression: { consent: { $type: 'objectId' } } })
schema.index({ person: 1, missedAt: 1 })
schema.index({ state: 1, offerUntil: 1 })
schema.index({ state: 1, start: 1 })
/** Who is still to be reminded: as small as that is. */
schema.index({ 'reminded.day': 1, start: 1 }, { partialFilterExpression: { state: 'booked', 'reminded.day': false } })
schema.index({ 'reminded.hour': 1, start: 1 }, { partialFilterExpression: { state: 'booked', 'reminded.hour': false } })
schema.index({ places: 1, day: 1, state: 1 })
schema.index({ places: 1, 'objection.state': 1, 'objection.at': 1, _id: 1 }, { partialFilterExpression: { 'objection.state': { $exists: true } } })
/** For the administrator of a whole installation, whose post is at no place. */
schema.index({ 'objection.state': 1, 'objection.at': 1, _id: 1 }, { partialFilterExpression: { 'objection.state': { $exists: true } } })

export const BookingModel = mongoose.model('Booking', schema)
