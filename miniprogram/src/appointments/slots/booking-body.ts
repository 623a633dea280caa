import type { Input } from '@shared/api'
import type { Priority } from '@shared/appointments/booking'
import { slotWords } from './words'

export type BookingBody = Input<'POST /bookings'>['body']

/** What was put into the form beside the slot. `who` is `me`, `resident` (named by the desk), or the id of somebody who gave consent. */
export interface BookingDraft {
  who: string
  name: string
  phone: string
  priority: Priority | 'none'
  note: string
}

export const emptyBooking: BookingDraft = { who: 'me', name: '', phone: '', priority: 'none', note: '' }

/** What is missing about the person, in words; null when it can be sent. */
export function missingPerson({ who, name, phone }: BookingDraft): string | null {
  if (who !== 'resident') return null
  if (!name.trim()) return slotWords.residentNameNeeded
  return /^1\d{10}$/.test(phone.trim()) ? null : slotWords.residentPhoneNeeded
}

/** The form as it is sent. Call only when nothing is missing. */
export function bodyOf(slot: string, { who, name, phone, priority, note }: BookingDraft): BookingBody {
  const words = note.trim()
  return {
    slot,
    ...(who === 'me' ? {} : { for: who === 'resident' ? { name: name.trim(), phone: phone.trim() } : { person: who } }),
    priority: priority === 'none' ? null : priority,
    ...(words ? { note: words } : {}),
  }
}
