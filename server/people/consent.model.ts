import mongoose, { Schema, type Types } from 'mongoose'

/** That somebody may book and run errands for another (代办). Taken back by giving it an end; never removed. */
export interface Consent {
  _id: Types.ObjectId
  giver: Types.ObjectId
  giverName: string
  agent: Types.ObjectId
  agentName: string
  /** '<giver>|<agent>' while it holds: one at a time, by unique index. Absent once withdrawn. */
  holds?: string
  givenAt: Date
  withdrawnAt: Date | null
  /** Who wrote it down at a visit. */
  recordedBy: { person: Types.ObjectId; name: string; label: string } | null
  /** How often it was acted on. A transaction that acts on it writes here, so that it and a withdrawal cannot both pass. */
  used: number
}

const schema = new Schema<Consent>(
  {
    giver: { type: Schema.Types.ObjectId, required: true },
    giverName: { type: String, required: true },
    agent: { type: Schema.Types.ObjectId, required: true },
    agentName: { type: String, required: true },
    holds: { type: String },
    givenAt: { type: Date, required: true },
    withdrawnAt: { type: Date, default: null },
    recordedBy: { type: new Schema({ person: Schema.Types.ObjectId, name: String, label: String }, { _id: false }), default: null },
    used: { type: Number, default: 0 },
  },
  { collection: 'consents', versionKey: false },
)
schema.index({ holds: 1 }, { unique: true, partialFilterExpression: { holds: { $gt: '' } } })
schema.index({ giver: 1, givenAt: -1 })
schema.index({ agent: 1, givenAt: -1 })

export const ConsentModel = mongoose.model('Consent', schema)

/**
 * Acts on the consent of `giver` for `agent`, in the caller's transaction: writes to it, so that a withdrawal at the same time
 * stops one of both. Null where there is none or it was taken back.
 */
export function useConsent(giver: Types.ObjectId, agent: Types.ObjectId): Promise<Consent | null> {
  return ConsentModel.findOneAndUpdate({ holds: `${String(giver)}|${String(agent)}` }, { $inc: { used: 1 } }, { returnDocument: 'after' }).lean<Consent>().exec()
}

/** Whether `agent` may act for `giver` now. What is done on it must `useConsent`. */
export async function holdsConsent(giver: Types.ObjectId, agent: Types.ObjectId): Promise<boolean> {
  return (await ConsentModel.exists({ holds: `${String(giver)}|${String(agent)}` })) !== null
}
