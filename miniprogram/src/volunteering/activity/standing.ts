import type { Result } from '@shared/api'
import { earliestCheckIn } from '@shared/volunteering/participation'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'
import { placesWords } from '../places-words'
import { speakMoment } from '@shared/time/speak'
import { standingWords as words } from './words'

export type ActivityDetail = Result<'GET /activities/:id'>
type Participation = NonNullable<ActivityDetail['participation']>

/** How an activity stands for me: one line that says it, and what comes next. */
export interface Standing {
  icon: IconName
  tone: Tone
  line: string
  next: string | null
}

/** How it stands at `now`: cancelled, what I am in it, or whether there is a place. */
export function standingOf(activity: ActivityDetail, now: Date): Standing {
  const { cancelled, participation, state, can } = activity
  if (cancelled) return { icon: 'close', tone: 'warning', line: words.cancelled, next: words.reason(cancelled.reason) }
  if (participation) return partOf(activity, participation, now)
  if (state === 'ended') return { icon: 'done', tone: 'plain', line: words.over, next: null }
  if (new Date(activity.start) <= now) return { icon: 'clock', tone: 'plain', line: words.begun, next: words.begunNext }
  const left = activity.places - activity.taken
  const next = can.signUp ? (left > 0 ? words.signUpNext : words.queueNext) : words.notYours
  return { icon: 'neighbours', tone: left > 0 ? 'pine' : 'warning', line: placesWords(activity), next }
}

function partOf({ state, start, can }: ActivityDetail, { state: part, ahead, checkedInAt, minutes, words: said }: Participation, now: Date): Standing {
  const begun = new Date(start) <= now
  switch (part) {
    case 'waiting':
      return { icon: 'clock', tone: 'warning', line: words.waiting((ahead ?? 0) + 1), next: words.waitingNext }
    case 'signed': {
      const opens = new Date(new Date(start).getTime() - earliestCheckIn * 60_000)
      const next = can.checkIn ? words.checkInNow : state === 'ended' ? words.notCheckedIn : words.checkInFrom(speakMoment(opens, now))
      return { icon: 'check', tone: 'pine', line: words.signed, next }
    }
    case 'in':
      return { icon: 'place', tone: 'pine', line: words.in(checkedInAt && speakMoment(checkedInAt, now)), next: can.checkOut ? words.checkOutNow : begun ? words.forgotten : words.checkOutLater }
    case 'out':
      return { icon: 'clock', tone: 'pine', line: words.out(minutes ?? 0), next: words.outNext }
    case 'confirmed':
      return { icon: 'done', tone: 'done', line: words.confirmed(minutes ?? 0), next: words.confirmedNext }
    case 'refused':
      return { icon: 'returned', tone: 'warning', line: words.refused, next: said ? words.reason(said) : words.refusedNext }
    case 'absent':
      return { icon: 'close', tone: 'warning', line: words.absent, next: words.absentNext }
    case 'left':
      return { icon: 'leave', tone: 'plain', line: words.lapsed, next: null }
  }
}
