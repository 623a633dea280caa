import { Types } from 'mongoose'
import type { FieldError } from '../../../shared/contract/problems'
import { covers, type Actor } from '../../people'
import type { Place } from '../../places'
import { findGround, type Ground } from '../../routing'
import { ServiceModel } from '../catalogue/service.model'
import type { Errand } from './errand.model'
import { asking, type Parties } from './parties'

type Found = Ground & { place: Place }

/**
 * The household an errand is for: one of the person's doors, the first of them where none is named; for whoever asks under a post, any
 * household of her places. Adds to `errors` and answers null for anything else.
 */
export async function householdFor(code: string | undefined, { doors, byPost }: Parties, actor: Actor, errors: FieldError[]): Promise<Found | null> {
  const refuse = (reason: string, detail: string) => {
    errors.push({ path: 'body.place', code: reason, detail })
    return null
  }
  const wanted = code ?? doors[0]?.household
  if (!wanted) return refuse('required', byPost ? '请选择上门到哪一户' : '请先登记门牌，才知道上门到哪一户')
  const ground = await findGround(wanted)
  if (!ground) return refuse('unknown', '没有这个地点')
  if (ground.place.level !== 'household') return refuse('not_household', '请选到具体的一户')
  const hers = doors.some(({ household }) => household === wanted) || (byPost && covers(actor, ground.place.path, asking))
  return hers ? ground : refuse('foreign', byPost ? '这一户不归您负责' : '只能上门到登记过的门牌')
}

/** The service that is asked for at a door. Adds to `errors` where it cannot be had there. */
export async function serviceFor(id: string | undefined, place: Pick<Place, 'path'> | null, errors: FieldError[]): Promise<Errand['service']> {
  if (!id) return null
  const service = await ServiceModel.findById(new Types.ObjectId(id), { name: 1, path: 1, modes: 1, state: 1 }).lean()
  const refuse = (code: string, detail: string) => {
    errors.push({ path: 'body.service', code, detail })
    return null
  }
  if (!service || service.state !== 'active' || (place && !place.path.startsWith(service.path))) return refuse('unknown', '没有这项服务，或不在这里办')
  if (!service.modes.includes('door')) return refuse('not_door', '这项服务不能上门办')
  return { id: service._id, name: service.name }
}
