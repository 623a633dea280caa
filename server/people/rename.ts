import { emit } from '../events/emit'
import type { Actor } from './actor'
import { eventActor } from './event-actor'
import { PersonModel } from './person.model'
import { PostModel } from './post.model'

/** Gives the actor another name, on her posts too, which keep a copy. Inside a transaction; nothing happens when the name is hers already. */
export async function rename(actor: Actor, name: string, now: Date): Promise<void> {
  const me = actor.person._id
  const before = await PersonModel.findOneAndUpdate({ _id: me, name: { $ne: name } }, { $set: { name } }, { returnDocument: 'before' }).lean()
  if (!before) return
  await PostModel.updateMany({ person: me }, { $set: { name } })
  await emit({
    type: 'people.renamed',
    subject: { type: 'person', id: String(me) },
    path: '',
    actor: { ...eventActor(actor), name },
    at: now,
    data: { from: before.name, to: name },
  })
}
