import type { Result } from '@shared/api'

export type DemoPerson = Result<'GET /demo/persons'>['items'][number]

/** Demo persons under what they are, in the order the server gives them. */
export function groupPersons(persons: readonly DemoPerson[]): { role: string; persons: DemoPerson[] }[] {
  const groups = new Map<string, DemoPerson[]>()
  for (const person of persons) groups.set(person.roleLabel, [...(groups.get(person.roleLabel) ?? []), person])
  return [...groups].map(([role, members]) => ({ role, persons: members }))
}
