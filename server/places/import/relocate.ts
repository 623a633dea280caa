import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { PersonModel, PostModel } from '../../people'
import { PlaceModel } from '../place.model'
import { labelBase, sortKey } from './place-names'

/** Where a place with children is to stand and what it is to be called. */
export interface Relocation {
  code: string
  name: string
  parent: string | null
  path: string
  label: string
}

/**
 * Renames or moves a place and, in the same transaction, rewrites path and label of all that lies below it, of the posts
 * held there and of the doors people belong to. Writes `places.moved` with both paths when the path changed, so that
 * other capabilities can follow, and `places.renamed` with both names when the name did. Repeating it changes nothing.
 */
export async function relocate({ code, name, parent, path, label }: Relocation, now: Date): Promise<void> {
  await transaction(async () => {
    const old = await PlaceModel.findById(code).lean()
    if (!old || (old.name === name && old.parent === parent && old.path === path && old.label === label)) return
    const bases = { from: labelBase(old), to: labelBase({ level: old.level, name, label }) }
    const below = { $regex: `^${old.path}` }
    const pathOf = (field: string) => ({ $concat: [path, { $substrBytes: [field, old.path.length, -1] }] })
    const labelOf = (field: string) => ({
      $cond: [{ $eq: [{ $indexOfBytes: [field, bases.from] }, 0] }, { $concat: [bases.to, { $substrBytes: [field, Buffer.byteLength(bases.from), -1] }] }, field],
    })

    await PlaceModel.updateMany({ path: below, _id: { $ne: code } }, [{ $set: { path: pathOf('$path'), label: labelOf('$label') } }], { updatePipeline: true })
    await PlaceModel.updateOne({ _id: code }, { $set: { name, parent, path, label, sort: sortKey(old.level, code, name) } })
    if (parent) await PlaceModel.updateOne({ _id: parent }, { $set: { hasChildren: true } })
    await PostModel.updateMany({ path: below, place: { $ne: code } }, [{ $set: { path: pathOf('$path'), placeLabel: labelOf('$placeLabel') } }], { updatePipeline: true })
    await PostModel.updateMany({ place: code }, { $set: { path, placeLabel: label } })
    const door = { $mergeObjects: ['$$door', { path: pathOf('$$door.path'), label: labelOf('$$door.label') }] }
    const isBelow = { $eq: [{ $indexOfBytes: ['$$door.path', old.path] }, 0] }
    const doors = { $map: { input: '$doors', as: 'door', in: { $cond: [isBelow, door, '$$door'] } } }
    // Both statuses are named because the index on doors begins with the status.
    const somewhereBelow = { doors: { $elemMatch: { status: { $in: ['pending', 'confirmed'] }, path: below } } }
    await PersonModel.updateMany(somewhereBelow, [{ $set: { doors } }], { updatePipeline: true })

    const event = { subject: { type: 'place', id: code }, path, actor: systemActor, at: now }
    if (old.path !== path) await emit({ ...event, type: 'places.moved', data: { from: old.path, to: path } })
    if (old.name !== name) await emit({ ...event, type: 'places.renamed', data: { from: old.name, to: name } })
    const oldParentHasOthers = !old.parent || (await PlaceModel.exists({ parent: old.parent }))
    if (!oldParentHasOthers) await PlaceModel.updateOne({ _id: old.parent }, { $set: { hasChildren: false } })
  })
}
