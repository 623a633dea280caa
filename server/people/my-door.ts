import type { Context } from '../http/context'
import { PlaceModel } from '../places'
import { answerableFor, type WayPlace } from './answerable'
import { PersonModel, type Door } from './person.model'
import { PostModel } from './post.model'
import { presentMyDoor } from './presenter'

const answering = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', 'desk'] as const

/** For each of the actor's doors who answers for it, and who else lives behind it. */
export async function myDoor(doors: readonly Door[], { actor, now }: Pick<Context, 'actor' | 'now'>) {
  const codes = [...new Set(doors.flatMap(codesOf))]
  const [places, posts, residents] = await Promise.all([
    PlaceModel.find({ _id: { $in: codes } }, { level: 1, label: 1 }).lean(),
    PostModel.find({ place: { $in: codes }, role: { $in: answering } }).lean(),
    PersonModel.find({ _id: { $ne: actor.person._id }, 'doors.household': { $in: doors.map(({ household }) => household) } }, { name: 1, doors: 1 }).lean(),
  ])
  return {
    doors: doors.map((door) => {
      const here = codesOf(door)
      const way: WayPlace[] = here.flatMap((code) => places.filter(({ _id }) => _id === code).map(({ level, label }) => ({ code, level, label })))
      const others = residents.filter((resident) => resident.doors.some(({ household, status }) => household === door.household && status === 'confirmed'))
      return presentMyDoor(door, answerableFor(way.reverse(), posts.filter(({ place }) => here.includes(place)), now), others)
    }),
  }
}

/** The codes of a door's way, from the root down. */
function codesOf({ path }: Pick<Door, 'path'>): string[] {
  return path.split('/').filter(Boolean)
}
