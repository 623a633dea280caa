import { addDays, minuteOf, momentOf, weekdayOf } from '../../../shared/appointments/calendar'
import { timeOfDay } from '../../../shared/appointments/timetable'
import { suggest, type Habits, type Suggestible } from './suggest'

const monday = '2026-11-23'
const slot = (after: number, hour: number): Suggestible => {
  const day = addDays(monday, after)
  const start = momentOf(day, hour * 60)
  return { id: `${after}@${hour}`, day, start, end: momentOf(day, hour * 60 + 30), timeOfDay: timeOfDay(minuteOf(start), weekdayOf(day) >= 6 ? 'weekend' : 'workday') }
}
const nobody: Habits = { busy: [], taken: new Set(), before: [], eldersFirst: false }

test('the nearest, one a day', () => {
  expect(suggest([slot(0, 15), slot(0, 9), slot(1, 9), slot(1, 10), slot(2, 16), slot(3, 9)], nobody)).toEqual(['0@9', '1@9', '2@16'])
})

test('at the time of day that she booked most before', () => {
  expect(suggest([slot(0, 9), slot(1, 18), slot(2, 9), slot(3, 18), slot(4, 19)], { ...nobody, before: ['evening', 'office', 'evening'] })).toEqual(['1@18', '3@18', '4@19'])
})

test('weekday mornings of a service for the old, where she never booked', () => {
  expect(suggest([slot(0, 15), slot(1, 9), slot(2, 10), slot(5, 9), slot(7, 9)], { ...nobody, eldersFirst: true })).toEqual(['1@9', '2@10', '7@9'])
})

test('filled up with others where too few suit, first on other days', () => {
  expect(suggest([slot(0, 9), slot(0, 18), slot(1, 9)], { ...nobody, before: ['evening'] })).toEqual(['0@9', '0@18', '1@9'])
  expect(suggest([slot(0, 9), slot(0, 10)], nobody)).toEqual(['0@9', '0@10'])
})

test('nothing that meets what she has, and no day on which she has this service', () => {
  const busy = [{ start: momentOf(monday, 9 * 60 + 15), end: momentOf(monday, 9 * 60 + 45) }]
  expect(suggest([slot(0, 9), slot(0, 10), slot(1, 9), slot(2, 9)], { ...nobody, busy, taken: new Set([addDays(monday, 1)]) })).toEqual(['0@10', '2@9'])
})
