import { isDuplicate, transaction } from '../../database/transaction'
import type { Outcome } from '../../database/turns'
import { emit, type NewEvent } from '../../events/emit'
import type { EventActor } from '../../events/event.model'
import { remember, type RequestKey } from '../../http/idempotency'
import { Problem } from '../../http/problem'
import { ActivityModel, type Activity } from '../activities/activity.model'
import { overlapOf } from '../served/claim-served'
import { passGuards } from '../served/guard.model'
import { newParticipation } from './new-participation'
import { overlapping } from './overlapping'
import { holdOf, ParticipationModel, type Participation } from './participation.model'
import type { Types } from 'mongoose'

/** Somebody who wants to take part and waits for her turn. */
export interface SignUp {
  person: { _id: Types.ObjectId; name: string }
  by: EventActor
  now: Date
  key?: RequestKey
}

/** Takes the sign-ups of one activity in one transaction. One that stumbles over what another process has just done is tried again by itself. */
export async function takeTogether(activity: string, signUps: readonly SignUp[]): Promise<Outcome<Participation>[]> {
  try {
    return await transaction(() => take(activity, signUps))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (signUps.length === 1) return [{ problem: isDuplicate(error, 'holds_1') ? new Problem('volunteering.already_signed') : error }]
    const outcomes: Outcome<Participation>[] = []
    for (const one of signUps) outcomes.push(...(await takeTogether(activity, [one])))
    return outcomes
  }
}

async function take(id: string, signUps: readonly SignUp[]): Promise<Outcome<Participation>[]> {
  const activity = await ActivityModel.findById(id).lean()
  if (!activity) return signUps.map(() => ({ problem: new Problem('volunteering.activity_over') }))
  await passGuards(signUps.map(({ person }) => person._id))
  const holds = signUps.map(({ person }) => holdOf(activity._id, person._id))
  const held = new Set((await ParticipationModel.find({ holds: { $in: holds } }, { holds: 1 }).lean()).map((found) => found.holds))
  const others = await overlapping(activity, signUps.map(({ person }) => person._id))
  const made = new Map<SignUp, Participation>()
  const outcomes = signUps.map((signUp, index): Outcome<Participation> => {
    const problem = refusalOf(signUp, activity, held.has(holds[index]), others.get(String(signUp.person._id)))
    if (problem) return { problem }
    held.add(holds[index])
    const free = activity.capacity - activity.taken
    const place = made.size < free ? { state: 'signed' as const, turn: null } : { state: 'waiting' as const, turn: activity.turns + made.size - Math.max(0, free) + 1 }
    const participation = newParticipation(activity, signUp, place)
    made.set(signUp, participation)
    return { result: participation }
  })
  if (made.size > 0) await store(activity, made)
  return outcomes
}

function refusalOf({ now }: SignUp, { state, name, start, end }: Activity, isHeld: boolean, other: Participation | undefined): Problem | null {
  if (isHeld) return new Problem('volunteering.already_signed')
  if (state !== 'open' || start <= now) return new Problem('volunteering.activity_over')
  return other ? overlapOf({ label: name, from: start, until: end }, { label: other.name, from: other.start, until: other.end }) : null
}

async function store(activity: Activity, made: ReadonlyMap<SignUp, Participation>): Promise<void> {
  const participations = [...made.values()]
  const waiting = participations.filter(({ state }) => state === 'waiting').length
  const { _id, taken, turns } = activity
  const { matchedCount } = await ActivityModel.updateOne({ _id, state: 'open', taken, turns }, { $inc: { taken: participations.length - waiting, waiting, turns: waiting } })
  // The snapshot said so; anything else breaks off the transaction, and the driver begins anew.
  if (matchedCount === 0) throw new Error(`places of ${String(_id)} changed within a snapshot`)
  await ParticipationModel.insertMany(participations, { lean: true })
  await emit(...[...made].map(([signUp, participation]) => eventOf(participation, signUp)))
  const keyed = [...made].filter(([{ key }]) => key)
  if (keyed.length > 0) await remember(keyed.map(([{ key }, participation]) => ({ key: key!, answer: { participation: String(participation._id) } })), keyed[0]![0].now)
}

function eventOf({ _id, activity, organisation, person, path, name, start, state, turn }: Participation, { by, now }: SignUp): NewEvent {
  return {
    type: state === 'signed' ? 'participation.signed' : 'participation.queued',
    subject: { type: 'participation', id: String(_id) },
    path,
    actor: by,
    at: now,
    data: { activity: String(activity), organisation: String(organisation), person: String(person), name, start, turn },
  }
}
