import { speakPeriod } from './speak-period'

test('a period says a year once, and a single day once', () => {
  expect(speakPeriod('2026-01-01', '2026-11-25')).toBe('2026 年 1 月 1 日到 11 月 25 日')
  expect(speakPeriod('2025-12-01', '2026-01-31')).toBe('2025 年 12 月 1 日到 2026 年 1 月 31 日')
  expect(speakPeriod('2026-01-05', '2026-01-05')).toBe('2026 年 1 月 5 日')
})
