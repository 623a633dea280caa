import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { PlaceModel, type Place } from '../../places'
import { isDesk } from './policy'

/** A place that the actor's desk answers for, asked for in a field. An unknown one and another's look alike: throws `bad_input` at the field's path. */
export async function ownPlace(code: string, { actor }: Pick<Context, 'actor'>, field: 'query.place' | 'body.place' = 'query.place'): Promise<Place> {
  const place = await PlaceModel.findById(code).lean<Place>()
  if (!place || !isDesk(actor, place)) throw new Problem('bad_input', { errors: [{ path: field, code: 'unknown', detail: '没有这个地点，或不归您管' }] })
  return place
}
