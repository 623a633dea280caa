import type { FieldError } from '../../../shared/contract/problems'
import { covers, type Actor } from '../../people'
import { PlaceModel } from '../../places'
import { placesOn } from '../area'
import type { HelpRequest } from './help.model'
import { asking, type Parties } from './parties'

type Where = Pick<HelpRequest, 'place' | 'building' | 'path' | 'places' | 'area'>

/**
 * The household where help is wanted: one of the person's doors, the first of them where none is named; for whoever asks under a post, any household of her
 * places. Adds to `errors` and answers null for anything else.
 */
export async function whereFor(code: string | undefined, { doors, byPost }: Parties, actor: Actor, errors: FieldError[]): Promise<Where | null> {
  const refuse = (reason: string, detail: string) => {
    errors.push({ path: 'body.place', code: reason, detail })
    return null
  }
  const wanted = code ?? doors[0]?.household
  if (!wanted) return refuse('required', byPost ? '请选择是哪一户' : '请先登记门牌，等楼栋长或网格员确认')
  const household = await PlaceModel.findById(wanted).lean()
  if (!household) return refuse('unknown', '没有这个地点')
  if (household.level !== 'household') return refuse('not_household', '请选到具体的一户')
  const hers = doors.some((door) => door.household === wanted) || (byPost && covers(actor, household.path, asking))
  if (!hers) return refuse('foreign', byPost ? '这一户不归您负责' : '只能选登记过、已确认的门牌')
  const places = placesOn(household.path)
  const above = await PlaceModel.find({ _id: { $in: places } }, { level: 1, label: 1 }).lean()
  const building = above.find(({ level }) => level === 'building' || level === 'courtyard') ?? above.find(({ _id }) => _id === places.at(-2)) ?? household
  const community = above.find(({ level }) => level === 'community') ?? building
  return { place: { code: household._id, label: household.label }, building: { code: building._id, label: building.label }, path: household.path, places, area: community._id }
}
