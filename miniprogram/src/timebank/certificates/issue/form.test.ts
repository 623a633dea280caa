import { firstForm, monthsOf, periodOf } from './form'

// Past midnight in China, still the day before in UTC.
const now = new Date('2026-02-28T17:00:00Z')

test('a preset is days in China, never one to come', () => {
  expect(periodOf(firstForm, now)).toEqual({ until: '2026-03-01' })
  expect(periodOf({ ...firstForm, preset: 'thisYear' }, now)).toEqual({ from: '2026-01-01', until: '2026-03-01' })
  expect(periodOf({ ...firstForm, preset: 'lastYear' }, now)).toEqual({ from: '2025-01-01', until: '2025-12-31' })
  const own = (from: string | null, until: string | null) => periodOf({ ...firstForm, preset: 'own', from, until }, now)
  expect(own('2024-02', '2024-02')).toEqual({ from: '2024-02-01', until: '2024-02-29' })
  expect(own('2025-09', '2026-03')).toEqual({ from: '2025-09-01', until: '2026-03-01' })
  expect(own('2025-12', '2025-12')).toEqual({ from: '2025-12-01', until: '2025-12-31' })
  expect([own(null, '2026-01'), own('2026-01', null), own('2026-02', '2026-01')]).toEqual([null, null, null])
})

test('a month that has not begun cannot be chosen', () => {
  expect(monthsOf(2026, now)).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(monthsOf(2025, now)).toHaveLength(12)
})
