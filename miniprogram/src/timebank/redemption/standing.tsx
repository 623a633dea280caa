import type { Result } from '@shared/api'
import { speakDeadline, speakMoment } from '@shared/time/speak'
import { Note } from '@/kit/note'
import { redemptionWords as words } from './words'

export type Redemption = Result<'GET /redemptions/:id'>

/** Until when it can be used, or what became of it and of the minutes. */
export function Standing({ redemption: { state, minutes, expiresAt, settledAt, can }, now }: { redemption: Redemption; now: Date }) {
  const when = speakMoment(settledAt ?? expiresAt, now)
  if (state === 'captured') return <Note tone="done">{words.captured(when, minutes)}</Note>
  if (state === 'cancelled') return <Note icon="returned">{words.cancelled(when, minutes)}</Note>
  // Between the end of the code and the job that gives the minutes back it is still held.
  if (state === 'expired' || !can.cancel) return <Note icon="returned">{words.expired(minutes)}</Note>
  return <Note tone="pine" icon="clock">{words.before(speakDeadline(expiresAt, now))}</Note>
}
