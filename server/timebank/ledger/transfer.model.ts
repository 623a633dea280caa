import mongoose, { Schema, type Types } from 'mongoose'
import { transferKinds, transferSources, type TransferKind, type TransferSource } from '../../../shared/timebank/ledger'

/** One side of a transfer. A chained account's has its place in the chain; the system's has none. */
export interface Leg {
  account: string
  sequence?: number
  /** The balance after it. */
  after?: number
  previous?: string
  hash?: string
}

/** Whole minutes from one account to another. Written once, never changed, never removed; corrections are further transfers. */
export interface Transfer {
  /** What it is for, once: 'earn:participation:<id>'. A retry meets it and books nothing. */
  _id: string
  kind: TransferKind
  minutes: number
  from: Leg
  to: Leg
  /** UTC. */
  at: Date
  /** Who did it; null: the system. */
  by: Types.ObjectId | null
  words: string | null
  /** SHA-256 of the words, which the chain covers in their place: words can be taken out one day (a person's right) without breaking it. */
  wordsHash: string | null
  source: { type: TransferSource; id: string; label: string } | null
  /** Whether it is confirmed service, which stars count. */
  service: boolean
  /** The transfer it undoes. */
  reverses?: string
  /** The hold it makes or settles. */
  hold?: string
}

const leg = new Schema<Leg>({ account: { type: String, required: true }, sequence: Number, after: Number, previous: String, hash: String }, { _id: false })

const schema = new Schema<Transfer>(
  {
    _id: String,
    kind: { type: String, enum: transferKinds, required: true },
    minutes: { type: Number, required: true },
    from: { type: leg, required: true },
    to: { type: leg, required: true },
    at: { type: Date, required: true },
    by: { type: Schema.Types.ObjectId, default: null },
    words: { type: String, default: null },
    wordsHash: { type: String, default: null },
    source: { type: new Schema({ type: { type: String, enum: transferSources }, id: String, label: String }, { _id: false }), default: null },
    service: { type: Boolean, default: false },
    reverses: String,
    hold: String,
  },
  {
    collection: 'transfers',
    versionKey: false,
    collectionOptions: { validator: { $jsonSchema: { required: ['kind', 'minutes', 'from', 'to', 'at'], properties: { minutes: { bsonType: 'number', minimum: 1, multipleOf: 1 } } } } },
  },
)
// A place in a chain is taken once; the statement and the verification read along these. The system's sides have no sequence and stay out.
schema.index({ 'from.account': 1, 'from.sequence': 1 }, { unique: true, partialFilterExpression: { 'from.sequence': { $gt: 0 } } })
schema.index({ 'to.account': 1, 'to.sequence': 1 }, { unique: true, partialFilterExpression: { 'to.sequence': { $gt: 0 } } })
schema.index({ reverses: 1 }, { unique: true, partialFilterExpression: { reverses: { $gt: '' } } })
schema.index({ hold: 1 }, { partialFilterExpression: { hold: { $gt: '' } } })
// Sums of service by what it was for: certificates and lists of honour.
schema.index({ 'to.account': 1, at: 1 }, { partialFilterExpression: { service: true } })

export const TransferModel = mongoose.model('Transfer', schema)
