import { atWindow, byNumber, type Entry, readTyped, slotOf, split } from './queue'

const entry = (change: Partial<Entry>): Entry => ({
  booking: 'b', number: 1, state: 'booked', start: '2026-11-25T01:00:00Z', name: '王秀英', phone: null, priority: null, counter: null, arrivedAt: null, note: null, bookedBy: null, ...change,
})

test('the queue falls into who is there, who is to come and who is done, each in its order', () => {
  const { here, coming, over } = split([entry({ number: 5, state: 'called' }), entry({ number: 2, state: 'arrived' }), entry({ number: 7 }), entry({ number: 1, state: 'served' }), entry({ number: 3, state: 'missed' })])
  expect([here, coming, over].map((part) => part.map(({ number }) => number))).toEqual([[5, 2], [7], [1, 3]])
})

test('at my window stands who was called to it, the one called last first', () => {
  const called = [entry({ booking: 'a', state: 'called', counter: '1 号窗口' }), entry({ booking: 'b', state: 'called', counter: '2 号窗口' }), entry({ booking: 'c', state: 'called', counter: '2 号窗口' })]
  expect(atWindow(called, '2 号窗口', null)?.booking).toBe('b')
  expect(atWindow(called, '2 号窗口', 'c')?.booking).toBe('c')
  expect(atWindow(called, '3 号窗口', 'c')).toBeNull()
  expect(atWindow(called, null, null)).toBeNull()
})

test('a number means the one who is still to come, and nobody where it is not clear', () => {
  const items = [entry({ booking: 'a', number: 3, state: 'served' }), entry({ booking: 'b', number: 3 }), entry({ number: 4, state: 'arrived' })]
  expect(byNumber(items, 3)).toMatchObject({ entry: { booking: 'b' } })
  expect(byNumber(items, 4)).toMatchObject({ already: { state: 'arrived' } })
  expect(byNumber(items, 9)).toEqual({ none: true })
})

test('short digits are a number, anything else a code', () => {
  expect(readTyped(' 12 ')).toEqual({ number: 12 })
  expect(readTyped('１２号')).toEqual({ number: 12 })
  expect(readTyped('23456789')).toEqual({ code: '23456789' })
  expect(readTyped('linli:booking:AB23CD45')).toEqual({ code: 'linli:booking:AB23CD45' })
  expect(readTyped('  ')).toBeNull()
})

test('a slot is named by the day and the minute in China', () => {
  const service = '0123456789abcdef01234567'
  expect(slotOf(service, '2026-11-24T23:30:00Z')).toBe(`${service}-20261125-0730`)
  expect(slotOf(service, '2026-11-25T11:05:00Z')).toBe(`${service}-20261125-1905`)
})
