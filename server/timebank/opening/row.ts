import { mostMinutes } from '../../../shared/timebank/ledger'
import { readHeader, type Columns, type Findings, type TableRow } from '../../places'

const headerWords = {
  name: ['姓名', 'name'],
  phone: ['手机号', '手机', '电话', '联系电话', 'phone'],
  hours: ['小时', '小时数', '时长', 'hours'],
  minutes: ['分钟', '分钟数', 'minutes'],
  source: ['来源', '出处', 'source'],
  note: ['备注', '说明', 'note'],
} as const

export type OpeningKey = keyof typeof headerWords
export type OpeningColumns = Columns<OpeningKey>

/** One entry of a paper ledger, as its row says it. */
export interface OpeningRow {
  row: number
  name: string
  /** Null where the ledger has none. */
  phone: string | null
  /** Whole minutes. */
  minutes: number
  source: string
  note: string | null
}

const longest = { name: 30, source: 60, note: 100 } as const
/** How much of a cell is said again where it is no number. */
const mostSaid = 20

/** Understands the header: 姓名 and 来源, and 小时 or 分钟 or both. Null after an error. */
export function readOpeningHeader(header: TableRow, findings: Findings): OpeningColumns | null {
  const columns = readHeader(header, headerWords, ['name', 'source'], findings)
  if (columns && !columns.has('hours') && !columns.has('minutes')) {
    findings.add({ row: header.number, column: null, code: 'column_missing', detail: '表头缺少“小时”列或“分钟”列' })
    return null
  }
  return columns
}

/** Reads a row by itself; everything wrong in it goes to the findings, and then it is null. */
export function readOpeningRow(row: TableRow, columns: OpeningColumns, findings: Findings): OpeningRow | null {
  const text = (key: OpeningKey) => columns.text(row, key).normalize('NFKC').replace(/\s+/g, ' ').trim()
  let sound = true
  const wrong = (key: OpeningKey, code: string, detail: string) => {
    sound = false
    findings.add({ row: row.number, column: columns.letter(key), code, detail })
  }
  const [name, phone, source, note] = [text('name').replaceAll(' ', ''), text('phone').replace(/[\s-]/g, ''), text('source'), text('note')]
  if (!name) wrong('name', 'empty', '没有填姓名')
  if (name.length > longest.name) wrong('name', 'too_long', `姓名最多 ${longest.name} 个字`)
  if (phone && !/^1\d{10}$/.test(phone)) wrong('phone', 'format', '手机号应为 11 位数字，没有就留空')
  if (!source) wrong('source', 'empty', '没有填来源，例如：2023年纸质台账第12页')
  if (source.length > longest.source) wrong('source', 'too_long', `来源最多 ${longest.source} 个字`)
  if (note.length > longest.note) wrong('note', 'too_long', `备注最多 ${longest.note} 个字`)
  const minutes = readTime(text('hours'), text('minutes'), wrong)
  return sound && minutes !== null ? { row: row.number, name, phone: phone || null, minutes, source, note: note || null } : null
}

function readTime(hoursText: string, minutesText: string, wrong: (key: OpeningKey, code: string, detail: string) => void): number | null {
  const key = hoursText ? 'hours' : 'minutes'
  if (!hoursText && !minutesText) {
    wrong(key, 'empty', '没有填小时或分钟')
    return null
  }
  const minutes = hoursText ? minutesOfHours(hoursText) : /^[+-]?\d{1,15}$/.test(minutesText) ? Number(minutesText) : null
  if (minutes === null) wrong(key, 'not_whole', hoursText ? `“${said(hoursText)}”小时合不成整数分钟，请改填分钟` : `“${said(minutesText)}”不是整数分钟`)
  else if (minutes < 1) wrong(key, 'too_small', '时间要大于 0')
  else if (minutes > mostMinutes) wrong(key, 'too_large', `一笔最多 ${mostMinutes / 60} 小时`)
  else if (hoursText && minutesText && Number(minutesText) !== minutes) wrong('minutes', 'differs', `小时和分钟对不上：${hoursText} 小时是 ${minutes} 分钟。两列填一列就行`)
  else return minutes
  return null
}

function said(text: string): string {
  return text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text
}

/** Hours in decimals as whole minutes: '1.5' is 90. Null for what is no number or no whole minutes, exactly. */
export function minutesOfHours(text: string): number | null {
  const [, sign, whole, decimals = ''] = /^([+-]?)(\d{1,9})(?:\.(\d{1,15}))?$/.exec(text) ?? []
  if (whole === undefined) return null
  const parts = 10n ** BigInt(decimals.length)
  const minutes = BigInt(whole + decimals) * 60n
  if (minutes % parts !== 0n) return null
  return Number(minutes / parts) * (sign === '-' ? -1 : 1)
}
