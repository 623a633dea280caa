import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { addDays, dayOf, isDay, minuteOf, momentOf, speakMinute, weekdayOf } from './calendar'

test('a day in China begins at 16:00 UTC of the day before', () => {
  expect(dayOf(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(dayOf(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(minuteOf(new Date('2026-11-23T16:00:00Z'))).toBe(0)
  expect(momentOf('2026-11-24', 8 * 60 + 30).toISOString()).toBe('2026-11-24T00:30:00.000Z')
  expect(momentOf('2026-11-24', 1440)).toEqual(momentOf('2026-11-25', 0))
})

test('every moment is the minute of its day', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }), (moment) => {
      const whole = new Date(Math.floor(moment.getTime() / 60_000) * 60_000)
      expect(momentOf(dayOf(whole), minuteOf(whole))).toEqual(whole)
    }),
  )
})

test('days follow each other over months, years and leap days, a week apart on the same weekday', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(weekdayOf('2026-11-23')).toBe(1)
  expect(weekdayOf('2026-11-29')).toBe(7)
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const day = addDays('2026-11-23', days)
      expect(isDay(day)).toBe(true)
      expect(addDays(day, -days)).toBe('2026-11-23')
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-11-23T00:00', ''])('%p is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('a minute as people write it', () => {
  expect([0, 510, 605, 1440].map(speakMinute)).toEqual(['0:00', '8:30', '10:05', '24:00'])
})

test.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('a server set to %s has the same days', (zone) => {
  const program = `const { dayOf, momentOf, weekdayOf, addDays } = require('./calendar.ts')
    console.log(dayOf(new Date('2026-11-23T16:00:00Z')), momentOf('2026-03-08', 150).toISOString(), weekdayOf('2026-11-01'), addDays('2026-10-31', 2))`
  const out = execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', program], { cwd: __dirname, env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  expect(out.trim()).toBe('2026-11-24 2026-03-07T18:30:00.000Z 7 2026-11-02')
})
