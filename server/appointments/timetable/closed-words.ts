import { type Day, weekdayLabels, weekdayOf } from '../../../shared/appointments/calendar'
import type { Timetable } from '../../../shared/appointments/timetable'
import type { CalendarDay } from './holidays'

/** Why a day has nothing by its timetable, in words; null where it has something. `planned`: slots that the timetable gives it. */
export function closedWords(day: Day, { kind, name }: CalendarDay, { exceptions }: Pick<Timetable, 'exceptions'>, planned: number): string | null {
  const exception = exceptions.find((candidate) => candidate.day === day)
  if (exception && exception.windows.length === 0) return `停约：${exception.reason}`
  if (planned > 0) return null
  switch (kind) {
    case 'unknown':
      return `${day.slice(0, 4)} 年的放假安排还没有公布，暂时不能预约`
    case 'holiday':
      return `${name}放假`
    case 'makeup':
      return '调休上班，这项服务这天不办'
    case 'weekend':
    case 'workday':
      return `${weekdayLabels[weekdayOf(day)]}不办`
  }
}
