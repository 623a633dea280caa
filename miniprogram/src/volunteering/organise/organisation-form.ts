import type { Result } from '@shared/api'
import { organisationWords as words } from './organisation-words'

export type OrganisationDetail = Result<'GET /organisations/:id'>

/** An organisation as it is typed. */
export interface OrganisationForm {
  name: string
  about: string
  registration: string
  /** Where a new one is for; null while nothing is chosen, and for one that is there already. */
  place: { code: string; label: string } | null
  organisers: { id: string; name: string }[]
  /** As it was read; 0 for a new one. */
  version: number
}

/** A new one, for this place. */
export function newOrganisation(place: OrganisationForm['place']): OrganisationForm {
  return { name: '', about: '', registration: '', place, organisers: [], version: 0 }
}

/** What is there, as it would be typed. */
export function formOf({ name, about, registration, organisers, version }: OrganisationDetail): OrganisationForm {
  return { name, about, registration: registration ?? '', place: null, organisers: organisers.map((one) => ({ id: one.id, name: one.name })), version }
}

/** The words of it, as the server takes them. */
export function bodyOf({ name, about, registration }: OrganisationForm) {
  return { name: name.trim(), about: about.trim(), registration: registration.trim() || null }
}

/** What is missing, by the path that the server would name; empty where the form can be sent. */
export function wrongIn(form: OrganisationForm, isNew: boolean): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!form.name.trim()) wrong['body.name'] = words.needed
  if (!form.about.trim()) wrong['body.about'] = words.needed
  if (isNew && !form.place) wrong['body.place'] = words.placeNeeded
  if (!isNew && form.organisers.length === 0) wrong['body.organisers'] = words.organiserNeeded
  return wrong
}

/** Which fields two forms do not have alike, as people call them. */
export function differing(mine: OrganisationForm, theirs: OrganisationForm): string[] {
  const values = (form: OrganisationForm) => ({ ...bodyOf(form), organisers: form.organisers.map(({ id }) => id).join() })
  const [a, b] = [values(mine), values(theirs)]
  return (Object.keys(words.fields) as (keyof typeof words.fields)[]).filter((field) => a[field] !== b[field]).map((field) => words.fields[field])
}
