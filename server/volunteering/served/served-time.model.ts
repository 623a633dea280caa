import mongoose, { Schema, type Types } from 'mongoose'

/** A span of somebody's time that was confirmed as service, so that none of it is earned twice. */
export interface ServedTime {
  /** What it was confirmed for, as in the key of its transfer: 'participation:<id>', 'help:<id>'. */
  _id: string
  person: Types.ObjectId
  /** UTC. */
  from: Date
  until: Date
  /** What it was, in words. */
  label: string
}

const schema = new Schema<ServedTime>(
  { _id: String, person: { type: Schema.Types.ObjectId, required: true }, from: { type: Date, required: true }, until: { type: Date, required: true }, label: { type: String, required: true } },
  { collection: 'servedTimes', versionKey: false },
)
schema.index({ person: 1, from: 1 })

export const ServedTimeModel = mongoose.model('ServedTime', schema)
