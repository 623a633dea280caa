import { Types } from 'mongoose'
import { transaction } from '../database/transaction'
import { emit, systemActor } from '../events/emit'
import { PlaceModel } from '../places'
import { PersonModel } from './person.model'
import { PostModel, type Post } from './post.model'

/**
 * Makes the person of this phone an administrator, creating her when nobody has it: of the one city there is, or of
 * everything while there is none yet or are several. Doing it again changes nothing but her name.
 */
export async function makeAdministrator({ name, phone }: { name: string; phone: string }, now: Date): Promise<Post> {
  return transaction(async () => {
    const person = await PersonModel.findOneAndUpdate(
      { phone },
      { $set: { name }, $setOnInsert: { createdAt: now } },
      { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
    ).lean()
    await PostModel.updateMany({ person: person._id }, { $set: { name } })
    const area = await areaOfAdministrator()
    const posts = await PostModel.find({ person: person._id, role: 'administrator', place: { $in: ['', area.place] }, until: null }).lean()
    if (posts[0]) return posts[0]
    const post: Post = {
      _id: new Types.ObjectId(),
      person: person._id,
      name,
      phone,
      role: 'administrator',
      ...area,
      deputy: false,
      department: null,
      from: now,
      until: null,
      away: null,
      generated: false,
    }
    await PostModel.insertMany([post])
    await emit({
      type: 'people.administratorMade',
      subject: { type: 'post', id: String(post._id) },
      path: area.path,
      actor: systemActor,
      at: now,
      data: { person: String(person._id), place: area.place },
    })
    return post
  })
}

async function areaOfAdministrator(): Promise<Pick<Post, 'place' | 'path' | 'level' | 'placeLabel'>> {
  const roots = await PlaceModel.find({ parent: null }, { path: 1, level: 1, label: 1 }).limit(2).lean()
  const [root] = roots
  if (roots.length !== 1 || !root) return { place: '', path: '', level: 'city', placeLabel: '' }
  return { place: root._id, path: root.path, level: root.level, placeLabel: root.label }
}
