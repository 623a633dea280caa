import { Types, type QueryFilter } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import { attach, content } from '../../files'
import type { Context } from '../../http/context'
import { notFound, Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { ownPlace } from '../desk/own-place'
import { desks, placesOf, underDesks } from '../desk/policy'
import { OpeningModel, type Opening } from './opening.model'

/** Loads an import by its id. Throws not_found. */
export async function loadOpening(id: string): Promise<Opening> {
  const opening = await OpeningModel.findById(new Types.ObjectId(id)).lean<Opening>()
  if (!opening) throw notFound()
  return opening
}

/** The latest imports of the actor's desks, newest first. */
export async function listOpenings({ actor }: Pick<Context, 'actor'>): Promise<Opening[]> {
  return OpeningModel.find(underDesks(actor), { errors: 0 }).sort({ startedAt: -1, _id: -1 }).limit(50).lean<Opening[]>()
}

/** Puts an uploaded table in line to be checked for a place of the actor's desk. Throws `bad_input` for a place that is not hers, `files.not_yours`. */
export async function requestOpening({ file, place: code }: { file: string; place: string }, { actor, now, services }: Pick<Context, 'actor' | 'now' | 'services'>): Promise<Opening> {
  const place = await ownPlace(code, { actor }, 'body.place')
  return transaction(async () => {
    const _id = new Types.ObjectId()
    await attach([file], actor.person._id, { type: 'openingImport', id: String(_id), path: place.path }, 'table')
    const { name } = await content(file, services)
    const opening: Opening = {
      _id, state: 'checking', place: { code: place._id, label: place.label }, path: place.path, places: placesOf(place.path), fileName: name ?? '台账', file: new Types.ObjectId(file),
      by: eventActor(actor, { path: place.path, roles: desks }), appliedBy: null, rows: 0, checked: 0, booked: 0, total: 0, errors: [], errorCount: 0, notices: [], startedAt: now, finishedAt: null, waits: true,
    }
    await OpeningModel.insertMany([opening], { lean: true })
    await tell('opening.asked', opening, opening.by, now)
    return opening
  })
}

/**
 * Lets a checked table be booked; one that failed goes on where it was, and one whose check broke off is checked anew: nothing is booked that nobody has seen checked. Asked twice,
 * the second finds it under way or done. Throws `timebank.import_not_ready`.
 */
export async function applyOpening({ _id, path }: Opening, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Opening> {
  const appliedBy = eventActor(actor, { path, roles: desks })
  return transaction(async () => {
    const start = { errors: [], errorCount: 0, finishedAt: null, waits: true as const }
    const begin = (from: QueryFilter<Opening>, set: Partial<Opening>) =>
      OpeningModel.findOneAndUpdate({ $and: [{ _id, file: { $ne: null } }, from] }, { $set: { ...start, ...set } }, { returnDocument: 'after' }).lean<Opening>()
    const again = await begin({ state: 'failed', appliedBy: null }, { state: 'checking' })
    if (again) {
      await tell('opening.asked', again, appliedBy, now)
      return again
    }
    const started = await begin({ state: { $in: ['ready', 'failed'] } }, { state: 'applying', appliedBy })
    if (started) {
      await tell('opening.applied', started, appliedBy, now)
      return started
    }
    const opening = await loadOpening(String(_id))
    if (opening.state !== 'applying' && opening.state !== 'done') throw new Problem('timebank.import_not_ready')
    return opening
  })
}

async function tell(type: string, { _id, path, fileName, rows, total }: Opening, actor: Opening['by'], at: Date): Promise<void> {
  await emit({ type, subject: { type: 'openingImport', id: String(_id) }, path, actor, at, data: { file: fileName, rows, total } })
}
