import { Types } from 'mongoose'
import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { PlaceModel, type Place } from '../places'
import { eventActor } from './event-actor'
import { PersonModel, type Door } from './person.model'
import { rename } from './rename'

/** How many households a person can belong to. */
export const mostDoors = 2

interface Input {
  household: string
  name: string
  phone?: string
  relation: Door['relation']
}

/**
 * Says that the actor belongs to a household; whoever answers for the door confirms it later. One guarded update keeps the
 * doors at two and each of them once, whatever comes in at the same time.
 * Throws `bad_input`, `people.already_bound`, `people.too_many_doors`.
 */
export async function bindHousehold(input: Input, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Door> {
  const place = await householdOf(input.household)
  const me = actor.person._id
  return transaction(async () => {
    const door: Door = {
      _id: new Types.ObjectId(),
      household: place._id,
      path: place.path,
      label: place.label,
      relation: input.relation,
      status: 'pending',
      requestedAt: now,
    }
    const bound = await PersonModel.updateOne(
      { _id: me, [`doors.${mostDoors - 1}`]: { $exists: false }, 'doors.household': { $ne: place._id } },
      { $push: { doors: door }, ...(input.phone ? { $set: { statedPhone: input.phone } } : {}) },
    )
    if (bound.modifiedCount === 0) {
      const already = await PersonModel.exists({ _id: me, 'doors.household': place._id })
      throw new Problem(already ? 'people.already_bound' : 'people.too_many_doors')
    }
    await rename(actor, input.name, now)
    await emit({
      type: 'people.householdRequested',
      subject: { type: 'household', id: String(door._id) },
      path: door.path,
      actor: { ...eventActor(actor), name: input.name },
      at: now,
      data: { person: String(me), household: door.household, label: door.label, relation: door.relation },
    })
    return door
  })
}

async function householdOf(code: string): Promise<Pick<Place, '_id' | 'path' | 'label'>> {
  const place = await PlaceModel.findById(code, { path: 1, label: 1, level: 1 }).lean()
  if (!place) throw wrong('unknown', '没有这个门牌')
  if (place.level !== 'household') throw wrong('not_a_household', '请选到具体的门牌')
  return place
}

function wrong(code: string, detail: string): Problem {
  return new Problem('bad_input', { errors: [{ path: 'body.household', code, detail }] })
}
