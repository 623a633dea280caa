import type { Types } from 'mongoose'
import { isHeld, PostModel } from './post.model'

/** Who holds the desk of a place, else the next desk above it; nobody where there is none up to the root. */
export async function deskHolders(path: string, at: Date): Promise<Types.ObjectId[]> {
  const posts = await PostModel.find({ place: { $in: path.split('/').filter(Boolean) }, role: 'desk' }).lean()
  const held = posts.filter((post) => isHeld(post, at))
  const nearest = Math.max(0, ...held.map((post) => post.path.length))
  return held.filter((post) => post.path.length === nearest).map((post) => post.person)
}
