import mongoose, { Schema, type Types } from 'mongoose'

/** That somebody very old who lives alone gets hours from her community's pool (高龄独居), with her agreement. */
export interface Entitlement {
  _id: Types.ObjectId
  person: Types.ObjectId
  /** Her door in words, when she was entered. */
  door: string
  community: string
  /** The community's. */
  path: string
  /** `placesOf(path)`. */
  places: string[]
  /** When she was entered; who came first is granted first. UTC. */
  since: Date
  enteredBy: string
  words: string | null
  endedAt: Date | null
  endedReason: string | null
  /** The last month for which it is settled whether she is granted, 'YYYY-MM' in China; '' before the first. */
  decided: string
  /** Whole minutes granted under it. */
  granted: number
  /** The person, while it lasts: one a person, by unique index. Absent when it has ended. */
  holds?: string
}

const schema = new Schema<Entitlement>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    door: { type: String, required: true },
    community: { type: String, required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    since: { type: Date, required: true },
    enteredBy: { type: String, required: true },
    words: { type: String, default: null },
    endedAt: { type: Date, default: null },
    endedReason: { type: String, default: null },
    decided: { type: String, default: '' },
    granted: { type: Number, default: 0 },
    holds: String,
  },
  { collection: 'entitlements', versionKey: false },
)
schema.index({ holds: 1 }, { unique: true, partialFilterExpression: { holds: { $gt: '' } } })
schema.index({ places: 1, since: -1, _id: -1 })
schema.index({ endedAt: 1, community: 1, since: 1, _id: 1 })

export const EntitlementModel = mongoose.model('Entitlement', schema)
