import type { z } from 'zod'
import { addDays, type Day, momentOf } from '../../../shared/appointments/calendar'
import type { servicesContract } from '../../../shared/appointments/services.contract'
import { holdsOn, slotsOn, type Timetable } from '../../../shared/appointments/timetable'
import { timetableOf } from '../catalogue/load'
import type { Service } from '../catalogue/service.model'
import { closedWords } from './closed-words'
import { calendarDay, isYearKnown, type CalendarDay } from './holidays'
import { SlotModel } from './slot.model'

type Month = z.input<(typeof servicesContract)['GET /services/:id/month']['result']>

interface Seats {
  _id: Day
  capacity: number
  booked: number
  closed: string | null
}

/**
 * A month ('2026-11') as the timetable editor shows it: each day's windows by the rules, its places and how many are taken. Days for which no slots are
 * made yet have the places that they will have.
 */
export async function monthOf(service: Service, month: string): Promise<Month> {
  const days = daysOf(month)
  const timetable = await timetableOf(service._id)
  const seats = new Map((await seatsOf(service, days[0]!, days.at(-1)!)).map((day) => [day._id, day]))
  return {
    known: isYearKnown(days[0]!),
    days: days.map((day) => {
      const calendar = calendarDay(day)
      const planned = slotsOn(timetable, day, calendar.kind)
      const made = seats.get(day)
      const filled = day <= timetable.filledUntil && made !== undefined
      return {
        day,
        ...calendar,
        windows: windowsOn(timetable, day, calendar),
        capacity: filled ? made.capacity : planned.reduce((sum, { capacity }) => sum + capacity, 0),
        booked: made?.booked ?? 0,
        closed: made?.closed && made.capacity === 0 ? `停约：${made.closed}` : closedWords(day, calendar, timetable, planned.length),
      }
    }),
  }
}

function daysOf(month: string): Day[] {
  const days: Day[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

function windowsOn({ rules, exceptions }: Timetable, day: Day, { kind }: CalendarDay): { from: number; until: number }[] {
  const windows = exceptions.find((exception) => exception.day === day)?.windows ?? rules.filter((rule) => holdsOn(rule, day, kind))
  return windows.map(({ from, until }) => ({ from, until })).sort((a, b) => a.from - b.from)
}

/** Places and taken places of each day that has slots; counted in the database, so that no number comes over. */
function seatsOf({ _id }: Service, from: Day, until: Day): Promise<Seats[]> {
  const open = { $eq: ['$state', 'open'] }
  const size = { $size: '$numbers' }
  return SlotModel.aggregate<Seats>([
    { $match: { service: _id, start: { $gte: momentOf(from, 0), $lt: momentOf(until, 1440) } } },
    { $group: { _id: '$day', capacity: { $sum: { $cond: [open, size, 0] } }, booked: { $sum: { $subtract: [size, '$freeCount'] } }, closed: { $max: '$reason' } } },
  ]).exec()
}
