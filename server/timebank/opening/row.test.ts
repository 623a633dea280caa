import { Findings } from '../../places'
import { minutesOfHours, readOpeningHeader, readOpeningRow } from './row'

test.each([
  ['1.5', 90], ['2', 120], ['0.1', 6], ['0.05', 3], ['0.01', null], ['1.51', null], ['0.333333333333333', null], ['-1', -60], ['0', 0], ['1e3', null], ['一', null], ['', null], ['1.', null], ['999999999', 59_999_999_940],
])('%s hours are %p minutes', (text, minutes) => {
  expect(minutesOfHours(text)).toBe(minutes)
})

test('a row is read by the meaning of its columns, full-width digits and spaces as people type them', () => {
  const findings = new Findings()
  const columns = readOpeningHeader({ number: 1, cells: ['来源', '小时', '姓 名', '电话', '备注'] }, findings)!
  expect(readOpeningRow({ number: 2, cells: [' 台账  第３页 ', '１.５', '王 秀英', '138-0000 0001', ''] }, columns, findings)).toEqual({ row: 2, name: '王秀英', phone: '13800000001', minutes: 90, source: '台账 第3页', note: null })
  expect(findings.errors).toEqual([])
})

test.each([
  ['name', ['长'.repeat(100_000), '1', '', '甲'], 'A', 'too_long'],
  ['hours', ['王秀英', '一'.repeat(100_000), '', '甲'], 'B', 'not_whole'],
  ['minutes', ['王秀英', '', '9'.repeat(100_000), '甲'], 'C', 'not_whole'],
  ['source', ['王秀英', '1', '', '长'.repeat(100_000)], 'D', 'too_long'],
])('a cell of 100,000 characters in %s is told of in a few words', (_, cells, column, code) => {
  const findings = new Findings()
  const columns = readOpeningHeader({ number: 1, cells: ['姓名', '小时', '分钟', '来源'] }, findings)!
  expect(readOpeningRow({ number: 2, cells }, columns, findings)).toBeNull()
  expect(findings.errors).toMatchObject([{ row: 2, column, code }])
  expect(findings.errors[0]!.detail.length).toBeLessThan(60)
})

test.each(['NaN', 'Infinity', '1e9', '=1+1', '0x10', '1,5', '1_000', '＋', '--1', '٣'])('%s is no time', (text) => {
  for (const cells of [['王秀英', text, '', '甲'], ['王秀英', '', text, '甲']]) {
    const findings = new Findings()
    const columns = readOpeningHeader({ number: 1, cells: ['姓名', '小时', '分钟', '来源'] }, findings)!
    expect(readOpeningRow({ number: 2, cells }, columns, findings)).toBeNull()
    expect(findings.errors).toMatchObject([{ row: 2, code: 'not_whole' }])
  }
})
