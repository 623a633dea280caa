import fc from 'fast-check'
import { addDays, dayKinds, minuteOf, type Weekday } from './calendar'
import { bookableDays, bookableUntil, holdsOn, overlapsOf, slotsOn, timeOfDay, type DayException, type Rule } from './timetable'

const hour = (h: number, m = 0) => h * 60 + m
const rule = (over: Partial<Rule> = {}): Rule => ({ weekdays: [1, 2, 3, 4, 5], from: hour(9), until: hour(12), slotMinutes: 30, perCounter: 2, counters: 2, validFrom: '2026-01-01', validUntil: null, onHolidays: false, ...over })
const window = { from: hour(14), until: hour(15), slotMinutes: 20, perCounter: 1, counters: 1 }
const monday = '2026-11-23'
const saturday = '2026-11-28'

describe('slotsOn', () => {
  it('cuts a window into slots, with what is left over not offered', () => {
    const slots = slotsOn({ rules: [rule({ until: hour(10, 45) })], exceptions: [] }, monday, 'workday')
    expect(slots.map(({ start }) => minuteOf(start))).toEqual([hour(9), hour(9, 30), hour(10)])
    expect(slots[0]).toMatchObject({ day: monday, capacity: 4, counters: 2, start: new Date('2026-11-23T01:00:00Z'), end: new Date('2026-11-23T01:30:00Z') })
  })

  it('follows weekday and validity', () => {
    const timetable = { rules: [rule({ weekdays: [1], validFrom: '2026-11-23', validUntil: '2026-11-30' })], exceptions: [] }
    const days = ['2026-11-16', '2026-11-23', '2026-11-24', '2026-11-30', '2026-12-07']
    expect(days.filter((day) => slotsOn(timetable, day, 'workday').length > 0)).toEqual(['2026-11-23', '2026-11-30'])
  })

  it('gives a single day what its exception says, also on a holiday and in an unknown year, or nothing', () => {
    const exceptions: DayException[] = [{ day: monday, reason: '停电', windows: [] }, { day: saturday, reason: '加班', windows: [window] }]
    expect(slotsOn({ rules: [rule()], exceptions }, monday, 'workday')).toEqual([])
    for (const kind of dayKinds) expect(slotsOn({ rules: [rule()], exceptions }, saturday, kind)).toHaveLength(3)
  })

  it('holds a whole week\'s rules on a worked weekend day (调休), and no others', () => {
    const [office, wednesdays, weekend] = [rule(), rule({ weekdays: [3] }), rule({ weekdays: [6, 7] })]
    expect([office, wednesdays, weekend].map((one) => holdsOn(one, saturday, 'makeup'))).toEqual([true, false, false])
    expect([office, wednesdays, weekend].map((one) => holdsOn(one, saturday, 'weekend'))).toEqual([false, false, true])
  })

  it('rests on public holidays unless the rule says otherwise, and where the year is not known', () => {
    expect(holdsOn(rule(), monday, 'holiday')).toBe(false)
    expect(holdsOn(rule({ onHolidays: true }), monday, 'holiday')).toBe(true)
    expect(holdsOn(rule({ onHolidays: true }), monday, 'unknown')).toBe(false)
  })
})

const minutes = fc.integer({ min: 0, max: 1440 })
const windows = fc.record({ from: minutes, until: minutes, slotMinutes: fc.integer({ min: 5, max: 480 }), perCounter: fc.integer({ min: 1, max: 9 }), counters: fc.integer({ min: 1, max: 4 }) }).filter(({ from, until, slotMinutes }) => until >= from + slotMinutes)
const days = fc.integer({ min: 0, max: 60 }).map((after) => addDays(monday, after))
const rules = fc.record({ weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }), validFrom: days, validUntil: fc.option(days), onHolidays: fc.boolean() }).chain((when) => windows.map((one) => ({ ...one, ...when })))
const timetables = fc.record({ rules: fc.array(rules, { maxLength: 5 }), exceptions: fc.array(fc.record({ day: days, reason: fc.constant('调整'), windows: fc.array(windows, { maxLength: 3 }) }), { maxLength: 3 }) })

describe('overlapsOf', () => {
  it('names both by their places, with the days and the time that they share', () => {
    const found = overlapsOf({ rules: [rule(), rule({ weekdays: [5, 6], from: hour(11), until: hour(13) })], exceptions: [] })
    expect(found).toEqual([{ path: 'rules.1', with: 'rules.0', words: '与第 1 条时间重叠：周五 11:00–12:00' }])
  })

  it('lets windows touch, and rules that never hold together', () => {
    expect(overlapsOf({ rules: [rule(), rule({ from: hour(12), until: hour(13) })], exceptions: [] })).toEqual([])
    expect(overlapsOf({ rules: [rule({ validUntil: '2026-06-30' }), rule({ validFrom: '2026-07-01' })], exceptions: [] })).toEqual([])
  })

  it('finds windows of one day that meet, and a day that is there twice', () => {
    const found = overlapsOf({ rules: [], exceptions: [{ day: monday, reason: '', windows: [window, { ...window, from: hour(14, 40) }] }, { day: monday, reason: '', windows: [] }] })
    expect(found.map(({ path }) => path)).toEqual(['exceptions.0.windows.1', 'exceptions.1'])
  })

  it('finds all: what it calls sound never has two slots at one time, on any kind of day', () => {
    fc.assert(
      fc.property(timetables, days, fc.constantFrom(...dayKinds), (timetable, day, kind) => {
        fc.pre(overlapsOf(timetable).length === 0)
        const slots = slotsOn(timetable, day, kind)
        slots.slice(1).forEach((slot, index) => expect(slot.start.getTime()).toBeGreaterThanOrEqual(slots[index]!.end.getTime()))
        for (const { start, end, capacity } of slots) {
          expect(end.getTime()).toBeGreaterThan(start.getTime())
          expect(capacity).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

test('what can be booked: 14 days from today, 60 for a reception', () => {
  expect(bookableDays(monday)).toHaveLength(14)
  expect(bookableDays(monday).at(-1)).toBe(bookableUntil('service', monday))
  expect(bookableUntil('session', monday)).toBe('2026-12-06')
  expect(bookableUntil('reception', monday)).toBe('2027-01-21')
})

test('times of the day: early, office, noon, evening, and weekends with holidays', () => {
  expect([hour(8, 30), hour(9), hour(12), hour(13, 59), hour(14), hour(17, 29), hour(17, 30)].map((minute) => timeOfDay(minute, 'workday'))).toEqual(['early', 'office', 'noon', 'noon', 'office', 'office', 'evening'])
  expect([timeOfDay(hour(9), 'weekend'), timeOfDay(hour(20), 'holiday'), timeOfDay(hour(9), 'makeup')]).toEqual(['weekend', 'weekend', 'office'])
})
