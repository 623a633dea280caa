import mongoose, { Schema, type Types } from 'mongoose'

/** Who did it: a person in a role, or the system itself (person null). */
export interface EventActor {
  person: Types.ObjectId | null
  name: string
  /** The post in words, for example '3 号楼楼栋长'; null for a resident. */
  label: string | null
}

/** One thing that happened. Never changed, never removed. */
export interface EventRecord {
  _id: Types.ObjectId
  type: string
  subject: { type: string; id: string }
  /** Path of the place it belongs to, ending with '/'; '' where it has none. */
  path: string
  actor: EventActor
  /** UTC. */
  at: Date
  data: Record<string, unknown>
}

const schema = new Schema<EventRecord>(
  {
    type: { type: String, required: true },
    subject: { type: new Schema({ type: { type: String, required: true }, id: { type: String, required: true } }, { _id: false }), required: true },
    path: { type: String, default: '' },
    actor: { type: new Schema({ person: { type: Schema.Types.ObjectId, default: null }, name: String, label: { type: String, default: null } }, { _id: false }), required: true },
    at: { type: Date, required: true },
    data: { type: Schema.Types.Mixed, default: {} },
  },
  { collection: 'events', versionKey: false, minimize: false },
)
schema.index({ 'subject.type': 1, 'subject.id': 1, _id: 1 })
schema.index({ path: 1, at: -1 })
schema.index({ type: 1, at: -1 })

export const EventModel = mongoose.model('Event', schema)
