import mongoose, { Schema, type Types } from 'mongoose'

/** A shop or office at which hours can be redeemed (合作商户). */
export interface Partner {
  _id: Types.ObjectId
  name: string
  where: string
  phone: string | null
  place: { code: string; label: string }
  path: string
  /** `placesOf(path)`. */
  places: string[]
  /** Who may capture there. */
  staff: Types.ObjectId[]
  state: 'active' | 'ended'
  version: number
  createdAt: Date
  /** When it or one of its offers changed. An offer's change is written here too, so that none slips past the end of its partner. */
  changedAt: Date
}

const schema = new Schema<Partner>(
  {
    name: { type: String, required: true },
    where: { type: String, required: true },
    phone: { type: String, default: null },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    staff: { type: [Schema.Types.ObjectId], default: [] },
    state: { type: String, enum: ['active', 'ended'], default: 'active' },
    version: { type: Number, default: 1 },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: 'partners', versionKey: false },
)
schema.index({ places: 1, state: 1, createdAt: -1, _id: -1 })
schema.index({ staff: 1, state: 1, _id: 1 })

export const PartnerModel = mongoose.model('Partner', schema)
