import { speakDay, speakMoment } from '@shared/time/speak'

/**
 * From when to when as people say it: '今天下午 2:00 到 4:00', '本周六上午 9:00 到下午 3:00', and with both days where it goes over midnight. Moments
 * in UTC.
 */
export function speakTime({ start, end }: { start: string; end: string }, now: Date): string {
  const begins = speakMoment(start, now)
  const ends = speakMoment(end, now)
  const day = speakDay(end, now)
  if (speakDay(start, now) !== day) return `${begins} 到${ends}`
  const [part, clock] = ends.slice(day.length).split(' ')
  return begins.slice(day.length).startsWith(part!) ? `${begins} 到 ${clock}` : `${begins} 到${part} ${clock}`
}

/** The time of the clock as people say it, for today's moments: '下午 2:05'. */
export function speakClock(moment: string, now: Date): string {
  return speakMoment(moment, now).slice(speakDay(moment, now).length)
}
