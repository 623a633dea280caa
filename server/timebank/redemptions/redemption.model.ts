import mongoose, { Schema, type Types } from 'mongoose'
import { redemptionStates, type RedemptionState } from '../../../shared/timebank/redemption'

/** One thing that somebody redeems at a partner. What the offer said then is kept here. */
export interface Redemption {
  _id: Types.ObjectId
  person: Types.ObjectId
  offer: Types.ObjectId
  offerName: string
  partner: Types.ObjectId
  partnerName: string
  partnerWhere: string
  /** The partner's place. */
  path: string
  /** Whole minutes, held under `holdOf`. */
  minutes: number
  /** What the partner takes, once; unique. */
  code: string
  state: RedemptionState
  /** From then on it cannot be used (UTC). */
  expiresAt: Date
  at: Date
  settledAt: Date | null
  /** Whether she was reminded that it expires soon. */
  reminded: boolean
  /** Whether it expires because its partner ended. */
  partnerEnded: boolean
}

const schema = new Schema<Redemption>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    offer: { type: Schema.Types.ObjectId, required: true },
    offerName: { type: String, required: true },
    partner: { type: Schema.Types.ObjectId, required: true },
    partnerName: { type: String, required: true },
    partnerWhere: { type: String, required: true },
    path: { type: String, required: true },
    minutes: { type: Number, required: true },
    code: { type: String, required: true },
    state: { type: String, enum: redemptionStates, default: 'held' },
    expiresAt: { type: Date, required: true },
    at: { type: Date, required: true },
    settledAt: { type: Date, default: null },
    reminded: { type: Boolean, default: false },
    partnerEnded: { type: Boolean, default: false },
  },
  { collection: 'redemptions', versionKey: false },
)
schema.index({ code: 1 }, { unique: true })
schema.index({ person: 1, at: -1, _id: -1 })
schema.index({ person: 1, state: 1, at: -1, _id: -1 })
schema.index({ partner: 1, state: 1, settledAt: -1, _id: -1 })
schema.index({ state: 1, expiresAt: 1 })

export const RedemptionModel = mongoose.model('Redemption', schema)

/** The key of the hold of a redemption. */
export function holdOf({ _id }: Pick<Redemption, '_id'>): string {
  return `hold:redemption:${_id}`
}
