import mongoose, { Schema } from 'mongoose'
import { levels, type Level } from '../../shared/places/levels'

/** A node of the tree of places. */
export interface Place {
  /** Its code; never changes. */
  _id: string
  name: string
  level: Level
  parent: string | null
  /** Codes from the root down to itself, each followed by '/': '6202/620201001/'. */
  path: string
  /** Names from the community down, as people say it: '福民社区 3 号楼 2 单元 501 室'. Above the community just the name. */
  label: string
  /** Order among its siblings: digits in names compare as numbers. */
  sort: string
  hasChildren: boolean
  /** Made up for demonstration. */
  generated: boolean
}

const schema = new Schema<Place>(
  {
    _id: String,
    name: { type: String, required: true },
    level: { type: String, enum: levels, required: true },
    parent: { type: String, default: null },
    path: { type: String, required: true },
    label: { type: String, required: true },
    sort: { type: String, required: true },
    hasChildren: { type: Boolean, default: false },
    generated: { type: Boolean, default: false },
  },
  { collection: 'places', versionKey: false },
)
schema.index({ parent: 1, sort: 1, _id: 1 })
schema.index({ path: 1 }, { unique: true })
schema.index({ level: 1 })

export const PlaceModel = mongoose.model('Place', schema)
