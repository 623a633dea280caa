import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { Called } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { open } from '@/kit/routes'
import type { Act, BookingDetail } from './acts'
import { addToCalendar } from './add-to-calendar'
import { bookingWords } from './words'

export interface BookingActing {
  /** Does what a button says: takes the step, opens its page or its sheet. Never throws. */
  act: (act: Act) => unknown
  problem: ApiProblem | null
  /** What the last press did, or why it did not, in words. */
  said: { words: string; tone: 'done' | 'warning' } | null
  sheet: 'cancel' | 'decline' | 'sign' | null
  closeSheet: () => void
  /** The booking as a sheet left it. */
  settle: (after: BookingDetail, words?: string) => void
}

/** Everything that can be pressed on the page of an appointment. */
export function useBookingActs(booking: BookingDetail, call: Called<BookingDetail>): BookingActing {
  const [said, setSaid] = useState<BookingActing['said']>(null)
  const [sheet, setSheet] = useState<BookingActing['sheet']>(null)
  const accept = useStep('POST /bookings/:id/accept', booking.id, () => void call.refresh())
  const settle = (after: BookingDetail, words?: string) => {
    call.replace(after)
    setSaid(words ? { words, tone: 'done' } : null)
  }
  const act = (name: Act) => {
    switch (name) {
      case 'accept':
        return accept.take(undefined).then((after) => after && settle(after, bookingWords.accepted))
      case 'cancel':
      case 'leave':
        return setSheet('cancel')
      case 'decline':
      case 'sign':
        return setSheet(name)
      case 'change':
      case 'rechoose':
        return open('slots', { service: booking.service.id, change: booking.id })
      case 'judge':
        return open('judgeBooking', { id: booking.id })
      case 'object':
        return open('objectMissed', { id: booking.id })
      case 'again':
      case 'service':
        return open('service', { id: booking.service.id })
      case 'calendar':
        return addToCalendar(booking).then(
          () => setSaid({ words: bookingWords.calendarDone, tone: 'done' }),
          () => setSaid({ words: bookingWords.calendarFailed, tone: 'warning' }),
        )
    }
  }
  return { act, problem: accept.problem, said, sheet, closeSheet: () => setSheet(null), settle }
}
