import type { Result } from '@shared/api'
import type { Question } from '@/kit/question-form'
import type { ApiProblem } from '@/api/problem'
import type { ActivityForm } from './form'
import { OrganisationField, ProjectField } from './organisation-fields'
import { NameField, PlacesField, TextField, WantedField, WhereFields } from './what-fields'
import type { Project } from './use-projects'
import { RepeatFields, WhenFields } from './when-fields'

interface Asked {
  form: ActivityForm
  change: (part: Partial<ActivityForm>) => void
  /** What is missing or wrong, by path. */
  wrong: Record<string, string>
  problem: ApiProblem | null
  /** The ones that a new activity may be of; null for one that is there already. */
  organisations: readonly Result<'GET /organisations'>['items'][number][] | null
  projects: readonly Project[]
}

/** What is asked of somebody who announces an activity or changes it, one subject each. */
export function questionsOf({ form, change, wrong, problem, organisations, projects }: Asked): Question[] {
  const fields = (tried: boolean) => ({ form, change, wrong: (path: string) => problem?.at(path) ?? (tried ? wrong[path] : undefined) })
  const missing = (...paths: string[]) => paths.map((path) => wrong[path]).find(Boolean) ?? null
  const isNew = organisations !== null
  const several = organisations !== null && organisations.length > 1
  return [
    ...(several ? [{ key: 'organisation', missing: missing('body.organisation'), body: (error: string | undefined) => <OrganisationField {...fields(Boolean(error))} organisations={organisations} /> }] : []),
    { key: 'name', missing: missing('body.name'), body: (error) => <NameField {...fields(Boolean(error))} /> },
    { key: 'text', missing: missing('body.text'), body: (error) => <TextField {...fields(Boolean(error))} /> },
    { key: 'where', missing: missing('body.where'), body: (error) => <WhereFields {...fields(Boolean(error))} isNew={isNew} /> },
    { key: 'when', missing: missing('day', 'body.start', 'body.end'), body: (error) => <WhenFields {...fields(Boolean(error))} /> },
    { key: 'places', missing: missing('body.places'), body: (error) => <PlacesField {...fields(Boolean(error))} /> },
    { key: 'wanted', missing: null, body: (error) => <WantedField {...fields(Boolean(error))} /> },
    ...(projects.length ? [{ key: 'project', missing: null, body: () => <ProjectField {...fields(false)} projects={projects} /> }] : []),
    ...(isNew ? [{ key: 'repeat', missing: missing('body.repeat.until'), body: (error: string | undefined) => <RepeatFields {...fields(Boolean(error))} /> }] : []),
  ]
}
