import { communityOf, type Door } from '../../people'
import { PlaceModel } from '../../places'

/** The community in which somebody lives for sure: of her confirmed doors, the first. Null where she has none. */
export function homeCommunity({ doors }: { doors: readonly Door[] }): Promise<{ code: string; name: string } | null> {
  return communityOf({ doors: doors.filter(({ status }) => status === 'confirmed'), posts: [] })
}

/** The community that a place belongs to, by the place's path; null above the communities. */
export async function communityAt(path: string): Promise<string | null> {
  const codes = path.split('/').filter(Boolean)
  if (codes.length === 0) return null
  return (await PlaceModel.findOne({ _id: { $in: codes }, level: 'community' }, { _id: 1 }).lean())?._id ?? null
}
