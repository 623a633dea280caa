import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { findResidents } from '../../people'
import { PlaceModel } from '../../places'
import { invitingPost } from './policy'

/** Confirmed residents of a place of the actor's by name, but herself, as `findResidents`. Throws `bad_input` for a place that is not hers. */
export async function invitees({ place: code, q }: { place: string; q: string }, { actor }: Context) {
  const place = await PlaceModel.findById(code, { path: 1, level: 1 }).lean()
  if (!place || !invitingPost(actor, place.path)) throw new Problem('bad_input', { errors: [{ path: 'query.place', code: 'unknown', detail: '没有这个地点，或不归您管' }] })
  return { items: await findResidents(place, q, [actor.person._id]) }
}
