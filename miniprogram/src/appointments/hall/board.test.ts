import { callsOf, pageAt } from './board'

const call = (number: number, at: string) => ({ service: '养老金资格认证', number, counter: '1 号窗口', at })

test('the newest call stands alone, three before it', () => {
  const called = [5, 4, 3, 2, 1].map((number) => call(number, `2026-11-25T01:0${number}:00Z`))
  const { newest, before, fresh } = callsOf({ called, now: '2026-11-25T01:05:30Z' })
  expect([newest?.number, fresh, before.map(({ number }) => number)]).toEqual([5, true, [4, 3, 2]])
  expect(callsOf({ called, now: '2026-11-25T01:06:00Z' }).fresh).toBe(false)
  expect(callsOf({ called: [], now: '2026-11-25T01:06:00Z' })).toEqual({ newest: null, fresh: false, before: [] })
})

test('more services than fit take turns', () => {
  expect([0, 1, 2, 3].map((turn) => pageAt(['a', 'b', 'c', 'd', 'e'], turn).items)).toEqual([['a', 'b'], ['c', 'd'], ['e'], ['a', 'b']])
  expect(pageAt([], 7)).toEqual({ items: [], at: 1, of: 1 })
})
