import { roleLabel } from '../../shared/people/roles'
import { PersonModel } from './person.model'
import { isHeld, PostModel } from './post.model'

/** The demo persons in their order, with the post each of them holds now and one sentence on who she is. */
export async function demoPersons(now: Date) {
  const persons = await PersonModel.find({ demo: { $type: 'object' } }, { name: 1, doors: 1, demo: 1 })
    .sort({ 'demo.order': 1 })
    .lean()
  const posts = (await PostModel.find({ person: { $in: persons.map(({ _id }) => _id) } }).lean()).filter((post) => isHeld(post, now))
  const items = persons.map(({ _id, name, doors, demo }) => {
    const post = posts.find((held) => held.person.equals(_id))
    return {
      id: String(_id),
      name,
      roleLabel: post ? roleLabel(post.role, post) : '居民',
      placeLabel: post?.placeLabel ?? doors[0]?.label ?? '',
      story: demo?.story ?? '',
    }
  })
  return { items }
}
