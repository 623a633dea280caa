import type { IconName } from '@/kit/icon'
import type { ActivityDetail } from './standing'
import { activityWords as words } from './words'

export type Act = 'checkIn' | 'checkOut' | 'signUp'

interface MainAct {
  act: Act
  words: string
  icon: IconName
}

/** The one thing that I can do now; none when there is nothing. */
export function mainActOf({ can, places, taken }: Pick<ActivityDetail, 'can' | 'places' | 'taken'>): MainAct | null {
  if (can.checkIn) return { act: 'checkIn', words: words.checkIn, icon: 'place' }
  if (can.checkOut) return { act: 'checkOut', words: words.checkOut, icon: 'leave' }
  if (can.signUp) return { act: 'signUp', words: taken < places ? words.signUp : words.queue, icon: 'check' }
  return null
}
