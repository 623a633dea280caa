import { minuteOf } from '@shared/appointments/calendar'
import { speakMoment } from '@shared/time/speak'

/** A time of the clock as people say it, without the part of the day: '9:00', '1:30' in the afternoon. */
export function speakClock(moment: string): string {
  const minute = minuteOf(new Date(moment))
  const hour = Math.floor(minute / 60)
  return `${hour > 12 ? hour - 12 : hour}:${String(minute % 60).padStart(2, '0')}`
}

/** A slot as people say it: '本周六上午 9:00–9:30'. Moments in UTC. */
export function speakSlot({ start, end }: { start: string; end: string }, now: Date): string {
  return `${speakMoment(start, now)}–${speakClock(end)}`
}
