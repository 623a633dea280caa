import type { Types } from 'mongoose'
import type { Random } from '../../places'
import type { Organisation } from '../../volunteering'
import type { Cast } from '../appointments/cast'

/** A resident of the demonstration's community. */
export type Resident = Cast['residents'][number]

/** How many residents take part in what volunteers do. */
const size = 40

/** Those residents of the demonstration who take part, the same for the same seed. */
export function crowdOf({ residents }: Cast, random: Random): Resident[] {
  const left = [...residents]
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(random.int(left.length), 1)[0]!)
}

/** Some of a crowd for an activity: nobody of the organisers' households, whose service they could not confirm. */
export function someOf(crowd: readonly Resident[], { organisers }: Pick<Organisation, 'organisers'>, homes: ReadonlyMap<string, readonly string[]>, count: number, random: Random): Types.ObjectId[] {
  const near = new Set(organisers.flatMap(({ person }) => homes.get(String(person)) ?? []))
  const left = crowd.filter(({ doors }) => !doors.some(({ household }) => near.has(household)))
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.int(left.length), 1)[0]!._id)
}
