import { Types } from 'mongoose'
import { Problem } from '../../http/problem'
import { isHeld, PostModel } from '../../people'
import type { Provider, Service } from './service.model'

/**
 * Who stands at the counter, as the desk wrote it. A person must hold a post that reaches the service's place; her name is the one of her post where
 * none was written. An unknown person and one from elsewhere look alike. Throws `bad_input` at `path`.
 */
export async function asProvider({ person, name, title }: { person: string | null; name: string; title: string }, { path: place }: Pick<Service, 'path'>, path: string, now: Date): Promise<Provider> {
  if (person === null) return { person: null, name, title }
  const posts = await PostModel.find({ person: new Types.ObjectId(person) }, { name: 1, path: 1, from: 1, until: 1 }).lean()
  const post = posts.find((candidate) => isHeld(candidate, now) && (candidate.path.startsWith(place) || place.startsWith(candidate.path)))
  if (!post) throw new Problem('bad_input', { errors: [{ path: `${path}.person`, code: 'unknown', detail: '没有找到这个人，或他不在这里任职' }] })
  return { person: new Types.ObjectId(person), name: name || post.name, title }
}
