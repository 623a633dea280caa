import type { Result } from '@shared/api'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import type { FieldsProps } from './fields'
import type { Project } from './use-projects'
import { announceWords as words } from './words'

type Organisation = Result<'GET /organisations'>['items'][number]

interface OrganisationFieldProps extends FieldsProps {
  /** The ones I may announce for. */
  organisations: readonly Organisation[]
}

/** Who holds it, where I run more than one. */
export function OrganisationField({ form, change, wrong, organisations }: OrganisationFieldProps) {
  const choose = (id: string) => change({ organisation: id, project: '', place: organisations.find((one) => one.id === id)?.place ?? null })
  return (
    <Field label={words.organisation} error={wrong('body.organisation')}>
      <Choice label={words.organisation} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} value={form.organisation || null} onChange={choose} />
    </Field>
  )
}

/** Under which project. */
export function ProjectField({ form, change, wrong, projects }: FieldsProps & { projects: readonly Project[] }) {
  return (
    <Field label={words.project} error={wrong('body.project')}>
      <Choice
        label={words.project}
        options={[...projects.map(({ id, name, about }) => ({ value: id, label: name, hint: about })), { value: '', label: words.noProject }]}
        value={form.project}
        onChange={(project) => change({ project })}
      />
    </Field>
  )
}
