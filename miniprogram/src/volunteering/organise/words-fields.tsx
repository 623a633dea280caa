import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { WordsInput } from '@/kit/words-input'
import type { OrganisationForm } from './organisation-form'
import { organisationWords as words } from './organisation-words'

export interface OrganisationFieldsProps {
  form: OrganisationForm
  change: (part: Partial<OrganisationForm>) => void
  /** What is wrong at the path that the server would name. */
  wrong: (path: string) => string | undefined
}

/** What an organisation is called. */
export function NameField({ form, change, wrong }: OrganisationFieldsProps) {
  return (
    <Field label={words.name} error={wrong('body.name')}>
      <WordsInput label={words.name} placeholder={words.namePlaceholder} max={40} value={form.name} onChange={(name) => change({ name })} />
    </Field>
  )
}

/** What it does. */
export function AboutField({ form, change, wrong }: OrganisationFieldsProps) {
  return (
    <Field label={words.about} hint={words.aboutHint} error={wrong('body.about')}>
      <LongWords label={words.about} placeholder={words.aboutPlaceholder} max={500} value={form.about} onChange={(about) => change({ about })} />
    </Field>
  )
}

/** The number of a registered one. */
export function RegistrationField({ form, change, wrong }: OrganisationFieldsProps) {
  return (
    <Field label={words.registration} hint={words.registrationHint} error={wrong('body.registration')} optional>
      <WordsInput label={words.registration} max={40} value={form.registration} onChange={(registration) => change({ registration })} />
    </Field>
  )
}
