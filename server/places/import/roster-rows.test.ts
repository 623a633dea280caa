import { endOfDay, firstDayText, lastDayText, startOfDay } from './days'
import { Findings } from './findings'
import { Holders } from './holders'
import { readRole, roleFits } from './role-words'
import { readRosterHeader, readRosterRow } from './roster-rows'

function read(header: string[], cells: string[]) {
  const findings = new Findings()
  const columns = readRosterHeader({ number: 1, cells: header }, findings)
  const row = columns && readRosterRow({ number: 2, cells }, columns, findings)
  return { row, errors: findings.errors.map(({ row, column, code }) => [row, column, code]), notices: findings.notices }
}

const header = ['姓名', '手机号', '住户编码', '岗位', '负责地点', '任职起', '任职止', '副职']

describe('a row of a roster', () => {
  test('states a person, a household and a post', () => {
    const { row, errors } = read(header, ['张 淑芬', '138 0000-0001', 'H1', '单元长', 'U2', '2026-01-01', '2026/12/31', ''])
    expect(errors).toEqual([])
    expect(row).toEqual({
      row: 2,
      name: '张 淑芬',
      phone: '13800000001',
      household: { code: 'H1', relation: undefined },
      post: { role: 'unit_chief', department: null, place: 'U2', deputy: false, from: new Date('2025-12-31T16:00:00Z'), until: new Date('2026-12-31T16:00:00Z') },
      generated: false,
    })
  })

  test('has columns in any order, in Chinese, English or both', () => {
    const { row, errors, notices } = read(['place', '角色 (role)', '备注', '手机/phone', 'Name*'], ['U2', 'unit_chief', '随便', '13800000001', '张淑芬'])
    expect(errors).toEqual([])
    expect(row).toMatchObject({ name: '张淑芬', phone: '13800000001', post: { role: 'unit_chief', place: 'U2', from: undefined, until: undefined } })
    expect(notices).toEqual(['C 列“备注”用不上，没有读'])
  })

  test('knows professions as it knows departments', () => {
    expect(read(header, ['方明远', '13800000001', '', '律师', 'C1']).row?.post).toMatchObject({ role: 'professional', department: '律师' })
    expect(read([...header, '部门'], ['石建华', '13800000001', '', '专业人员', 'S1', '', '', '', '领导']).row?.post).toMatchObject({ role: 'professional', department: '领导' })
    expect(read(header, ['方明远', '13800000001', '', '专业人员', 'C1']).errors).toEqual([[2, null, 'department_missing']])
  })

  test('tells every wrong cell at once', () => {
    expect(read(header, ['', '12345', '', '班长', '', '2026-02-30', '不详', '也许']).errors).toEqual([
      [2, 'A', 'name_missing'],
      [2, 'B', 'phone_invalid'],
      [2, 'D', 'role_unknown'],
      [2, 'E', 'place_missing'],
      [2, 'F', 'day_invalid'],
      [2, 'G', 'day_invalid'],
      [2, 'H', 'flag_invalid'],
    ])
    expect(read(header, ['张淑芬', '13800000001', '', '单元长', 'U2', '2026-02-01', '2026-01-31']).errors).toEqual([[2, 'G', 'until_before_from']])
    expect(read(header, ['张淑芬', '13800000001']).errors).toEqual([[2, 'C', 'nothing_said']])
  })

  test('a missing column and one that is there twice are told', () => {
    expect(read(['姓名', '岗位', '职务'], []).errors).toEqual([
      [1, null, 'column_missing'],
      [1, 'C', 'column_twice'],
    ])
  })

  test.each([
    ['副楼栋长', { role: 'building_chief', department: null, deputy: true }],
    ['院落长', { role: 'building_chief', department: null, deputy: false }],
    ['物业', { role: 'department', department: '物业', deputy: false }],
    ['社区工作台', { role: 'desk', department: null, deputy: false }],
    ['班长', undefined],
  ])('%s is understood', (word, expected) => expect(readRole(word)).toEqual(expected))

  test('a department must be a known one', () => {
    const departmentHeader = ['姓名', '手机', '岗位', '部门', '地点']
    expect(read(departmentHeader, ['某人', '13800000001', '部门', '供热', 'C1']).row?.post).toMatchObject({ role: 'department', department: '供热' })
    expect(read(departmentHeader, ['某人', '13800000001', '部门', '航天', 'C1']).errors).toEqual([[2, 'D', 'department_unknown']])
  })

  test('a role belongs to its levels', () => {
    expect(roleFits('building_chief', 'courtyard')).toBe(true)
    expect(roleFits('unit_chief', 'building')).toBe(false)
  })
})

test.each(['2026-01-31', '2026/1/31', '2026.1.31', '2026年1月31日', '20260131', '2026-01-31 08:30:00'])('%s is a day in China', (text) => {
  expect(startOfDay(text)).toEqual(new Date('2026-01-30T16:00:00Z'))
  expect(endOfDay(text)).toEqual(new Date('2026-01-31T16:00:00Z'))
  expect(firstDayText(startOfDay(text)!)).toBe('2026-01-31')
  expect(lastDayText(endOfDay(text)!)).toBe('2026-01-31')
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '46053', '下周一', ''])('%s is no day', (text) => expect(startOfDay(text)).toBeUndefined())

describe('holders of one post', () => {
  const post = { role: 'grid_worker' as const, place: 'G1', department: null }
  const term = (phone: string, from: string, until: string | null, row: number, deputy = false) => ({
    phone,
    from: startOfDay(from)!.getTime(),
    until: until ? endOfDay(until)!.getTime() : Infinity,
    deputy,
    row,
  })
  const clashes = (holders: Holders) => [...holders.clashes()].map(({ kind, row, otherRow }) => [kind, row, otherRow])

  test('one after the other is right, a shared day is not', () => {
    const holders = new Holders()
    holders.add(post, term('13800000001', '2026-01-01', '2026-06-30', 2))
    holders.add(post, term('13800000002', '2026-07-01', null, 3))
    expect(clashes(holders)).toEqual([])
    holders.add(post, term('13800000003', '2026-06-30', '2026-06-30', 4))
    expect(clashes(holders)).toEqual([['two_holders', 4, 2]])
  })

  test('deputies and the staff of a desk may overlap', () => {
    const holders = new Holders()
    const desk = { role: 'desk' as const, place: 'C1', department: null }
    holders.add(post, term('13800000001', '2026-01-01', null, 2))
    holders.add(post, term('13800000002', '2026-01-01', null, 3, true))
    holders.add(desk, term('13800000001', '2026-01-01', null, 4))
    holders.add(desk, term('13800000002', '2026-01-01', null, 5))
    expect(clashes(holders)).toEqual([])
  })

  test('the same person twice at overlapping times is one row too many', () => {
    const holders = new Holders()
    holders.add(post, term('13800000001', '2026-01-01', null, 9, true))
    holders.add(post, term('13800000001', '2026-03-01', null, 3, true))
    expect(clashes(holders)).toEqual([['row_twice', 9, 3]])
  })
})
