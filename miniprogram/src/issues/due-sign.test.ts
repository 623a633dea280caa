import { dueSign } from './due-sign'

/** A Monday, 10 in the morning in Beijing. */
const now = new Date('2026-11-23T02:00:00Z')
const item = (due: string | null, more: Partial<Parameters<typeof dueSign>[0]> = {}) => ({ state: 'dispatched' as const, due, overdue: false, ...more })

test('says how late an item is, with a sign beside the colour', () => {
  expect(dueSign(item('2026-11-22T22:40:00Z', { overdue: true }), now)).toEqual({ icon: 'warning', tone: 'urgent', words: '已超时 3 小时 20 分' })
})

test('counts down in the last hours and names the deadline before', () => {
  expect(dueSign(item('2026-11-23T05:20:00Z'), now)).toEqual({ icon: 'clock', tone: 'urgent', words: '还剩 3 小时 20 分' })
  expect(dueSign(item('2026-11-24T07:00:00Z'), now)).toEqual({ icon: 'clock', tone: 'plain', words: '明天下午 3 点前' })
})

test('follows the server, not the clock of the phone, in what is late', () => {
  expect(dueSign(item('2026-11-23T01:00:00Z'), now)?.words).toBe('马上到时间')
  expect(dueSign(item('2026-11-23T09:00:00Z', { overdue: true }), now)?.words).toBe('已超时')
})

test('has nothing to say where no worker is waited for', () => {
  for (const state of ['inspected', 'closed', 'rejected', 'withdrawn'] as const) expect(dueSign(item('2026-11-24T07:00:00Z', { state }), now)).toBeNull()
  expect(dueSign(item(null), now)).toBeNull()
})
