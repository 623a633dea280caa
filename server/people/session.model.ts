import mongoose, { Schema, type Types } from 'mongoose'

/** One sign-in on one device and the family of refresh tokens that grew from it. */
export interface Session {
  /** Twelve random bytes, not a counter: whoever names a session must have seen one of its tokens. */
  _id: Types.ObjectId
  person: Types.ObjectId
  /** SHA-256 of the refresh token that is good now; earlier ones are not. */
  tokenHash: string
  createdAt: Date
  renewedAt: Date
  endedAt: Date | null
  endedBecause: 'signed_out' | 'reuse' | null
  /** When the refresh token ends; the document goes a little later. */
  expiresAt: Date
}

const schema = new Schema<Session>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    tokenHash: { type: String, required: true },
    createdAt: { type: Date, required: true },
    renewedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    endedBecause: { type: String, enum: ['signed_out', 'reuse', null], default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
)
schema.index({ person: 1 })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 24 * 3600 })

export const SessionModel = mongoose.model('Session', schema)
