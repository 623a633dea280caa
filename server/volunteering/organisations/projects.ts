import { Types } from 'mongoose'
import { mostProjects } from '../../../shared/volunteering/organisation'
import type { Context } from '../../http/context'
import { notFound, Problem } from '../../http/problem'
import { changeOrganisation } from './change'
import type { Organisation } from './organisation.model'

/** Adds a project. Throws `conflict` when the organisation was stopped meanwhile, and where it has as many as it may. */
export async function addProject(organisation: Organisation, { name, about }: { name: string; about: string }, ctx: Context): Promise<Organisation> {
  if (organisation.projects.length >= mostProjects) throw new Problem('conflict', { detail: `一个组织最多 ${mostProjects} 个项目。` })
  const project = { _id: new Types.ObjectId(), name, about, state: 'open' as const }
  return changeOrganisation(organisation, { type: 'organisation.projectAdded', guard: { state: organisation.state, [`projects.${mostProjects - 1}`]: { $exists: false } }, change: { $push: { projects: project } }, data: { project: String(project._id), projectName: name } }, ctx)
}

/** Ends a project; activities that are announced under it are still held. One that has ended stays as it is. Throws `not_found`. */
export async function endProject(organisation: Organisation, project: string, ctx: Context): Promise<Organisation> {
  const found = organisation.projects.find(({ _id }) => String(_id) === project)
  if (!found) throw notFound()
  if (found.state === 'ended') return organisation
  return changeOrganisation(
    organisation,
    { type: 'organisation.projectEnded', guard: { projects: { $elemMatch: { _id: found._id, state: 'open' } } }, change: { $set: { 'projects.$.state': 'ended' } }, data: { project } },
    ctx,
  )
}
