import { Schema, type Types } from 'mongoose'
import { roles, type Role } from '../../shared/people/roles'
import { postLabel, type Post } from '../people'

/** Who answers for an item, through which post. */
export interface Holder {
  person: Types.ObjectId
  post: Types.ObjectId
  name: string
  phone: string | null
  role: Role
  /** The post in words: '3 号楼楼栋长'. */
  label: string
  since: Date
}

/** A holder, for the schemas of what is held. */
export const holderSchema = new Schema<Holder>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    post: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    phone: { type: String, default: null },
    role: { type: String, enum: roles, required: true },
    label: { type: String, required: true },
    since: { type: Date, required: true },
  },
  { _id: false },
)

/** A post as the holder of an item from a moment on. */
export function asHolder(post: Post, since: Date): Holder {
  return { person: post.person, post: post._id, name: post.name, phone: post.phone, role: post.role, label: postLabel(post), since }
}
