import type { DeskPlace } from '../../desk-place'
import type { Partner } from '../partner'
import { editingWords } from '../words'
import { editPartnerWords as words } from './words'

/** A partner as it is typed. */
export interface PartnerForm {
  /** As it was read; null for a new one. */
  version: number | null
  place: DeskPlace | null
  name: string
  where: string
  phone: string
  staff: { id: string; name: string }[]
}

export const emptyPartner = (place: DeskPlace | null): PartnerForm => ({ version: null, place, name: '', where: '', phone: '', staff: [] })

/** What is there, as it would be typed. */
export function formOf({ version, place, name, where, phone, staff }: Partner): PartnerForm {
  return { version, place, name, where, phone: phone ?? '', staff }
}

/** The form as a question to the server. */
export function bodyOf({ name, where, phone, staff }: PartnerForm) {
  return { name: name.trim(), where: where.trim(), phone: phone.trim() || null, staff: staff.map(({ id }) => id) }
}

/** What is missing, by the path that the server would name; empty where the form can be sent. */
export function wrongIn({ place, name, where }: PartnerForm): Record<string, string> {
  return {
    ...(place ? {} : { 'body.place': words.placeNeeded }),
    ...(name.trim() ? {} : { 'body.name': editingWords.needed }),
    ...(where.trim() ? {} : { 'body.where': editingWords.needed }),
  }
}

/** Which fields two forms do not have alike, as people call them. */
export function differing(mine: PartnerForm, theirs: PartnerForm): string[] {
  const [a, b] = [bodyOf(mine), bodyOf(theirs)]
  return (Object.keys(words.fields) as (keyof typeof words.fields)[]).filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field])).map((field) => words.fields[field])
}
