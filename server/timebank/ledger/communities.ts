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

/** The path of the community in which somebody lives for sure, for the events of what she does; '' where she has none. */
export async function communityPath(doors: readonly Door[]): Promise<string> {
  const home = await homeCommunity({ doors })
  const path = home && doors.find(({ status, path }) => status === 'confirmed' && path.split('/').includes(home.code))?.path
  return path ? path.slice(0, path.indexOf(`${home.code}/`) + home.code.length + 1) : ''
}
