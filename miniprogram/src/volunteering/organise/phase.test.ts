import { opensAt, phaseOf, showsCode } from './phase'

const activity = { start: '2026-11-28T01:00:00Z', end: '2026-11-28T03:00:00Z', state: 'open' as const }
const at = (time: string) => new Date(`2026-11-28T${time}Z`)

test('coming, soon from an hour before on, running, ended; a cancelled one is none of them', () => {
  expect(['23:59:59', '00:00:00', '01:00:00', '03:00:00'].map((time) => phaseOf(activity, time === '23:59:59' ? new Date('2026-11-27T23:59:59Z') : at(time)))).toEqual(['coming', 'soon', 'running', 'ended'])
  expect(phaseOf({ ...activity, state: 'cancelled' }, at('01:00:00'))).toBe('cancelled')
})

test('the code can be shown from an hour before the start until three hours after the end', () => {
  expect(opensAt(activity)).toEqual(at('00:00:00'))
  expect([new Date('2026-11-27T23:59:59Z'), at('00:00:00'), at('06:00:00'), at('06:00:01')].map((now) => showsCode(activity, now))).toEqual([false, true, true, false])
  expect(showsCode({ ...activity, state: 'cancelled' }, at('01:00:00'))).toBe(false)
})
