import { after, clockOf } from '../../shared/issues/clock'
import { categoryOf } from '../../shared/issues/categories'
import type { FieldError } from '../../shared/contract/problems'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { postLabel } from '../people'
import { firstRoute } from './dispatch'
import { whereFor } from './where'

/** Who would get an issue of this category at this place now, and by when (UTC). Throws `bad_input`, `issues.nobody_answers`. */
export async function preview(query: { category: string; place: string; urgent?: boolean }, { actor, now }: Context) {
  const errors: FieldError[] = []
  const category = categoryOf(query.category)
  if (!category) errors.push({ path: 'query.category', code: 'unknown', detail: '没有这种事项' })
  const where = await whereFor(query.place, actor, 'query.place', errors)
  if (!category || !where) throw new Problem('bad_input', { errors })
  const { post, why } = firstRoute(where.ground, category.key, now, [actor.person._id])
  const clock = clockOf(category.clock, query.urgent === true || category.emergency !== undefined)
  return {
    holder: { name: post.name, label: postLabel(post) },
    why,
    respondBy: after(now, clock.respond).toISOString(),
    resolveBy: after(now, clock.resolve).toISOString(),
  }
}
