import { choiceOf, daysFrom, dayTile, missingWindow, partsOf, speakWindow, windowOf } from './day-part'

/** Monday 23 November 2026, ten in the morning in China. */
const now = new Date('2026-11-23T02:00:00Z')
const late = new Date('2026-11-23T11:30:00Z')

test('offers six days, and today only while something of it is left', () => {
  expect(daysFrom(now)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'])
  expect(daysFrom(late)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'])
})

test('offers no part of today that is nearly over', () => {
  expect(partsOf('2026-11-23', now)).toEqual(['morning', 'afternoon', 'evening', 'any'])
  expect(partsOf('2026-11-23', new Date('2026-11-23T03:30:00Z'))).toEqual(['afternoon', 'evening', 'any'])
  expect(partsOf('2026-11-24', late)).toHaveLength(4)
})

test('a part is a window in UTC, and what is left of one that has begun', () => {
  expect(windowOf('2026-11-24', 'afternoon', now)).toEqual({ from: '2026-11-24T04:00:00.000Z', until: '2026-11-24T10:00:00.000Z' })
  expect(windowOf('2026-11-23', 'morning', now)).toEqual({ from: '2026-11-23T02:10:00.000Z', until: '2026-11-23T04:00:00.000Z' })
})

test.each([
  [{ from: '2026-11-24T00:00:00Z', until: '2026-11-24T04:00:00Z' }, '明天上午'],
  [{ from: '2026-11-23T02:00:00Z', until: '2026-11-23T04:00:00Z' }, '今天上午'],
  [{ from: '2026-11-28T10:00:00Z', until: '2026-11-28T12:00:00Z' }, '本周六晚上'],
  [{ from: '2026-11-24T00:00:00Z', until: '2026-11-24T12:00:00Z' }, '明天全天'],
  [{ from: '2026-11-24T01:30:00Z', until: '2026-11-24T03:00:00Z' }, '明天上午 9:30 到 11:00 '],
  [{ from: '2026-11-24T01:30:00Z', until: '2026-11-24T07:00:00Z' }, '明天上午 9:30 到下午 3:00 '],
  [{ from: '2026-11-24T01:30:00Z', until: '2026-11-25T03:00:00Z' }, '明天上午 9:30 到后天上午 11:00 '],
])('says a window as people do', (window, words) => {
  expect(speakWindow(window, now)).toBe(words)
})

test('a day is called as people do, with its date, or its weekday where it is called by its date', () => {
  expect(dayTile('2026-11-24', now)).toEqual({ value: '2026-11-24', label: '明天', hint: '24 日' })
  expect(dayTile('2026-12-08', now)).toEqual({ value: '2026-12-08', label: '12 月 8 日', hint: '周二' })
})

test('needs a day and a part of it that has not gone by', () => {
  expect(missingWindow({ day: null, part: null }, now)).toBe('请选哪一天。')
  expect(missingWindow({ day: '2026-11-23', part: 'morning' }, new Date('2026-11-23T04:00:00Z'))).toBe('请选什么时候。')
  expect(missingWindow({ day: '2026-11-24', part: 'morning' }, now)).toBeNull()
})

test('finds the choice a window was made of', () => {
  expect(choiceOf({ from: '2026-11-24T00:00:00Z', until: '2026-11-24T04:00:00Z' })).toEqual({ day: '2026-11-24', part: 'morning' })
  expect(choiceOf({ from: '2026-11-24T00:00:00Z', until: '2026-11-24T04:30:00Z' })).toBeNull()
})
