import { Types } from 'mongoose'
import { notFound } from '../../http/problem'
import { OrganisationModel, type Organisation } from './organisation.model'

/** Loads an organisation by its id. Throws not_found. */
export async function loadOrganisation(id: string): Promise<Organisation> {
  const organisation = await OrganisationModel.findById(new Types.ObjectId(id)).lean()
  if (!organisation) throw notFound()
  return organisation
}
