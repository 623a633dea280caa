import mongoose, { Schema, type Types } from 'mongoose'

/** That a person says she belongs to a household, and what a chief or grid worker said to it. A refused one is taken out. */
export interface Door {
  _id: Types.ObjectId
  household: string
  path: string
  /** The household's label at the time of binding. */
  label: string
  relation: 'owner' | 'family' | 'tenant'
  status: 'pending' | 'confirmed'
  requestedAt: Date
}

/** Somebody: a resident, a chief, a worker, or several of these at once. */
export interface Person {
  _id: Types.ObjectId
  name: string
  /** 11 digits, verified by WeChat or given by a roster; null until known. */
  phone: string | null
  /** What she wrote herself when she bound her household; for the chief to call back. Not verified. */
  statedPhone: string | null
  openid: string | null
  doors: Door[]
  /** One sentence on who this is in the demonstration; null for real people. */
  demo: { story: string; order: number } | null
  generated: boolean
  createdAt: Date
}

const door = new Schema<Door>({
  household: { type: String, required: true },
  path: { type: String, required: true },
  label: { type: String, required: true },
  relation: { type: String, enum: ['owner', 'family', 'tenant'], required: true },
  status: { type: String, enum: ['pending', 'confirmed'], required: true },
  requestedAt: { type: Date, required: true },
})

const schema = new Schema<Person>(
  {
    name: { type: String, default: '' },
    phone: { type: String, default: null },
    statedPhone: { type: String, default: null },
    openid: { type: String, default: null },
    doors: { type: [door], default: [] },
    demo: { type: new Schema({ story: String, order: Number }, { _id: false }), default: null },
    generated: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
  },
  { collection: 'people', versionKey: false },
)
// `$gt: ''` and not `$type: 'string'`: for an equality the planner takes a partial index only when it can compare.
schema.index({ phone: 1 }, { unique: true, partialFilterExpression: { phone: { $gt: '' } } })
schema.index({ openid: 1 }, { unique: true, partialFilterExpression: { openid: { $gt: '' } } })
schema.index({ name: 1 })
schema.index({ 'doors.household': 1 })
schema.index({ 'doors.status': 1, 'doors.path': 1 })
schema.index({ 'doors._id': 1 })
schema.index({ 'demo.order': 1 }, { partialFilterExpression: { demo: { $type: 'object' } } })

export const PersonModel = mongoose.model('Person', schema)
