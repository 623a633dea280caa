import { speakDay, speakMoment, speakSpan } from '@shared/time/speak'

/** From when to when as people say it: '今天下午 2:00 到 4:00'. Moments in UTC. */
export function speakTime({ start, end }: { start: string; end: string }, now: Date): string {
  return speakSpan(start, end, now)
}

/** The time of the clock as people say it, for today's moments: '下午 2:05'. */
export function speakClock(moment: string, now: Date): string {
  return speakMoment(moment, now).slice(speakDay(moment, now).length)
}
