import { asAgreed, endings, minutesOf } from './form'

test('as agreed, or whole minutes above zero', () => {
  expect(minutesOf(asAgreed, 90)).toBe(90)
  expect(minutesOf({ whole: false, typed: '45' }, 90)).toBe(45)
  for (const typed of ['', '0', '-1', '1.5', '一小时', '99999']) expect(minutesOf({ whole: false, typed }, 90)).toBeNull()
})

test('it was not over before it was taken', () => {
  const now = new Date('2026-11-25T08:00:00Z')
  expect(endings('2026-11-25T07:30:00Z', now).map(({ ago }) => ago)).toEqual([0])
  expect(endings('2026-11-25T05:30:00Z', now).map(({ ago }) => ago)).toEqual([0, 60, 120])
  expect(endings('2026-11-23T05:30:00Z', now).map(({ label }) => label).at(-1)).toBe('昨天这时候')
})
