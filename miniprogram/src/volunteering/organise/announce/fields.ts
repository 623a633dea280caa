import type { ActivityForm } from './form'

export interface FieldsProps {
  form: ActivityForm
  change: (part: Partial<ActivityForm>) => void
  /** What is wrong at the path that the server would name. */
  wrong: (path: string) => string | undefined
}
