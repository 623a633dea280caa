import mongoose, { Schema, type Types } from 'mongoose'
import { invitationStates, type InvitationState } from '../../../shared/appointments/invitation'

/** An invitation to a resident (约访), by a leader or a desk; it belongs to the place of the post under which it was made. */
export interface Invitation {
  _id: Types.ObjectId
  state: InvitationState
  why: string
  /** When they meet (UTC), and for how many minutes. */
  at: Date
  minutes: number
  where: string
  resident: { person: Types.ObjectId; name: string; phone: string | null }
  /** Who receives her. */
  host: { name: string; title: string }
  invitedBy: { person: Types.ObjectId; name: string; phone: string | null; label: string }
  place: { code: string; label: string }
  path: string
  places: string[]
  /** What she wrote when she asked for another time or declined. */
  answer: string | null
  /** The issue it is about, and the one that was opened from it. */
  about: Types.ObjectId | null
  issue: Types.ObjectId | null
  /** Whether the reminder a day before was sent, or came too late to be one. */
  reminded: boolean
  invitedAt: Date
  /** Grows by one with each change; guards every step. */
  version: number
  generated: boolean
}

const schema = new Schema<Invitation>(
  {
    state: { type: String, enum: invitationStates, required: true },
    why: { type: String, required: true },
    at: { type: Date, required: true },
    minutes: { type: Number, required: true },
    where: { type: String, required: true },
    resident: { type: new Schema({ person: Schema.Types.ObjectId, name: String, phone: { type: String, default: null } }, { _id: false }), required: true },
    host: { type: new Schema({ name: String, title: String }, { _id: false }), required: true },
    invitedBy: { type: new Schema({ person: Schema.Types.ObjectId, name: String, phone: { type: String, default: null }, label: { type: String, default: '' } }, { _id: false }), required: true },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    answer: { type: String, default: null },
    about: { type: Schema.Types.ObjectId, default: null },
    issue: { type: Schema.Types.ObjectId, default: null },
    reminded: { type: Boolean, default: false },
    invitedAt: { type: Date, required: true },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'invitations', versionKey: false },
)
schema.index({ 'resident.person': 1, at: -1, _id: -1 })
schema.index({ places: 1, at: -1, _id: -1 })
schema.index({ at: -1, _id: -1 })
schema.index({ state: 1, at: 1 })
schema.index({ state: 1, reminded: 1, at: 1 })

export const InvitationModel = mongoose.model('Invitation', schema)
