import { after, clockOf } from '../../shared/issues/clock'
import { categoryOf } from '../../shared/issues/categories'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { postLabel } from '../people'
import { PlaceModel } from '../places'
import { firstRoute, groundOf } from './dispatch'

/** Who would get an issue of this category at this place now, and by when (UTC). Throws `bad_input`, `issues.nobody_answers`. */
export async function preview(query: { category: string; place: string; urgent?: boolean }, { actor, now }: Context) {
  const category = categoryOf(query.category)
  const place = await PlaceModel.findById(query.place).lean()
  const errors = [
    ...(category ? [] : [{ path: 'query.category', code: 'unknown', detail: '没有这种事项' }]),
    ...(place && !['city', 'district', 'street'].includes(place.level) ? [] : [{ path: 'query.place', code: 'unknown', detail: '没有这个地点' }]),
  ]
  if (!category || !place || errors.length > 0) throw new Problem('bad_input', { errors })
  const ground = await groundOf(place.path.split('/').filter(Boolean))
  const { post, why } = firstRoute(ground, category.key, now, [actor.person._id])
  const clock = clockOf(category.clock, query.urgent === true || category.emergency !== undefined)
  return {
    holder: { name: post.name, label: postLabel(post) },
    why,
    respondBy: after(now, clock.respond).toISOString(),
    resolveBy: after(now, clock.resolve).toISOString(),
  }
}
