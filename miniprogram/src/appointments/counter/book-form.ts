import type { Input } from '@shared/api'
import type { Priority } from '@shared/appointments/booking'
import { counterWords as words } from './words'

/** What is filled in to book for a resident at the counter or on the phone. */
export interface BookForm {
  /** Found by name; null: written by hand. */
  person: { id: string; name: string } | null
  name: string
  phone: string
  priority: Priority | null
  slot: string | null
  note: string
}

export const emptyBooking: BookForm = { person: null, name: '', phone: '', priority: null, slot: null, note: '' }

/** What is missing to know for whom it is; null when nothing is. */
export function whoMissing({ person, name, phone }: BookForm): string | null {
  if (person) return null
  if (!name.trim()) return phone ? words.nameNeeded : words.personNeeded
  return /^1\d{10}$/.test(phone.trim()) ? null : words.phoneNeeded
}

/** The form as a question to the server; a slot has been chosen. */
export function bodyOf({ person, name, phone, priority, slot, note }: BookForm): Input<'POST /bookings'>['body'] {
  return {
    slot: slot ?? '',
    for: person ? { person: person.id } : { name: name.trim(), phone: phone.trim() },
    priority,
    ...(note.trim() ? { note: note.trim() } : {}),
  }
}
