import { levelOf, type Level } from '../../../shared/places/levels'
import { readFlag, readHeader, type ColumnWords, type Columns } from './columns'
import type { Findings } from './findings'
import type { TableRow } from './table/row'

/** A place as a file states it, in itself correct. `parent` is '' for a city. */
export interface PlaceRow {
  row: number
  code: string
  name: string
  level: Level
  parent: string
  /** undefined when the file does not say. */
  generated: boolean | undefined
}

export type PlaceColumn = 'code' | 'name' | 'level' | 'parent' | 'generated'
export type PlaceColumns = Columns<PlaceColumn>

const words: ColumnWords<PlaceColumn> = {
  code: ['编码', '代码', '编号', '地点编码', '区划代码', '统计用区划代码'],
  name: ['名称', '名字', '地点名称'],
  level: ['层级', '级别', '类型'],
  parent: ['上级', '上级编码', '上级代码', '所属上级', '父级'],
  generated: ['生成', '生成数据', '演示数据'],
}

/** The first line of a file of places. */
export const placeHeader = ['编码', '名称', '层级', '上级', '生成'] as const

/** Characters a name may have; long enough for the longest in the official divisions (31). */
export const longestName = 60
const codePattern = /^[0-9A-Za-z-]{2,64}$/

/** Understands the header of a file of places; null after an error. */
export function readPlaceHeader(header: TableRow, findings: Findings): PlaceColumns | null {
  return readHeader(header, words, ['code', 'name', 'level', 'parent'], findings)
}

/** Reads one row on its own; every wrong cell goes to the findings, and then the result is null. */
export function readPlaceRow(row: TableRow, columns: PlaceColumns, findings: Findings): PlaceRow | null {
  let sound = true
  const wrong = (key: PlaceColumn, code: string, detail: string) => {
    sound = false
    findings.add({ row: row.number, column: columns.letter(key), code, detail })
  }
  const code = columns.text(row, 'code')
  if (!code) wrong('code', 'code_missing', '缺少编码')
  else if (!codePattern.test(code)) wrong('code', 'code_invalid', `编码“${code.slice(0, 80)}”只能用数字、字母和短横，2 到 64 个字符`)
  const name = columns.text(row, 'name')
  if (!name) wrong('name', 'name_missing', '缺少名称')
  else if ([...name].length > longestName) wrong('name', 'name_too_long', `名称最多 ${longestName} 个字`)
  const levelWord = columns.text(row, 'level')
  const level = levelOf(levelWord)
  if (!level) wrong('level', 'level_unknown', levelWord ? `不认识层级“${levelWord.slice(0, 20)}”` : '缺少层级')
  const parent = columns.text(row, 'parent')
  if (parent && !codePattern.test(parent)) wrong('parent', 'parent_invalid', `上级“${parent.slice(0, 80)}”不是编码`)
  else if (level === 'city' && parent) wrong('parent', 'parent_of_city', '市没有上级，这一格应留空')
  else if (level && level !== 'city' && !parent) wrong('parent', 'parent_missing', '缺少上级')
  const generated = columns.has('generated') ? readFlag(columns.text(row, 'generated')) : undefined
  if (columns.has('generated') && generated === undefined) wrong('generated', 'flag_invalid', '“生成”只能填 是 或 否')
  return sound && level ? { row: row.number, code, name, level, parent, generated } : null
}
