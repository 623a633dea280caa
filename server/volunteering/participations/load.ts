import { Types } from 'mongoose'
import { notFound } from '../../http/problem'
import { findHeld } from '../activities/load'
import type { Held } from '../activities/policy'
import { ParticipationModel, type Participation } from './participation.model'

/** Loads a participation with its activity and organisation. Throws not_found. */
export async function loadParticipation(id: string): Promise<Held & { participation: Participation }> {
  const participation = await ParticipationModel.findById(new Types.ObjectId(id)).lean()
  if (!participation) throw notFound()
  return { participation, ...(await findHeld(participation.activity)) }
}
