import mongoose, { Schema, type Types } from 'mongoose'

/**
 * A computer's wish to be signed in (电脑登录): it shows the code and keeps the secret; whoever types the code on a phone
 * where she is signed in approves it; the computer, by its secret, then claims the sign-in.
 */
export interface Handoff {
  _id: Types.ObjectId
  /** Six digits, the first not 0. One at a time among the open ones. */
  code: string
  /** SHA-256 of the computer's secret, in base64url. */
  secretHash: string
  status: 'open' | 'approved' | 'claimed'
  /** Who approved it; null while it is open. */
  person: Types.ObjectId | null
  createdAt: Date
  /** From then on it can be neither approved nor claimed (UTC); the document goes a little later. */
  expiresAt: Date
}

const schema = new Schema<Handoff>(
  {
    code: { type: String, required: true },
    secretHash: { type: String, required: true },
    status: { type: String, enum: ['open', 'approved', 'claimed'], required: true },
    person: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'handoffs', versionKey: false },
)
schema.index({ code: 1 }, { unique: true, partialFilterExpression: { status: 'open' } })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 60 })

export const HandoffModel = mongoose.model('Handoff', schema)
