import type { BookingState } from '@shared/appointments/booking'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

/** A booking's state as a sign: an icon and a colour beside the word of `bookingStateLabels`. */
export const bookingSigns: Record<BookingState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'plain' },
  offered: { icon: 'bell', tone: 'urgent' },
  displaced: { icon: 'warning', tone: 'warning' },
  booked: { icon: 'check', tone: 'pine' },
  arrived: { icon: 'place', tone: 'pine' },
  called: { icon: 'bell', tone: 'urgent' },
  served: { icon: 'done', tone: 'done' },
  missed: { icon: 'warning', tone: 'danger' },
  cancelled: { icon: 'close', tone: 'plain' },
  lapsed: { icon: 'close', tone: 'plain' },
  unrecorded: { icon: 'close', tone: 'plain' },
}
