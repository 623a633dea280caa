import { execFileSync } from 'node:child_process'
import { addDays, weekdayOf } from '../../../shared/appointments/calendar'
import { calendarDay, isYearKnown, lastKnownYear } from './holidays'

test.each([
  ['2026-10-01', { kind: 'holiday', name: '国庆节' }],
  ['2026-10-03', { kind: 'holiday', name: '国庆节' }],
  ['2026-10-06', { kind: 'holiday', name: '国庆节' }],
  ['2026-04-05', { kind: 'holiday', name: '清明节' }],
  ['2026-01-02', { kind: 'holiday', name: '元旦' }],
  ['2026-10-10', { kind: 'makeup', name: '调休上班' }],
  ['2026-02-14', { kind: 'makeup', name: '调休上班' }],
  ['2026-11-23', { kind: 'workday', name: '' }],
  ['2026-11-28', { kind: 'weekend', name: '' }],
])('%s as the State Council arranged it', (day, expected) => {
  expect(calendarDay(day)).toEqual(expected)
})

test('a year that was never published is unknown, weekends too', () => {
  const year = String(Number(lastKnownYear) + 1)
  expect(isYearKnown(`${lastKnownYear}-12-31`)).toBe(true)
  expect(isYearKnown(`${year}-01-01`)).toBe(false)
  for (const day of [`${year}-01-01`, `${year}-05-01`, '1998-10-01', '2099-11-22']) expect(calendarDay(day)).toEqual({ kind: 'unknown', name: '' })
})

test('in every known year worked weekend days are weekend days, and each has its reason in a holiday near it', () => {
  for (let day = '2010-01-01'; isYearKnown(day); day = addDays(day, 1)) {
    if (calendarDay(day).kind !== 'makeup') continue
    expect(weekdayOf(day)).toBeGreaterThanOrEqual(6)
    const near = Array.from({ length: 41 }, (_, index) => addDays(day, index - 20))
    expect(near.some((other) => calendarDay(other).kind === 'holiday')).toBe(true)
  }
})

test.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('a server set to %s has the same holidays and slots', (zone) => {
  const program = `const { calendarDay } = require('./holidays.ts')
    const { slotsOn } = require('../../../shared/appointments/timetable.ts')
    const rules = [{ weekdays: [1, 2, 3, 4, 5], from: 540, until: 600, slotMinutes: 30, perCounter: 1, counters: 1, validFrom: '2026-01-01', validUntil: null, onHolidays: false }]
    const days = ['2026-02-14', '2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-11-01']
    console.log(days.map((day) => calendarDay(day).kind + slotsOn({ rules, exceptions: [] }, day, calendarDay(day).kind).map(({ start }) => start.toISOString()).join()).join(' '))`
  const out = execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', program], { cwd: __dirname, env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  const slots = (day: string) => `${day}T01:00:00.000Z,${day}T01:30:00.000Z`
  expect(out.trim().split(' ')).toEqual([`makeup${slots('2026-02-14')}`, `workday${slots('2026-09-30')}`, 'holiday', 'holiday', `workday${slots('2026-10-08')}`, `makeup${slots('2026-10-10')}`, 'weekend'])
})
