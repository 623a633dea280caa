import mongoose, { Schema, type Types } from 'mongoose'
import type { EventActor } from '../../events/event.model'
import { holderSchema, type CellError, type Holder } from '../../places'

const states = ['checking', 'invalid', 'ready', 'applying', 'done', 'failed'] as const

/** A table of paper ledgers on its way into the ledger, and afterwards the record of what it did. */
export interface Opening {
  _id: Types.ObjectId
  state: (typeof states)[number]
  place: { code: string; label: string }
  path: string
  /** `placesOf(path)`. */
  places: string[]
  fileName: string
  /** The upload it reads from; null once it is given up. */
  file: Types.ObjectId | null
  by: EventActor
  /** Who had it booked, in whose name the entries are. */
  appliedBy: EventActor | null
  rows: number
  checked: number
  booked: number
  /** Whole minutes of all sound rows. */
  total: number
  errors: CellError[]
  errorCount: number
  notices: string[]
  startedAt: Date
  finishedAt: Date | null
  /** Present while there is work to do. */
  waits?: true
  holder?: Holder
}

const actor = new Schema<EventActor>({ person: { type: Schema.Types.ObjectId, default: null }, name: String, label: { type: String, default: null } }, { _id: false })

const schema = new Schema<Opening>(
  {
    state: { type: String, enum: states, required: true },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    fileName: { type: String, required: true },
    file: { type: Schema.Types.ObjectId, default: null },
    by: { type: actor, required: true },
    appliedBy: { type: actor, default: null },
    rows: { type: Number, required: true },
    checked: { type: Number, required: true },
    booked: { type: Number, required: true },
    total: { type: Number, required: true },
    errors: { type: [new Schema<CellError>({ row: Number, column: { type: String, default: null }, code: String, detail: String }, { _id: false })], default: [] },
    errorCount: { type: Number, required: true },
    notices: { type: [String], default: [] },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
    waits: Boolean,
    holder: { type: holderSchema },
  },
  { collection: 'openingImports', versionKey: false, suppressReservedKeysWarning: true },
)
schema.index({ places: 1, startedAt: -1, _id: -1 })
schema.index({ waits: 1, startedAt: 1 }, { partialFilterExpression: { waits: true } })
schema.index({ state: 1, startedAt: 1 })

export const OpeningModel = mongoose.model('Opening', schema)
