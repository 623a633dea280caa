import mongoose, { Schema, type Types } from 'mongoose'

/** What somebody served in a month, for the list of honour; kept from the ledger's events. */
export interface MonthOfService {
  /** '<YYYY-MM>|<person>'. */
  _id: string
  /** Where she lives. */
  community: string
  /** In China. */
  month: string
  person: Types.ObjectId
  minutes: number
}

const schema = new Schema<MonthOfService>(
  { _id: String, community: { type: String, required: true }, month: { type: String, required: true }, person: { type: Schema.Types.ObjectId, required: true }, minutes: { type: Number, required: true } },
  { collection: 'monthsOfService', versionKey: false },
)
schema.index({ community: 1, month: 1, minutes: -1, _id: 1 })

export const MonthOfServiceModel = mongoose.model('MonthOfService', schema)
