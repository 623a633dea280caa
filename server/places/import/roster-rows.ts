import type { Role } from '../../../shared/people/roles'
import { readFlag, readHeader, type ColumnWords, type Columns } from './columns'
import { endOfDay, startOfDay } from './days'
import type { Findings } from './findings'
import { isDepartment, isProfession, readRole, type RoleWord } from './role-words'
import type { TableRow } from './table/row'

/** The post that a roster's row states. Moments are UTC; `until` is exclusive. */
export interface PostRow {
  role: Role
  department: string | null
  place: string
  deputy: boolean
  /** undefined: not said; a new post then begins today. */
  from: Date | undefined
  /** null: without an end; undefined: the file has no such column. */
  until: Date | null | undefined
}

export type Relation = 'owner' | 'family' | 'tenant'

/** A row of a roster, in itself correct: one person with a household, a post, or both. */
export interface RosterRow {
  row: number
  name: string
  /** 11 digits; a person is known by it. */
  phone: string
  household: { code: string; relation: Relation | undefined } | null
  post: PostRow | null
  generated: boolean
}

export type RosterColumn = 'name' | 'phone' | 'household' | 'relation' | 'role' | 'department' | 'place' | 'from' | 'until' | 'deputy' | 'generated'
export type RosterColumns = Columns<RosterColumn>

const words: ColumnWords<RosterColumn> = {
  name: ['姓名', '名字', '人员姓名'],
  phone: ['手机号', '手机', '电话', '联系电话', '手机号码', 'mobile'],
  household: ['住户编码', '门牌编码', '户编码', '住址编码', '所住户'],
  relation: ['住户关系', '关系'],
  role: ['岗位', '职务', '角色', 'post'],
  department: ['部门', '部门名称'],
  place: ['负责地点', '地点', '地点编码', '岗位地点', '编码'],
  from: ['任职起', '起', '开始日期', '任期起', '起始日期'],
  until: ['任职止', '止', '结束日期', '任期止', '截止日期'],
  deputy: ['副职', '是否副职'],
  generated: ['生成', '生成数据', '演示数据'],
}

/** The first line of a roster. */
export const rosterHeader = ['姓名', '手机号', '住户编码', '住户关系', '岗位', '负责地点', '任职起', '任职止', '副职', '生成'] as const

const longestPersonName = 30
const relations: Readonly<Record<string, Relation>> = { 业主: 'owner', 家人: 'family', 家属: 'family', 租户: 'tenant', 租客: 'tenant', owner: 'owner', family: 'family', tenant: 'tenant' }

/** Understands the header of a roster; null after an error. */
export function readRosterHeader(header: TableRow, findings: Findings): RosterColumns | null {
  const columns = readHeader(header, words, ['name', 'phone'], findings)
  if (!columns) return null
  if (!columns.has('household') && !columns.has('role')) {
    findings.add({ row: header.number, column: null, code: 'column_missing', detail: '表头既没有“住户编码”列，也没有“岗位”列' })
    return null
  }
  return columns
}

/** Reads one row on its own; every wrong cell goes to the findings, and then the result is null. */
export function readRosterRow(row: TableRow, columns: RosterColumns, findings: Findings): RosterRow | null {
  const before = findings.count
  const wrong = (key: RosterColumn, code: string, detail: string) => findings.add({ row: row.number, column: columns.letter(key), code, detail })
  const text = (key: RosterColumn) => columns.text(row, key)

  const name = text('name').replace(/\s+/g, ' ')
  if (!name) wrong('name', 'name_missing', '缺少姓名')
  else if ([...name].length > longestPersonName) wrong('name', 'name_too_long', `姓名最多 ${longestPersonName} 个字`)
  const phone = text('phone').replace(/^\+?86(?=1\d{10}$)|[\s-]/g, '')
  if (!phone) wrong('phone', 'phone_missing', '缺少手机号')
  else if (!/^1\d{10}$/.test(phone)) wrong('phone', 'phone_invalid', `手机号“${text('phone').slice(0, 20)}”应为 1 开头的 11 位数字`)
  const generated = readFlag(text('generated'))
  if (generated === undefined) wrong('generated', 'flag_invalid', '“生成”只能填 是 或 否')

  const household = text('household')
  const relation = relations[text('relation').toLowerCase()]
  if (text('relation') && !relation) wrong('relation', 'relation_unknown', '住户关系只能填 业主、家人 或 租户')
  const post = readPost(text, wrong)
  if (!household && !text('role')) wrong('household', 'nothing_said', '这一行既没有住户编码，也没有岗位')
  if (findings.count > before) return null
  return { row: row.number, name, phone, household: household ? { code: household, relation } : null, post, generated: generated === true }

  function readPost(text: (key: RosterColumn) => string, wrong: (key: RosterColumn, code: string, detail: string) => void): PostRow | null {
    const roleText = text('role')
    if (!roleText) {
      if (text('place')) wrong('role', 'role_missing', '写了负责地点，却没有岗位')
      return null
    }
    const named = readRole(roleText)
    if (!named) wrong('role', 'role_unknown', `不认识岗位“${roleText.slice(0, 20)}”`)
    if (!text('place')) wrong('place', 'place_missing', '缺少负责地点的编码')
    const department = named && departmentOf(named, text('department'), wrong)
    const deputy = readFlag(text('deputy'))
    if (deputy === undefined) wrong('deputy', 'flag_invalid', '“副职”只能填 是 或 否')
    const from = text('from') ? startOfDay(text('from')) : undefined
    if (text('from') && !from) wrong('from', 'day_invalid', `“${text('from').slice(0, 20)}”不是日期，应如 2026-01-31`)
    const until = text('until') ? endOfDay(text('until')) : columns.has('until') ? null : undefined
    if (text('until') && !until) wrong('until', 'day_invalid', `“${text('until').slice(0, 20)}”不是日期，应如 2026-01-31`)
    if (from && until && until <= from) wrong('until', 'until_before_from', '任职止早于任职起')
    if (!named) return null
    return { role: named.role, department: department ?? null, place: text('place'), deputy: named.deputy || deputy === true, from, until }
  }
}

/** Which department, or which profession, a row names: in the cell of the role itself or in the one beside it. */
function departmentOf(named: RoleWord, text: string, wrong: (key: RosterColumn, code: string, detail: string) => void): string | null {
  if (named.role !== 'department' && named.role !== 'professional') return null
  const { role, isKnown } = named.role === 'department' ? { role: '部门', isKnown: isDepartment } : { role: '专业人员', isKnown: isProfession }
  const department = named.department ?? text
  if (!department) wrong('department', 'department_missing', `岗位是${role}，却没有写是哪个${role === '部门' ? '部门' : '专业'}`)
  else if (!isKnown(department)) wrong('department', 'department_unknown', `不认识${role}“${department.slice(0, 20)}”`)
  else if (named.department && text && text !== named.department) wrong('department', 'department_differs', '“岗位”和“部门”两格说的不是同一个')
  return department
}
