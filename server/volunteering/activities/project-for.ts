import type { FieldError } from '../../../shared/contract/problems'
import type { Organisation } from '../organisations/organisation.model'
import type { Activity } from './activity.model'

/** An open project of the organisation. Adds to `errors` and answers null for another. */
export function projectFor(id: string, { projects }: Pick<Organisation, 'projects'>, errors: FieldError[]): Activity['project'] {
  const project = projects.find(({ _id, state }) => String(_id) === id && state === 'open')
  if (project) return { id: project._id, name: project.name }
  errors.push({ path: 'body.project', code: 'unknown', detail: '没有这个项目，或已经结束' })
  return null
}
