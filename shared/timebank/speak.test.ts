import { speakHours } from './speak'

test.each([
  [0, '0 分钟'],
  [45, '45 分钟'],
  [60, '1 小时'],
  [1_230, '20 小时 30 分'],
  [90_000, '1500 小时'],
])('%d minutes are %s', (minutes, words) => {
  expect(speakHours(minutes)).toBe(words)
})
