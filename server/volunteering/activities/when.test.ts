import { datesOf, mistakesIn, mistakesInRepeat } from './when'

const now = new Date('2026-11-23T02:00:00Z')
const at = (start: string, minutes: number) => ({ start: new Date(start), end: new Date(Date.parse(start) + minutes * 60_000) })
const wrong = (start: string, minutes: number) => mistakesIn(at(start, minutes), now).map(({ path, code }) => `${path} ${code}`)

test.each([
  ['2026-11-23T02:00:01Z', 15, []],
  ['2026-11-23T02:00:00Z', 15, ['body.start past']],
  ['2026-11-24T02:00:00Z', 14.9, ['body.end too_short']],
  ['2026-11-24T02:00:00Z', 720, []],
  ['2026-11-24T02:00:00Z', 720.1, ['body.end too_long']],
  ['2027-11-24T15:59:00Z', 60, []],
  ['2027-11-24T16:00:00Z', 60, ['body.start too_far']],
])('an activity at %s of %s minutes', (start, minutes, mistakes) => {
  expect(wrong(start, minutes)).toEqual(mistakes)
})

test('a series goes by days in China: one that begins in the evening of UTC is on the next day there', () => {
  const when = at('2026-11-24T16:30:00Z', 60)
  expect(datesOf(when, { every: 'week', until: '2026-12-02' }).map(({ start }) => start.toISOString())).toEqual(['2026-11-24T16:30:00.000Z', '2026-12-01T16:30:00.000Z'])
  expect(datesOf(when, { every: 'week', until: '2026-12-01' })).toHaveLength(1)
  expect(datesOf(when, { every: 'two_weeks', until: '2026-12-09' })).toHaveLength(2)
  expect(datesOf(when, null)).toEqual([when])
})

test('a series has at most 52 dates and ends after it begins', () => {
  const when = at('2026-11-24T02:00:00Z', 60)
  const codes = (until: string) => mistakesInRepeat(when, { every: 'week', until }).map(({ code }) => code)
  expect(datesOf(when, { every: 'week', until: '2027-11-16' })).toHaveLength(52)
  expect(codes('2027-11-16')).toEqual([])
  expect(codes('2027-11-23')).toEqual(['too_many'])
  expect(codes('2099-01-01')).toEqual(['too_many'])
  expect(codes('2026-11-23')).toEqual(['before_start'])
})
