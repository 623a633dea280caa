import { PlaceModel, type Place } from '../places'

/** The code of the community that a place lies in; of the place itself above the communities. */
export async function areaOf({ _id, path }: Pick<Place, '_id' | 'path'>): Promise<string> {
  const community = await PlaceModel.findOne({ _id: { $in: path.split('/').filter(Boolean) }, level: 'community' }, { _id: 1 }).lean()
  return community?._id ?? _id
}

/** Codes of a place and of those above it. */
export function placesOn(path: string): string[] {
  return path.split('/').filter(Boolean)
}
