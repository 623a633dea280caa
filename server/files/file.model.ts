import mongoose, { Schema, type Types } from 'mongoose'
import { fileKinds, type FileKind } from './content-type'

/** A photo, a voice note or a table, and what it belongs to. Its bytes are in the storage under `objectKeys`. */
export interface FileRecord {
  _id: Types.ObjectId
  kind: FileKind
  /** Of what is kept; a photo is always image/jpeg. */
  mime: string
  /** Of the stored object, without a dot. */
  extension: string
  /** A table's name as the sender called it; for display only. */
  name: string | null
  bytes: number
  /** Bytes of a photo's thumbnail. */
  thumbBytes: number | null
  /** Of a photo, in pixels. */
  width: number | null
  height: number | null
  /** Of a voice note, where its container says. */
  seconds: number | null
  /** Of what is kept, hexadecimal. */
  sha256: string
  owner: Types.ObjectId
  /** What it is part of, once attached. */
  subject: { type: string; id: string } | null
  /** Path of the place of its subject, ending with '/'. */
  path: string | null
  createdAt: Date
  /** Made for the demonstration, not by a person. */
  generated: boolean
  /** Whether its bytes are in the storage; false before they are written and from the moment they are given up. */
  stored: boolean
  /** From when on it may be removed (UTC); absent once it is attached. */
  expiresAt?: Date
}

const schema = new Schema<FileRecord>(
  {
    kind: { type: String, enum: fileKinds, required: true },
    mime: { type: String, required: true },
    extension: { type: String, required: true },
    name: { type: String, default: null },
    bytes: { type: Number, required: true },
    thumbBytes: { type: Number, default: null },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
    seconds: { type: Number, default: null },
    sha256: { type: String, required: true },
    owner: { type: Schema.Types.ObjectId, required: true },
    subject: { type: new Schema({ type: { type: String, required: true }, id: { type: String, required: true } }, { _id: false }), default: null },
    path: { type: String, default: null },
    createdAt: { type: Date, required: true },
    generated: { type: Boolean, default: false },
    stored: { type: Boolean, required: true },
    expiresAt: { type: Date },
  },
  { collection: 'files', versionKey: false },
)
schema.index({ expiresAt: 1 }, { sparse: true })
schema.index({ 'subject.type': 1, 'subject.id': 1 })

export const FileModel = mongoose.model('File', schema)

/** The storage keys of a file's objects; only a photo has a thumbnail. */
export function objectKeys(file: Pick<FileRecord, '_id' | 'kind' | 'extension'>): { full: string; thumb: string | null } {
  return { full: `${file._id}.${file.extension}`, thumb: file.kind === 'photo' ? `${file._id}-thumb.${file.extension}` : null }
}
