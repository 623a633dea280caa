import { minuteOf, speakMinute } from '@shared/appointments/calendar'

/** The time of the day in China of a moment: '9:30'. */
export function clockOf(moment: string): string {
  return speakMinute(minuteOf(new Date(moment)))
}
