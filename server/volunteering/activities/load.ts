import { Types } from 'mongoose'
import type { Context } from '../../http/context'
import { notFound } from '../../http/problem'
import { OrganisationModel } from '../organisations/organisation.model'
import { ParticipationModel } from '../participations/participation.model'
import { ActivityModel } from './activity.model'
import type { Held } from './policy'

/** Loads an activity with its organisation, and whether the actor took part in it. Throws not_found. */
export async function loadActivity(id: string, { actor }: Pick<Context, 'actor'>): Promise<Held & { taking: boolean }> {
  const held = await findHeld(new Types.ObjectId(id))
  const taking = await ParticipationModel.exists({ person: actor.person._id, activity: held.activity._id })
  return { ...held, taking: taking !== null }
}

/** An activity with its organisation. Throws not_found. */
export async function findHeld(id: Types.ObjectId): Promise<Held> {
  const activity = await ActivityModel.findById(id).lean()
  const organisation = activity && (await OrganisationModel.findById(activity.organisation.id).lean())
  if (!organisation) throw notFound()
  return { activity, organisation }
}
