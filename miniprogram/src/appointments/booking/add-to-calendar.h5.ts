import { addressOf } from '@/api/transport'
import { session } from '@/session/session'
import type { BookingDetail } from './acts'

/** Downloads the appointment as an iCalendar file, which phones and computers open with their calendar. Rejects when it cannot be had. */
export async function addToCalendar({ id }: BookingDetail): Promise<void> {
  const answer = await fetch(addressOf('/bookings/:id/calendar', { params: { id } }), { headers: { authorization: `Bearer ${session()?.accessToken ?? ''}` } })
  if (!answer.ok) throw new Error(`the calendar file was refused with ${answer.status}`)
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = 'linli.ics'
  link.click()
  // The browser has taken it by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
