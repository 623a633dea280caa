import { type Rule, readRules, ruleFormOf, ruleFrom, withDay } from './rule-form'
import { speakWeekdays } from './words'

const morning: Rule = { weekdays: [1, 2, 3], from: 540, until: 720, slotMinutes: 30, perCounter: 2, counters: 2, validFrom: '2026-11-01', validUntil: null, onHolidays: false }

test('rules come out as they went in, weekdays in their order', () => {
  expect(readRules([ruleFormOf(morning)])).toEqual({ rules: [morning] })
  expect(readRules([{ ...ruleFormOf(morning), weekdays: [3, 1, 2] }])).toEqual({ rules: [morning] })
})

test('what is wrong stands at its rule', () => {
  const { wrong } = readRules([ruleFormOf(morning), { ...ruleFormOf(morning), weekdays: [], from: 'x', validUntil: '2026-10-01' }]) as { wrong: object[] }
  expect(wrong).toEqual([null, { from: '请写成 9:00 这样。', weekdays: '至少选一天。', validUntil: '结束日期不能早于开始日期。' }])
})

test('an overlap is said at the later rule, with the earlier one', () => {
  const evening = { ...ruleFormOf(morning), from: '11:00', until: '13:00', weekdays: [3 as const, 4 as const] }
  expect(readRules([ruleFormOf(morning), evening])).toEqual({ wrong: [null, { whole: '与第 1 条时间重叠：周三 11:00–12:00' }] })
})

test('the usual windows do not overlap each other', () => {
  const all = (['morning', 'afternoon', 'early', 'noon', 'evening', 'weekend'] as const).map((preset) => ruleFrom(preset, '2026-11-25'))
  expect(readRules(all)).toHaveProperty('rules')
})

test('a day has one exception', () => {
  const closed = { day: '2026-11-25', reason: '检修', windows: [] }
  const later = { day: '2026-11-30', reason: '培训', windows: [] }
  expect(withDay([later], '2026-11-25', closed)).toEqual([closed, later])
  expect(withDay([closed, later], '2026-11-25', null)).toEqual([later])
  expect(withDay([closed], '2026-11-25', { ...closed, reason: '开会' })).toEqual([{ ...closed, reason: '开会' }])
})

test('weekdays are said as people say them', () => {
  expect([speakWeekdays([1, 2, 3, 4, 5]), speakWeekdays([6, 7]), speakWeekdays([4, 2]), speakWeekdays([1, 2, 3, 4, 5, 6, 7]), speakWeekdays([])]).toEqual(['周一至周五', '周六、周日', '周二、周四', '每天', ''])
})
