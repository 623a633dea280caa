import { rowAfter } from './rows'

const rows = Array.from({ length: 25 }, (_, index) => `row${index}`)

test('arrows move by one and stop at the ends', () => {
  expect(rowAfter(rows, 'row3', 'ArrowDown')).toBe('row4')
  expect(rowAfter(rows, 'row3', 'ArrowUp')).toBe('row2')
  expect(rowAfter(rows, 'row24', 'ArrowDown')).toBe('row24')
  expect(rowAfter(rows, 'row0', 'ArrowUp')).toBe('row0')
})

test('begins at an end where no row was reached, or the one that was is gone', () => {
  expect(rowAfter(rows, null, 'ArrowDown')).toBe('row0')
  expect(rowAfter(rows, null, 'ArrowUp')).toBe('row24')
  expect(rowAfter(rows, 'gone', 'ArrowDown')).toBe('row0')
})

test('pages and ends', () => {
  expect(rowAfter(rows, 'row3', 'PageDown')).toBe('row13')
  expect(rowAfter(rows, 'row20', 'PageDown')).toBe('row24')
  expect(rowAfter(rows, 'row3', 'PageUp')).toBe('row0')
  expect(rowAfter(rows, 'row3', 'Home')).toBe('row0')
  expect(rowAfter(rows, 'row3', 'End')).toBe('row24')
})

test('other keys and an empty table move nothing', () => {
  expect(rowAfter(rows, 'row3', 'a')).toBeUndefined()
  expect(rowAfter([], null, 'ArrowDown')).toBeUndefined()
})
