import { Types } from 'mongoose'
import { isDuplicate, transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import type { Context } from '../../http/context'
import { afterCursor, pageOf } from '../../http/pages'
import { notFound, Problem } from '../../http/problem'
import { eventActor, PersonModel } from '../../people'
import { desks, isDesk, placesOf } from '../desk/policy'
import { ownPlace } from '../desk/own-place'
import { communityPath, homeCommunity } from '../ledger/communities'
import { EntitlementModel, type Entitlement } from './entitlement.model'

type Ctx = Pick<Context, 'actor' | 'now'>

/** Loads an entitlement by its id. Throws not_found. */
export async function loadEntitlement(id: string): Promise<Entitlement> {
  const entitlement = await EntitlementModel.findById(new Types.ObjectId(id)).lean<Entitlement>()
  if (!entitlement) throw notFound()
  return entitlement
}

/** The community whose pool pays for somebody, by the published rule; null for who is not entered. */
export async function poolFor(person: Types.ObjectId): Promise<string | null> {
  return (await EntitlementModel.findOne({ holds: String(person) }, { community: 1 }).lean<Entitlement>())?.community ?? null
}

/** Who gets or got hours from the pools of a place of the actor's desk, the latest first. Throws `bad_input` for a place that is not hers and for a wrong cursor. */
export async function listEntitlements({ place: code, cursor, limit }: { place: string; cursor?: string; limit: number }, ctx: Ctx): Promise<{ items: Entitlement[]; next: string | null }> {
  const place = await ownPlace(code, ctx)
  const found = await EntitlementModel.find({ $and: [{ places: place._id }, afterCursor<Entitlement>(cursor, { field: 'since', direction: -1 })] })
    .sort({ since: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Entitlement[]>()
  return pageOf(found, limit, ({ since }) => since)
}

/**
 * Enters a resident of the actor's desk, with her agreement; she is granted from the first of the next month on. Throws `bad_input` for anybody else and for the actor
 * herself, `timebank.entitled_already`.
 */
export async function addEntitlement({ person: id, words = null }: { person: string; words?: string | null }, { actor, now }: Ctx): Promise<Entitlement> {
  if (id === String(actor.person._id)) throw refuse('oneself', '不能给自己登记，请同事来')
  const person = await PersonModel.findById(new Types.ObjectId(id), { doors: 1 }).lean()
  const home = person && (await homeCommunity(person))
  const path = person ? await communityPath(person.doors) : ''
  if (!person || !home || !isDesk(actor, { path })) throw refuse('unknown', '没有找到这位居民，只能登记您辖区里住着的人')
  const by = eventActor(actor, { path, roles: desks })
  const door = person.doors.find((one) => one.status === 'confirmed' && one.path.startsWith(path))!.label
  const entitlement: Entitlement = {
    _id: new Types.ObjectId(), person: person._id, door, community: home.code, path, places: placesOf(path), since: now, enteredBy: `${by.label ?? ''}${by.name}`, words,
    endedAt: null, endedReason: null, decided: '', granted: 0, holds: String(person._id),
  }
  return transaction(async () => {
    await store(entitlement)
    await tell('entitlement.added', entitlement, by, now)
    return entitlement
  })
}

async function store(entitlement: Entitlement): Promise<void> {
  try {
    await EntitlementModel.insertMany([entitlement], { lean: true })
  } catch (error) {
    throw isDuplicate(error, 'holds_1') ? new Problem('timebank.entitled_already') : error
  }
}

/** Ends an entitlement; one that has ended stays as it is. */
export function endEntitlement(entitlement: Entitlement, reason: string, by: EventActor, at: Date): Promise<Entitlement> {
  return transaction(async () => {
    const ended = await EntitlementModel.findOneAndUpdate({ _id: entitlement._id, endedAt: null }, { $set: { endedAt: at, endedReason: reason }, $unset: { holds: 1 } }, { returnDocument: 'after' }).lean<Entitlement>()
    if (!ended) return loadEntitlement(String(entitlement._id))
    await tell('entitlement.ended', ended, by, at, { reason })
    return ended
  })
}

async function tell(type: string, { _id, path, person, community }: Entitlement, actor: EventActor, at: Date, data: Record<string, unknown> = {}): Promise<void> {
  await emit({ type, subject: { type: 'entitlement', id: String(_id) }, path, actor, at, data: { person: String(person), community, ...data } })
}

function refuse(code: string, detail: string): Problem {
  return new Problem('bad_input', { errors: [{ path: 'body.person', code, detail }] })
}
