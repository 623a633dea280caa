import type { ServiceForm } from './form'

/** What every part of the form gets. */
export interface FieldsProps {
  form: ServiceForm
  change: (part: Partial<ServiceForm>) => void
  /** What is wrong with a field, by its path (`body.name`). */
  wrong: (path: string) => string | undefined
}
