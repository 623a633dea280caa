import mongoose, { Schema } from 'mongoose'
import { transferSources, type TransferSource } from '../../../shared/timebank/ledger'

/** Minutes put aside for something, in escrow, until they are captured or released. */
export interface Hold {
  /** The id of the transfer that made it. */
  _id: string
  account: string
  minutes: number
  source: { type: TransferSource; id: string; label: string }
  state: 'open' | 'settled'
  /** When it ends by itself; null: only by what it is for. UTC. */
  expiresAt: Date | null
  at: Date
  settledAt: Date | null
}

const schema = new Schema<Hold>(
  {
    _id: String,
    account: { type: String, required: true },
    minutes: { type: Number, required: true },
    source: { type: new Schema({ type: { type: String, enum: transferSources }, id: String, label: String }, { _id: false }), required: true },
    state: { type: String, enum: ['open', 'settled'], default: 'open' },
    expiresAt: { type: Date, default: null },
    at: { type: Date, required: true },
    settledAt: { type: Date, default: null },
  },
  { collection: 'holds', versionKey: false },
)
schema.index({ account: 1, state: 1 })
schema.index({ state: 1, expiresAt: 1 })

export const HoldModel = mongoose.model('Hold', schema)
