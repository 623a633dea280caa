import type { Context } from '../http/context'
import { PlaceModel } from '../places'
import type { Actor } from './actor'
import { countsOf } from './me-counts'
import { countPendingHouseholds } from './pending-households'
import { presentMe } from './presenter'

/** All that the app opens with: the person, her doors and posts, what waits for her and what she may do. */
export async function me({ actor, now }: Pick<Context, 'actor' | 'now'>) {
  const [community, counts, pendingHouseholds] = await Promise.all([communityOf(actor), countsOf(actor, now), countPendingHouseholds(actor)])
  return presentMe(actor, { community, counts: { ...counts, pendingHouseholds }, now })
}

/** The community she lives in, or hopes to, or works in; null above the communities. */
export async function communityOf({ doors, posts }: Pick<Actor, 'doors' | 'posts'>) {
  const paths = [
    ...doors.filter(({ status }) => status === 'confirmed').map(({ path }) => path),
    ...doors.filter(({ status }) => status === 'pending').map(({ path }) => path),
    ...posts.map(({ path }) => path),
  ]
  if (paths.length === 0) return null
  const codes = [...new Set(paths.flatMap((path) => path.split('/').filter(Boolean)))]
  const communities = await PlaceModel.find({ _id: { $in: codes }, level: 'community' }, { name: 1, path: 1 }).lean()
  const nearest = paths.flatMap((path) => communities.find((community) => path.startsWith(community.path)) ?? [])[0]
  return nearest ? { code: nearest._id, name: nearest.name } : null
}
