import { speakSlot } from './speak-slot'

const now = new Date('2026-11-23T02:00:00Z')

test.each([
  ['2026-11-28T01:00:00Z', '2026-11-28T01:30:00Z', '本周六上午 9:00–9:30'],
  ['2026-11-24T03:30:00Z', '2026-11-24T04:00:00Z', '明天上午 11:30–12:00'],
  ['2026-11-23T10:30:00Z', '2026-11-23T11:30:00Z', '今天晚上 6:30–7:30'],
])('from %s to %s is %s', (start, end, words) => {
  expect(speakSlot({ start, end }, now)).toBe(words)
})
