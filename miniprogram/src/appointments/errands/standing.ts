import type { Result } from '@shared/api'
import { errandStateLabels } from '@shared/appointments/errand'
import { speakDeadline, speakRemaining } from '@shared/time/speak'
import { speakWindow } from '@/kit/day-part'
import { errandWords } from './words'

export type ErrandDetail = Result<'GET /errands/:id'>
export type ErrandSummary = Result<'GET /errands'>['items'][number]

/** What an errand waits for, in one line, for the person it was presented to. */
export function headlineOf({ state, holder, window, mine }: ErrandSummary, now: Date): string {
  const when = speakWindow(window, now)
  switch (state) {
    case 'dispatched':
      if (holder?.me) return errandWords.accept
      return holder ? errandWords.waits(holder.name) : errandWords.waitsNobody
    case 'accepted':
      if (holder?.me) return isOver(window, now) ? errandWords.shouldHaveGone(when) : errandWords.goes(when)
      if (!holder) return errandWords.waitsNobody
      return isOver(window, now) ? errandWords.shouldHaveCome(holder.name, when) : errandWords.comes(holder.name, when)
    case 'finished':
      return mine ? errandWords.confirm : errandWords.waitsConfirm
    default:
      return errandWords[state]
  }
}

/** Whether the window has gone by: who accepts then has to say when she comes. */
export function isOver({ until }: ErrandSummary['window'], now: Date): boolean {
  return Date.parse(until) <= now.getTime()
}

/** The word for a state to whoever looks at it: only whom it is for is asked to confirm. */
export function stateWord({ state, mine }: Pick<ErrandSummary, 'state' | 'mine'>): string {
  return state === 'finished' && !mine ? errandWords.waitsConfirmSign : errandStateLabels[state]
}

/** From this many minutes before its end on, a worker's clock says what is left. */
const soon = 4 * 60

/** '明天下午 3 点前接单', to its holder with what is left when that is little; when it is late how late; null when nobody's clock runs. */
export function dueWords({ state, due, overdue, holder, mine }: ErrandSummary, now: Date): string | null {
  const verb = errandWords.dueVerbs[state]
  if (!due || !verb || (state === 'finished' && !mine)) return null
  // When somebody comes is said already.
  if (state === 'accepted' && !overdue && !holder?.me) return null
  const by = `${speakDeadline(due, now)}${verb}`
  if (overdue) return `原定${by}，${speakRemaining(due, now)}`
  const left = (Date.parse(due) - now.getTime()) / 60_000
  return holder?.me && state !== 'finished' && left < soon ? `${by}，${speakRemaining(due, now)}` : by
}

/** What comes after the present step; null where nothing does. */
export function nextOf({ state, holder, mine }: ErrandSummary): string | null {
  return (holder?.me && !mine ? errandWords.nextForHolder : errandWords.next)[state] ?? null
}
