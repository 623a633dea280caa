import mongoose, { Schema, type Types } from 'mongoose'
import { participationStates, type ParticipationState } from '../../../shared/volunteering/participation'

/** One person in one activity. What the activity says of time and place is kept here too and follows it. */
export interface Participation {
  _id: Types.ObjectId
  activity: Types.ObjectId
  organisation: Types.ObjectId
  name: string
  path: string
  places: string[]
  /** UTC; the activity's. */
  start: Date
  end: Date
  person: Types.ObjectId
  personName: string
  state: ParticipationState
  /** '<activity>|<person>' until she leaves: nobody is in an activity twice, by unique index. */
  holds?: string
  /** The turn in the waiting list; kept when promoted. */
  turn: number | null
  signedAt: Date
  /** How a place was given up: by herself, because the activity was cancelled, or because it began without a place for her. */
  gone: 'left' | 'cancelled' | 'lapsed' | null
  goneAt: Date | null
  checkedInAt: Date | null
  checkedOutAt: Date | null
  /** Minutes of service as the server counted them, from check-out on. */
  minutes: number | null
  /** Who confirmed or refused it, and what was said. */
  judged: { person: Types.ObjectId; name: string; at: Date; words: string | null } | null
  /** Which reminders are not due any more: sent, or their moment had passed when she signed up. */
  reminded: { day: boolean; hour: boolean }
  /** Whether its minutes are in the organisation's figures; each step once. */
  tally: 'counted' | 'reversed' | null
  generated: boolean
}

/** The value of `holds`. */
export function holdOf(activity: Types.ObjectId, person: Types.ObjectId): string {
  return `${String(activity)}|${String(person)}`
}

const schema = new Schema<Participation>(
  {
    activity: { type: Schema.Types.ObjectId, required: true },
    organisation: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    start: { type: Date, required: true },
    end: { type: Date, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    personName: { type: String, default: '' },
    state: { type: String, enum: participationStates, required: true },
    holds: { type: String },
    turn: { type: Number, default: null },
    signedAt: { type: Date, required: true },
    gone: { type: String, enum: ['left', 'cancelled', 'lapsed', null], default: null },
    goneAt: { type: Date, default: null },
    checkedInAt: { type: Date, default: null },
    checkedOutAt: { type: Date, default: null },
    minutes: { type: Number, default: null },
    judged: { type: new Schema({ person: Schema.Types.ObjectId, name: String, at: Date, words: { type: String, default: null } }, { _id: false }), default: null },
    reminded: { type: new Schema({ day: { type: Boolean, default: false }, hour: { type: Boolean, default: false } }, { _id: false }), default: () => ({ day: false, hour: false }) },
    tally: { type: String, enum: ['counted', 'reversed', null], default: null },
    generated: { type: Boolean, default: false },
  },
  { collection: 'participations', versionKey: false },
)
schema.index({ holds: 1 }, { unique: true, partialFilterExpression: { holds: { $gt: '' } } })
schema.index({ activity: 1, state: 1, turn: 1 })
schema.index({ activity: 1, _id: 1 })
/** What she has before her and behind her, but for what she left herself. */
schema.index({ person: 1, gone: 1, start: 1, _id: 1 })
schema.index({ state: 1, start: 1 }, { partialFilterExpression: { state: 'waiting' } })
schema.index({ person: 1, activity: 1 })
/** What waits for a word of its organisers. */
schema.index({ organisation: 1, state: 1, end: 1 })
schema.index({ places: 1 })
/** Who is still to be reminded: as small as that is. */
schema.index({ 'reminded.day': 1, start: 1 }, { partialFilterExpression: { state: 'signed', 'reminded.day': false } })
schema.index({ 'reminded.hour': 1, start: 1 }, { partialFilterExpression: { state: 'signed', 'reminded.hour': false } })

export const ParticipationModel = mongoose.model('Participation', schema)
