import mongoose, { Schema, type Types } from 'mongoose'
import type { EventActor } from '../../events/event.model'

/** That a desk asks to undo a transfer, and what another person of the desk answered (冲正). */
export interface Reversal {
  _id: Types.ObjectId
  transfer: string
  /** The place whose desk answers for it. */
  path: string
  /** `placesOf(path)`. */
  places: string[]
  state: 'asked' | 'confirmed' | 'refused'
  reason: string
  askedBy: EventActor
  askedAt: Date
  settledBy: EventActor | null
  settledAt: Date | null
  answer: string | null
  /** The transfer, while asked or once confirmed: one a transfer, by unique index. Absent when it was refused. */
  holds?: string
}

const by = new Schema<EventActor>({ person: { type: Schema.Types.ObjectId, default: null }, name: String, label: { type: String, default: null } }, { _id: false })

const schema = new Schema<Reversal>(
  {
    transfer: { type: String, required: true },
    path: { type: String, default: '' },
    places: { type: [String], required: true },
    state: { type: String, enum: ['asked', 'confirmed', 'refused'], default: 'asked' },
    reason: { type: String, required: true },
    askedBy: { type: by, required: true },
    askedAt: { type: Date, required: true },
    settledBy: { type: by, default: null },
    settledAt: { type: Date, default: null },
    answer: { type: String, default: null },
    holds: String,
  },
  { collection: 'reversals', versionKey: false },
)
schema.index({ holds: 1 }, { unique: true, partialFilterExpression: { holds: { $gt: '' } } })
schema.index({ places: 1, state: 1, askedAt: 1, _id: 1 })
schema.index({ places: 1, settledAt: -1, _id: -1 })

export const ReversalModel = mongoose.model('Reversal', schema)
