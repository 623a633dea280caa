import type { Input } from '@shared/api'
import type { Priority } from '@shared/appointments/booking'

export type BookingBody = Input<'POST /bookings'>['body']

/** What was put into the form beside the slot. `who` is `me`, or the id of somebody who gave consent. */
export interface BookingDraft {
  who: string
  priority: Priority | 'none'
  note: string
}

export const emptyBooking: BookingDraft = { who: 'me', priority: 'none', note: '' }

/** The form as it is sent. */
export function bodyOf(slot: string, { who, priority, note }: BookingDraft): BookingBody {
  const words = note.trim()
  return {
    slot,
    ...(who === 'me' ? {} : { for: { person: who } }),
    priority: priority === 'none' ? null : priority,
    ...(words ? { note: words } : {}),
  }
}
