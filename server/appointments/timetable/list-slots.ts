import type { Types } from 'mongoose'
import type { z } from 'zod'
import { openBookingStates } from '../../../shared/appointments/booking'
import { addDays, type Day, dayOf, minuteOf, momentOf } from '../../../shared/appointments/calendar'
import type { servicesContract } from '../../../shared/appointments/services.contract'
import { bookableDays, bookableUntil, slotsOn, timeOfDay } from '../../../shared/appointments/timetable'
import type { Context } from '../../http/context'
import { BookingModel, type Booking } from '../booking/booking.model'
import { isBooked } from '../catalogue/list'
import { timetableOf } from '../catalogue/load'
import type { Service } from '../catalogue/service.model'
import { closedWords } from './closed-words'
import { calendarDay } from './holidays'
import { SlotModel, type Slot } from './slot.model'
import { suggest } from './suggest'
import type { ServiceTimetable } from './timetable.model'

type Answer = z.input<(typeof servicesContract)['GET /services/:id/slots']['result']>
type DayView = Answer['days'][number]

/** What a list needs of a slot: not the numbers, which are most of it. */
const listed = { start: 1, end: 1, day: 1, numbers: { $size: '$numbers' }, freeCount: 1, waiting: 1, state: 1, reason: 1 } as const
type ListedSlot = Pick<Slot, '_id' | 'start' | 'end' | 'day' | 'freeCount' | 'waiting' | 'state' | 'reason'> & { numbers: number }

/** How many of her last bookings tell at what time of day somebody comes. */
const habit = 20

/**
 * The days of a service that can be booked with their slots, from now on, and the three that suit the actor best (`suggest`). Of a
 * reception only its own days. Everything is asked at once, so that it takes one round trip; slots come by one index.
 */
export async function listSlots(service: Service, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Answer> {
  const person = actor.person._id
  const until = bookableUntil(service.kind, dayOf(now))
  const booked = isBooked(service)
  const [slots, timetable, ahead, before] = await Promise.all([
    booked ? comingSlots(service._id, now, until) : [],
    timetableOf(service._id),
    BookingModel.find({ person, state: { $in: openBookingStates } }, { slot: 1, service: 1, day: 1, start: 1, end: 1, state: 1 }).limit(100).lean(),
    booked ? BookingModel.find({ person, state: { $in: ['served', 'booked', 'arrived', 'called'] } }, { start: 1, day: 1 }).sort({ start: -1 }).limit(habit).lean() : [],
  ])
  const views = viewsOf(slots, ahead)
  const days = daysOf(service, now).map((day) => dayView(day, service, timetable, slots, views, now))
  const suggested = suggest(
    slots.filter(({ state, freeCount }) => state === 'open' && freeCount > 0).map(({ _id, day, start, end }) => ({ id: _id, day, start, end, timeOfDay: timeOfDay(minuteOf(start), calendarDay(day).kind) })),
    {
      busy: ahead,
      taken: new Set(ahead.filter((booking) => booking.service.equals(service._id)).map(({ day }) => day)),
      before: before.map(({ start, day }) => timeOfDay(minuteOf(start), calendarDay(day).kind)),
      eldersFirst: service.eldersFirst,
    },
  )
  return { days: service.kind === 'reception' ? days.filter((day) => day.slots.length > 0 || timetable.exceptions.some((exception) => exception.day === day.day)) : days, suggested, now: now.toISOString() }
}

/** The slots of a service that have not begun, to the end of a day, earliest first: one indexed read without the numbers. */
export function comingSlots(service: Types.ObjectId, now: Date, until: Day): Promise<ListedSlot[]> {
  return SlotModel.aggregate<ListedSlot>([{ $match: { service, start: { $gt: now, $lt: momentOf(until, 1440) } } }, { $sort: { start: 1 } }, { $project: listed }]).exec()
}

function daysOf({ kind }: Service, now: Date): Day[] {
  const today = dayOf(now)
  if (kind !== 'reception') return bookableDays(today)
  const last = bookableUntil(kind, today)
  const days = [today]
  while (days.at(-1)! < last) days.push(addDays(days.at(-1)!, 1))
  return days
}

function viewsOf(slots: readonly ListedSlot[], ahead: readonly Pick<Booking, 'slot' | 'state'>[]): Map<Day, DayView['slots']> {
  const mine = new Map(ahead.map(({ slot, state }) => [slot, state === 'waiting' ? ('waiting' as const) : ('booked' as const)]))
  const byDay = new Map<Day, DayView['slots']>()
  for (const { _id, start, end, day, numbers, freeCount, waiting, state } of slots) {
    if (state !== 'open') continue
    const views = byDay.get(day) ?? []
    byDay.set(day, views)
    views.push({
      id: _id,
      start: start.toISOString(),
      end: end.toISOString(),
      capacity: numbers,
      free: freeCount,
      waiting,
      timeOfDay: timeOfDay(minuteOf(start), calendarDay(day).kind),
      mine: mine.get(_id) ?? null,
    })
  }
  return byDay
}

function dayView(day: Day, service: Service, timetable: ServiceTimetable, slots: readonly ListedSlot[], views: ReadonlyMap<Day, DayView['slots']>, now: Date): DayView {
  const calendar = calendarDay(day)
  const open = views.get(day) ?? []
  const closed = (): string => {
    if (service.state === 'retired') return '这项服务已停办'
    if (!service.modes.includes('counter')) return '这项服务不用到窗口办'
    const planned = slotsOn(timetable, day, calendar.kind)
    const reason = slots.find((slot) => slot.day === day && slot.state === 'closed')?.reason
    if (reason) return `停约：${reason}`
    return closedWords(day, calendar, timetable, planned.length) ?? (planned.some(({ start }) => start > now) ? '这天的号还没有放出来' : '今天的时间已过')
  }
  return { day, ...calendar, closed: open.length > 0 ? null : closed(), slots: open }
}
