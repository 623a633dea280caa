import type { BookingState } from '@shared/appointments/booking'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'
import type { Entry } from './queue'
import { counterWords, queueStates } from './words'

const signs: Partial<Record<BookingState, { icon: IconName; tone: Tone }>> = {
  booked: { icon: 'clock', tone: 'plain' },
  arrived: { icon: 'person', tone: 'pine' },
  called: { icon: 'bell', tone: 'urgent' },
  served: { icon: 'done', tone: 'done' },
  missed: { icon: 'close', tone: 'danger' },
}

/** How somebody of the queue stands, as a sign; of who is called, to which window. */
export function stateSign({ state, counter }: Pick<Entry, 'state' | 'counter'>): { icon: IconName; tone: Tone; words: string } {
  const words = state === 'called' && counter ? counterWords.hasBeen(counter) : queueStates[state]
  return { ...(signs[state] ?? { icon: 'info', tone: 'plain' }), words }
}
