import mongoose, { Schema, type Types } from 'mongoose'

/** Something that volunteers do at a time and a place. Each date of a series is a document of its own. */
export interface Activity {
  _id: Types.ObjectId
  organisation: { id: Types.ObjectId; name: string }
  project: { id: Types.ObjectId; name: string } | null
  /** Common to the dates of a series; null for a single one. */
  series: Types.ObjectId | null
  name: string
  text: string
  /** In words; the place is what it is for. */
  where: string
  wanted: string | null
  place: { code: string; label: string }
  path: string
  places: string[]
  /** The community it is for; above the communities its place. */
  area: string
  /** UTC. */
  start: Date
  end: Date
  /** How many can take part; `taken` never exceeds it, by the collection's validator too. */
  capacity: number
  taken: number
  waiting: number
  /** How many ever waited: the last turn that was given. */
  turns: number
  state: 'open' | 'cancelled'
  cancelled: { reason: string; at: Date } | null
  /** What its codes are made of; 32 bytes, hex. Leaves the server never. */
  secret: string
  /** Whether its organisers were reminded of what is unsettled, or nothing was. */
  unsettledNoted: boolean
  announcedAt: Date
  version: number
  generated: boolean
}

const count = { bsonType: 'number', minimum: 0, multipleOf: 1 }
const part = new Schema({ id: Schema.Types.ObjectId, name: String }, { _id: false, id: false })

const schema = new Schema<Activity>(
  {
    organisation: { type: part, required: true },
    project: { type: part, default: null },
    series: { type: Schema.Types.ObjectId, default: null },
    name: { type: String, required: true },
    text: { type: String, required: true },
    where: { type: String, required: true },
    wanted: { type: String, default: null },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    area: { type: String, required: true },
    start: { type: Date, required: true },
    end: { type: Date, required: true },
    capacity: { type: Number, required: true },
    taken: { type: Number, required: true },
    waiting: { type: Number, required: true },
    turns: { type: Number, required: true },
    state: { type: String, enum: ['open', 'cancelled'], required: true },
    cancelled: { type: new Schema({ reason: String, at: Date }, { _id: false }), default: null },
    secret: { type: String, required: true },
    unsettledNoted: { type: Boolean, default: false },
    announcedAt: { type: Date, required: true },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  {
    collection: 'activities',
    versionKey: false,
    // Held by the database whatever the code does: no more people than places.
    collectionOptions: { validator: { $jsonSchema: { required: ['capacity', 'taken', 'waiting'], properties: { taken: count, waiting: count } }, $expr: { $lte: ['$taken', '$capacity'] } } },
  },
)
schema.index({ area: 1, state: 1, start: 1, _id: 1 })
schema.index({ places: 1, state: 1, start: 1, _id: 1 })
schema.index({ 'organisation.id': 1, start: 1, _id: 1 })
schema.index({ series: 1, start: 1 }, { partialFilterExpression: { series: { $type: 'objectId' } } })
/** For the administrator of a whole installation, whose post is at no place. */
schema.index({ state: 1, start: 1, _id: 1 })
/** What is over and was not looked at: as small as that is. */
schema.index({ end: 1 }, { partialFilterExpression: { state: 'open', unsettledNoted: false } })

export const ActivityModel = mongoose.model('Activity', schema)
