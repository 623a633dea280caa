import { speakDeadline, speakDuration, speakRemaining } from '@shared/time/speak'
import { isOpen } from '@shared/issues/lifecycle'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'
import type { IssueSummary } from './issue/standing'

/** From this many minutes before its deadline on, an item shows the time that is left instead of the deadline. */
const soon = 4 * 60

/** How an item's clock stands, short enough for a row; null when no worker's clock runs. The server says what is late. */
export function dueSign({ state, due, overdue }: Pick<IssueSummary, 'state' | 'due' | 'overdue'>, now: Date): { icon: IconName; tone: Tone; words: string } | null {
  if (!due || !isOpen(state) || state === 'inspected') return null
  const left = (Date.parse(due) - now.getTime()) / 60_000
  if (overdue) return { icon: 'warning', tone: 'urgent', words: left < 0 ? `已超时 ${speakDuration(-left)}` : '已超时' }
  if (left < soon) return { icon: 'clock', tone: 'urgent', words: left < 0 ? '马上到时间' : speakRemaining(due, now) }
  return { icon: 'clock', tone: 'plain', words: speakDeadline(due, now) }
}
