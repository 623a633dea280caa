import type { Types } from 'mongoose'
import { OrganisationModel } from '../organisations/organisation.model'
import { ParticipationModel } from './participation.model'

/** How many activities that are not over somebody takes part in, or waits for. */
export function countAhead(person: Types.ObjectId, now: Date): Promise<number> {
  return ParticipationModel.countDocuments({ person, gone: null, state: { $in: ['waiting', 'signed', 'in'] }, start: { $gt: dayBefore(now) }, end: { $gt: now } })
}

/** How many services of others wait for somebody to confirm them, in the organisations of which she is an organiser. */
export async function countToConfirm(person: Types.ObjectId): Promise<number> {
  const organised = await OrganisationModel.find({ 'organisers.person': person }, { _id: 1 }).lean()
  if (organised.length === 0) return 0
  return ParticipationModel.countDocuments({ organisation: { $in: organised.map(({ _id }) => _id) }, state: 'out', person: { $ne: person } })
}

/** No activity lasts longer, which bounds the index on its start. */
function dayBefore(now: Date): Date {
  return new Date(now.getTime() - 24 * 3600_000)
}
