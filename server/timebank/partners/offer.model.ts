import mongoose, { Schema, type Types } from 'mongoose'
import type { Day } from '../../../shared/appointments/calendar'

/** Something that can be had for hours at a partner (兑换项目). */
export interface Offer {
  _id: Types.ObjectId
  partner: Types.ObjectId
  /** The partner's place. */
  place: string
  path: string
  name: string
  text: string
  /** Whole minutes that one costs. */
  minutes: number
  /** What is left; null: no limit. Never below zero, by the collection's validator too. */
  stock: number | null
  /** The last day on which it can be had, in China, and the moment at which that day ends (UTC). */
  until: Day | null
  endsAt: Date | null
  state: 'open' | 'ended'
  /** How often it was redeemed. Each redemption writes here, so that none slips past the end of its offer. */
  taken: number
  version: number
  createdAt: Date
}

const schema = new Schema<Offer>(
  {
    partner: { type: Schema.Types.ObjectId, required: true },
    place: { type: String, required: true },
    path: { type: String, required: true },
    name: { type: String, required: true },
    text: { type: String, required: true },
    minutes: { type: Number, required: true },
    stock: { type: Number, default: null },
    until: { type: String, default: null },
    endsAt: { type: Date, default: null },
    state: { type: String, enum: ['open', 'ended'], default: 'open' },
    taken: { type: Number, default: 0 },
    version: { type: Number, default: 1 },
    createdAt: { type: Date, required: true },
  },
  {
    collection: 'offers',
    versionKey: false,
    collectionOptions: { validator: { $jsonSchema: { required: ['minutes', 'stock'], properties: { minutes: { bsonType: 'number', minimum: 1, multipleOf: 1 }, stock: { bsonType: ['number', 'null'], minimum: 0, multipleOf: 1 } } } } },
  },
)
schema.index({ place: 1, state: 1, createdAt: -1, _id: -1 })
schema.index({ partner: 1, state: 1, createdAt: -1, _id: -1 })
schema.index({ partner: 1, createdAt: -1, _id: -1 })
schema.index({ endsAt: 1 }, { partialFilterExpression: { state: 'open', endsAt: { $gt: new Date(0) } } })

export const OfferModel = mongoose.model('Offer', schema)

/** Whether it can be had at a moment, stock aside. */
export function isOpen({ state, endsAt }: Pick<Offer, 'state' | 'endsAt'>, at: Date): boolean {
  return state === 'open' && (endsAt === null || at < endsAt)
}
