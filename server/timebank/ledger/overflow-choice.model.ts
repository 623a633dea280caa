import mongoose, { Schema, type Types } from 'mongoose'

/** To whom a person wants what exceeds her ceiling to go, in place of her community's pool. */
export interface OverflowChoice {
  /** The person who chose. */
  _id: Types.ObjectId
  to: Types.ObjectId
  chosenAt: Date
}

const schema = new Schema<OverflowChoice>(
  { _id: Schema.Types.ObjectId, to: { type: Schema.Types.ObjectId, required: true }, chosenAt: { type: Date, required: true } },
  { collection: 'overflowChoices', versionKey: false },
)

export const OverflowChoiceModel = mongoose.model('OverflowChoice', schema)
