import { addMonths, monthCells, speakMonth } from './month-days'

test('months go on over the end of a year', () => {
  expect([addMonths('2026-11', 1), addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-03', -15)]).toEqual(['2026-12', '2027-01', '2025-12', '2024-12'])
})

test('a month begins under its weekday and has all of its days', () => {
  const cells = monthCells('2026-11')
  expect(cells.slice(0, 8)).toEqual([null, null, null, null, null, null, '2026-11-01', '2026-11-02'])
  expect(cells.at(-1)).toBe('2026-11-30')
  expect(monthCells('2028-02').at(-1)).toBe('2028-02-29')
})

test('a month is said without zeros', () => expect(speakMonth('2026-01')).toBe('2026 年 1 月'))
