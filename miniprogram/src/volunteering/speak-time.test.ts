import { speakClock, speakTime } from './speak-time'

const now = new Date('2026-11-25T01:00:00Z')

test('the part of the day is said once, and the day again where it goes over midnight', () => {
  expect(speakTime({ start: '2026-11-25T06:00:00Z', end: '2026-11-25T08:30:00Z' }, now)).toBe('今天下午 2:00 到 4:30')
  expect(speakTime({ start: '2026-11-28T01:00:00Z', end: '2026-11-28T07:00:00Z' }, now)).toBe('本周六上午 9:00 到下午 3:00')
  expect(speakTime({ start: '2026-11-26T14:00:00Z', end: '2026-11-26T18:00:00Z' }, now)).toBe('明天晚上 10:00 到后天凌晨 2:00')
})

test('the clock alone', () => {
  expect(speakClock('2026-11-25T06:02:00Z', now)).toBe('下午 2:02')
})
