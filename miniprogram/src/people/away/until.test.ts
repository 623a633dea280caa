import { awayUntil } from './until'

test('an absence ends at midnight in Beijing, today being the first day', () => {
  expect(awayUntil(new Date('2026-11-23T02:00:00Z'), 1)).toBe('2026-11-23T16:00:00.000Z')
  expect(awayUntil(new Date('2026-11-23T15:59:59Z'), 1)).toBe('2026-11-23T16:00:00.000Z')
  expect(awayUntil(new Date('2026-11-23T16:00:00Z'), 1)).toBe('2026-11-24T16:00:00.000Z')
  expect(awayUntil(new Date('2026-11-23T02:00:00Z'), 7)).toBe('2026-11-29T16:00:00.000Z')
})
