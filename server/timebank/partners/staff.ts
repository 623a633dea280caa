import { Types } from 'mongoose'
import type { FieldError } from '../../../shared/contract/problems'
import { Problem } from '../../http/problem'
import { isHeld, PersonModel, PostModel, type Actor } from '../../people'
import { isDesk } from '../desk/policy'

/**
 * The people who are to stand at a partner's counter, each once. They are known to the desk: confirmed residents or holders of posts under its places, or there already
 * (`known`), so that no name can be asked for by its number. Throws `bad_input` for any other.
 */
export async function asStaff(ids: readonly string[], known: readonly Types.ObjectId[], actor: Actor, now: Date): Promise<Types.ObjectId[]> {
  const wanted = [...new Set(ids)].map((id) => new Types.ObjectId(id))
  const asked = wanted.filter((id) => !known.some((one) => one.equals(id)))
  const people = await PersonModel.find({ _id: { $in: asked } }, { doors: 1 }).lean()
  const posts = await PostModel.find({ person: { $in: asked } }).lean()
  const isKnown = (id: Types.ObjectId) =>
    people.some(({ _id, doors }) => _id.equals(id) && doors.some(({ status, path }) => status === 'confirmed' && isDesk(actor, { path }))) ||
    posts.some((post) => post.person.equals(id) && isHeld(post, now) && isDesk(actor, post))
  const errors = ids.flatMap((id, index): FieldError[] => {
    const person = new Types.ObjectId(id)
    return asked.some((one) => one.equals(person)) && !isKnown(person) ? [{ path: `body.staff.${index}`, code: 'unknown', detail: '没有找到这个人，只能选您辖区里的人' }] : []
  })
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  return wanted
}

/** The staff of partners by name, in the order they were entered. */
export async function staffNames(partners: readonly { staff: readonly Types.ObjectId[] }[]): Promise<Map<string, string>> {
  const people = await PersonModel.find({ _id: { $in: partners.flatMap(({ staff }) => [...staff]) } }, { name: 1 }).lean()
  return new Map(people.map(({ _id, name }) => [String(_id), name || '居民']))
}
