import { paidOf, undecided } from './form'

test('all, nothing, or whole minutes between', () => {
  expect(paidOf(undecided, 90)).toBeNull()
  expect(paidOf({ how: 'all', typed: '' }, 90)).toBe(90)
  expect(paidOf({ how: 'none', typed: '30' }, 90)).toBe(0)
  expect(paidOf({ how: 'part', typed: '30' }, 90)).toBe(30)
  for (const typed of ['', '0', '1.5', '-3', '半小时']) expect(paidOf({ how: 'part', typed }, 90)).toBeNull()
})
