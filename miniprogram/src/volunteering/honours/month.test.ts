import { addMonths, around, monthOf, speakMonth } from './month'

const now = new Date('2026-01-31T17:00:00Z')

test('a month begins at midnight in China', () => {
  expect(monthOf(now)).toBe('2026-02')
  expect(monthOf(new Date('2026-01-31T15:59:59Z'))).toBe('2026-01')
})

test('months go on over the year in both directions', () => {
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('2025-12', 1)).toBe('2026-01')
  expect(addMonths('2026-02', -12)).toBe('2025-02')
})

test('there is none after this one, and none more than a year back', () => {
  expect(around('2026-02', now)).toEqual({ previous: '2026-01', next: null })
  expect(around('2025-02', now)).toEqual({ previous: null, next: '2025-03' })
})

test('the year is said where it is another', () => {
  expect(speakMonth('2026-02', now)).toBe('2 月')
  expect(speakMonth('2025-12', now)).toBe('2025 年 12 月')
})
