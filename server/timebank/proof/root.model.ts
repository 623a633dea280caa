import mongoose, { Schema } from 'mongoose'
import type { Day } from '../../../shared/appointments/calendar'

/** A signed root over the heads of all chained accounts at one moment; one a day. */
export interface LedgerRoot {
  /** The day in China that has just ended. */
  _id: Day
  state: 'making' | 'signed'
  /** When it was begun: another process takes it over when it is not signed long after. UTC. */
  begunAt: Date
  /** The moment at which the heads stood. UTC. */
  at: Date | null
  accounts: number
  root: string
  previous: string
  signature: string
  key: string
  /** For proofs: the first account of each chunk of leaves, and the chunk's own root. */
  chunks: { first: string; root: string }[]
}

/** An account's head as a root saw it first: written only when it had moved since the root before. */
export interface RootLeaf {
  /** '<account>|<day>' */
  _id: string
  account: string
  day: Day
  sequence: number
  head: string
}

/** Leaves of one chunk: a power of two, so that a chunk is a perfect subtree. */
export const chunkSize = 1024

const rootSchema = new Schema<LedgerRoot>(
  {
    _id: String,
    state: { type: String, enum: ['making', 'signed'], required: true },
    begunAt: { type: Date, required: true },
    at: { type: Date, default: null },
    accounts: { type: Number, default: 0 },
    root: { type: String, default: '' },
    previous: { type: String, default: '' },
    signature: { type: String, default: '' },
    key: { type: String, default: '' },
    chunks: { type: [new Schema({ first: String, root: String }, { _id: false })], default: [] },
  },
  { collection: 'ledgerRoots', versionKey: false },
)
rootSchema.index({ state: 1, _id: -1 })

const leafSchema = new Schema<RootLeaf>(
  { _id: String, account: { type: String, required: true }, day: { type: String, required: true }, sequence: { type: Number, required: true }, head: { type: String, required: true } },
  { collection: 'ledgerRootLeaves', versionKey: false },
)
leafSchema.index({ account: 1, day: -1 })
leafSchema.index({ day: 1 })

export const RootModel = mongoose.model('LedgerRoot', rootSchema)
export const RootLeafModel = mongoose.model('LedgerRootLeaf', leafSchema)
