import { execFileSync } from 'node:child_process'
import { speakAgo, speakDay, speakDeadline, speakDuration, speakMoment, speakRemaining, speakSpan } from './speak'

/** Monday 2026-11-23, 10:00 in Beijing. */
const now = '2026-11-23T02:00:00Z'
/** A moment in Beijing time. */
const beijing = (text: string) => new Date(`${text}+08:00`)

describe('a moment', () => {
  test.each([
    ['2026-11-23T09:05', '今天上午 9:05'],
    ['2026-11-23T12:30', '今天中午 12:30'],
    ['2026-11-23T00:10', '今天凌晨 0:10'],
    ['2026-11-24T15:20', '明天下午 3:20'],
    ['2026-11-25T20:00', '后天晚上 8:00'],
    ['2026-11-28T09:00', '本周六上午 9:00'],
    ['2026-11-29T09:00', '本周日上午 9:00'],
    ['2026-11-30T09:00', '下周一上午 9:00'],
    ['2026-12-06T09:00', '下周日上午 9:00'],
    ['2026-12-07T09:00', '12 月 7 日上午 9:00'],
    ['2026-11-22T23:59', '昨天晚上 11:59'],
    ['2026-11-21T10:00', '前天上午 10:00'],
    ['2026-11-20T10:00', '上周五上午 10:00'],
    ['2026-11-15T10:00', '11 月 15 日上午 10:00'],
    ['2025-12-31T10:00', '2025 年 12 月 31 日上午 10:00'],
  ])('%s is %s', (moment, words) => {
    expect(speakMoment(beijing(moment), now)).toBe(words)
  })

  test('its day alone', () => {
    expect(speakDay(beijing('2026-11-27T01:00'), now)).toBe('本周五')
  })
})

test.each([
  ['2026-11-24T09:00', '2026-11-24T11:00', '11 月 24 日（周二）上午 9:00 到 11:00'],
  ['2026-11-24T09:30', '2026-11-24T15:00', '11 月 24 日（周二）上午 9:30 到下午 3:00'],
  ['2026-11-29T20:00', '2026-11-30T08:00', '11 月 29 日（周日）晚上 8:00 到 11 月 30 日（周一）上午 8:00'],
])('a span from %s to %s is %s', (from, until, words) => {
  expect(speakSpan(beijing(from), beijing(until))).toBe(words)
})

test.each([
  ['2026-11-25T14:00', '2026-11-25T16:30', '后天下午 2:00 到 4:30'],
  ['2026-11-28T09:00', '2026-11-28T15:00', '本周六上午 9:00 到下午 3:00'],
  ['2026-11-24T22:00', '2026-11-25T02:00', '明天晚上 10:00 到后天凌晨 2:00'],
  ['2026-12-08T22:00', '2026-12-09T02:00', '12 月 8 日晚上 10:00 到 12 月 9 日凌晨 2:00'],
])('a span from %s to %s is said today as %s', (from, until, words) => {
  expect(speakSpan(beijing(from), beijing(until), now)).toBe(words)
})

describe('a deadline', () => {
  test.each([
    ['2026-11-24T15:00', '明天下午 3 点前'],
    ['2026-11-23T18:30', '今天晚上 6:30 前'],
    ['2026-11-24T00:00', '今天夜里 12 点前'],
    ['2026-11-28T09:00', '本周六上午 9 点前'],
  ])('%s is %s', (moment, words) => {
    expect(speakDeadline(beijing(moment), now)).toBe(words)
  })

  test('says what is left and what was missed', () => {
    expect(speakRemaining(beijing('2026-11-23T13:20'), now)).toBe('还剩 3 小时 20 分')
    expect(speakRemaining(beijing('2026-11-23T09:40'), now)).toBe('已超时 20 分钟')
  })
})

test.each([
  [0, '不到 1 分钟'],
  [59.9, '59 分钟'],
  [60, '1 小时'],
  [200, '3 小时 20 分'],
  [1440, '1 天'],
  [3180, '2 天 5 小时'],
])('%d minutes are %s', (length, words) => {
  expect(speakDuration(length)).toBe(words)
})

test.each([
  ['2026-11-23T09:59:30', '刚刚'],
  ['2026-11-23T09:48:00', '12 分钟前'],
  ['2026-11-23T07:00:00', '3 小时前'],
  ['2026-11-22T23:00:00', '昨天晚上 11:00'],
])('%s was %s', (moment, words) => {
  expect(speakAgo(beijing(moment), now)).toBe(words)
})

test.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('a phone set to %s says the same', (zone) => {
  const program = `const { speakMoment, speakDeadline } = require('./speak.ts')
    console.log(new Date(2026, 0, 1).getTimezoneOffset(), speakMoment('2026-11-23T16:30:00Z', '${now}'), speakDeadline('2026-11-23T16:00:00Z', '${now}'))`
  const out = execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', program], { cwd: __dirname, env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  const offset = { UTC: 0, 'America/New_York': 300, 'Asia/Shanghai': -480 }[zone]
  expect(out.trim()).toBe(`${offset} 明天凌晨 0:30 今天夜里 12 点前`)
})
