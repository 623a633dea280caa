import { notFound, Problem } from '../http/problem'
import { PlaceModel, type Place } from './place.model'
import { presentPlace } from './presenter'

/** Places on one page; a building has fewer doors, a large street fewer communities. */
const pageSize = 500

/** The place whose children are asked for; null for the cities. Throws not_found. */
export async function loadParent(code: string | undefined): Promise<Place | null> {
  if (code === undefined) return null
  const parent = await PlaceModel.findById(code).lean()
  if (!parent) throw notFound()
  return parent
}

/**
 * One page of a place's children in the order people count them, with the way down to it. `after` is the last child of the
 * page before; one of another place is `bad_input`.
 */
export async function children(parent: Place | null, after: string | undefined) {
  const [ancestors, items] = await Promise.all([ancestorsOf(parent), page(parent?._id ?? null, after)])
  return {
    parent: parent && presentPlace(parent),
    ancestors: ancestors.map(presentPlace),
    items: items.slice(0, pageSize).map(presentPlace),
    next: items.length > pageSize ? items[pageSize - 1]!._id : null,
  }
}

async function page(parent: string | null, after: string | undefined): Promise<Place[]> {
  const last = after === undefined ? null : await PlaceModel.findOne({ _id: after, parent }, { sort: 1 }).lean()
  if (after !== undefined && !last) throw new Problem('bad_input', { errors: [{ path: 'query.after', code: 'unknown', detail: '没有这一页' }] })
  const rest = last ? { $or: [{ sort: { $gt: last.sort } }, { sort: last.sort, _id: { $gt: last._id } }] } : {}
  return PlaceModel.find({ parent, ...rest }).sort({ sort: 1, _id: 1 }).limit(pageSize + 1).lean()
}

async function ancestorsOf(place: Place | null): Promise<Place[]> {
  if (!place) return []
  const codes = place.path.split('/').slice(0, -2)
  const found = await PlaceModel.find({ _id: { $in: codes } }).lean()
  return found.sort((a, b) => a.path.length - b.path.length)
}
