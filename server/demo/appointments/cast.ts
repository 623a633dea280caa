import type { Types } from 'mongoose'
import { PersonModel, type Person } from '../../people'

/** The people of the demonstration's appointments: demo persons by name, and residents of their community. */
export interface Cast {
  of(name: string): Types.ObjectId
  /** Those with a confirmed door. */
  residents: Pick<Person, '_id' | 'name' | 'doors'>[]
}

/** Finds the cast; null where this database has no demonstration. Throws an Error for a name that nobody has. */
export async function findCast(communityPath: string): Promise<Cast | null> {
  const persons = await PersonModel.find({ demo: { $type: 'object' } }, { name: 1 }).lean()
  if (persons.length === 0) return null
  const residents = await PersonModel.find({ demo: null, doors: { $elemMatch: { status: 'confirmed', path: { $regex: `^${communityPath}` } } } }, { name: 1, doors: 1 }).limit(300).lean()
  const byName = new Map(persons.map(({ _id, name }) => [name, _id]))
  return {
    residents,
    of(name) {
      const found = byName.get(name)
      if (!found) throw new Error(`no demo person ${name}`)
      return found
    },
  }
}
