import mongoose, { Schema, type Types } from 'mongoose'
import type { EventActor } from '../../events/event.model'
import type { CellError } from './findings'
import type { Change } from './importer'

export const importKinds = ['places', 'roster'] as const
export type ImportKind = (typeof importKinds)[number]

const states = ['checking', 'invalid', 'checked', 'applying', 'done', 'failed'] as const
export type ImportState = (typeof states)[number]

/** The process that works on an import; another takes over when it has died or has not been heard of. */
export interface Holder {
  host: string
  pid: number
  /** Tells this process from a later one with the same pid. */
  identity: string
  /** Until when it counts as alive without a further sign (UTC, by the machine's clock). */
  until: Date
}

/** A table on its way into the database, and afterwards the record of what it did. */
export interface ImportRecord {
  _id: Types.ObjectId
  kind: ImportKind
  state: ImportState
  fileName: string
  /** The upload it reads from; null for a file brought by the command line, which lies under DATA_DIR. */
  file: Types.ObjectId | null
  /** SHA-256 of a file from the command line, hexadecimal, by which the same command finds its unfinished import. */
  sha256: string | null
  by: EventActor
  /** Paths that every place in it must lie under; null: anywhere. */
  within: string[] | null
  rows: { total: number; done: number }
  summary: { created: number; changed: number; unchanged: number } | null
  changes: Change[]
  errors: CellError[]
  errorCount: number
  notices: string[]
  startedAt: Date
  finishedAt: Date | null
  /** Present while it is worked on: only one import at a time, so that what was checked is what is written. */
  lock?: 'import'
  holder?: Holder
}

/** How a record keeps who works on it. */
export const holderSchema = new Schema<Holder>({ host: String, pid: Number, identity: String, until: Date }, { _id: false })

const schema = new Schema<ImportRecord>(
  {
    kind: { type: String, enum: importKinds, required: true },
    state: { type: String, enum: states, required: true },
    fileName: { type: String, required: true },
    file: { type: Schema.Types.ObjectId, default: null },
    sha256: { type: String, default: null },
    by: { type: new Schema({ person: { type: Schema.Types.ObjectId, default: null }, name: String, label: { type: String, default: null } }, { _id: false }), required: true },
    within: { type: [String], default: null },
    rows: { type: new Schema({ total: Number, done: Number }, { _id: false }), required: true },
    summary: { type: new Schema({ created: Number, changed: Number, unchanged: Number }, { _id: false }), default: null },
    changes: { type: [new Schema({ row: Number, key: String, field: String, before: String, after: String }, { _id: false })], default: [] },
    errors: { type: [new Schema({ row: Number, column: String, code: String, detail: String }, { _id: false })], default: [] },
    errorCount: { type: Number, default: 0 },
    notices: { type: [String], default: [] },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
    lock: { type: String },
    holder: { type: holderSchema },
  },
  { collection: 'imports', versionKey: false, suppressReservedKeysWarning: true },
)
schema.index({ lock: 1 }, { unique: true, partialFilterExpression: { lock: { $exists: true } } })
schema.index({ startedAt: 1 })

export const ImportModel = mongoose.model('Import', schema)

/** How many changes are kept to be shown. */
export const keptChanges = 200
