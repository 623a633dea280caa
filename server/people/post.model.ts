import mongoose, { Schema, type Types } from 'mongoose'
import { roles, type Role } from '../../shared/people/roles'
import { levels, type Level } from '../../shared/places/levels'

/** A time in which the holder is away from the post. `from` included, `until` not (UTC). */
export interface Away {
  from: Date
  until: Date
  reason: string
}

/** That a person answers for a place in a role, from one moment to another. */
export interface Post {
  _id: Types.ObjectId
  person: Types.ObjectId
  /** The holder's name and phone, kept here so that routing and 'my door' read one collection. */
  name: string
  phone: string | null
  role: Role
  /** '' with the path '' for the administrator of a whole installation, whose post covers every place. */
  place: string
  path: string
  level: Level
  /** The place's label at the time of import. */
  placeLabel: string
  deputy: boolean
  /** Which department, for the role `department`. */
  department: string | null
  from: Date
  /** Exclusive; null: no end is set. */
  until: Date | null
  away: Away | null
  generated: boolean
}

/** Text that only an administrator's post may have empty. */
const placed = {
  type: String,
  default: '',
  required(this: Post) {
    return this.role !== 'administrator'
  },
}

const schema = new Schema<Post>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    phone: { type: String, default: null },
    role: { type: String, enum: roles, required: true },
    place: placed,
    path: placed,
    level: { type: String, enum: levels, required: true },
    placeLabel: placed,
    deputy: { type: Boolean, default: false },
    department: { type: String, default: null },
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    away: { type: new Schema({ from: Date, until: Date, reason: String }, { _id: false }), default: null },
    generated: { type: Boolean, default: false },
  },
  { collection: 'posts', versionKey: false },
)
/** One row of a roster is one post: importing it again finds it. */
schema.index({ person: 1, role: 1, place: 1, department: 1, from: 1 }, { unique: true })
schema.index({ place: 1, role: 1 })
schema.index({ path: 1, role: 1 })
schema.index({ 'away.from': 1 }, { sparse: true })
schema.index({ until: 1 })

export const PostModel = mongoose.model('Post', schema)

/** Whether the post is held at a moment, away or not. */
export function isHeld(post: Pick<Post, 'from' | 'until'>, at: Date): boolean {
  return post.from <= at && (post.until === null || at < post.until)
}

/** Whether its holder is away at a moment. */
export function isAway(post: Pick<Post, 'away'>, at: Date): boolean {
  return post.away !== null && post.away.from <= at && at < post.away.until
}

/** Sorts the posts of one role at one place: holders before deputies, then who has held it longest; the same order whatever the database gave. */
export function byStanding(a: Post, b: Post): number {
  return Number(a.deputy) - Number(b.deputy) || a.from.getTime() - b.from.getTime() || String(a._id).localeCompare(String(b._id))
}
