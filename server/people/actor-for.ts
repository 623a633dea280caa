import { Types } from 'mongoose'
import type { Actor } from './actor'
import { PersonModel } from './person.model'
import { isHeld, PostModel } from './post.model'

/** A person as an actor at a moment, outside any sign-in: for what the system does in her name, such as the demonstration. Throws an Error for an unknown one. */
export async function actorFor(id: Types.ObjectId, at: Date): Promise<Actor> {
  const person = await PersonModel.findById(id, { name: 1, phone: 1, statedPhone: 1, doors: 1, demo: 1 }).lean()
  if (!person) throw new Error(`no person ${id}`)
  const posts = await PostModel.find({ person: id }).lean()
  return { person, session: new Types.ObjectId(), doors: person.doors, posts: posts.filter((post) => isHeld(post, at)) }
}
