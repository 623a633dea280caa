import type { Readable } from 'node:stream'
import { columnLetter, parseReference, rowsOverLimit, type ReadOptions, type TableRow } from './row'
import { serialToDay } from './serial-date'
import type { Workbook } from './workbook'
import { readXml } from './xml'

const widest = 200
/** Excel keeps fifteen digits of a number; a longer code typed as a number has already lost its end. */
const largestExact = 1e15

type CellSource = Pick<Workbook, 'strings' | 'isDateStyle' | 'date1904'>

/**
 * Rows of a sheet in batches, as its XML arrives. Formulas, error values and, at the end, merged cells are reported as
 * faults: what a person sees in them is not what stands in the file. Throws TableProblem.
 */
export async function* sheetRows(sheet: Readable, source: CellSource, { rowLimit, onFault }: ReadOptions): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = []
  let filled = 0
  let number = 0
  let column = -1
  let cells: string[] = []
  let cell: { type: string; style: number; formula: boolean; text: string } | undefined
  let collecting = false
  let inPhonetic = false

  const fault = (row: number, columnIndex: number, code: string, says: string) => {
    const letter = columnLetter(columnIndex)
    onFault({ row, column: letter, code, detail: `${letter}${row} ${says}` })
  }

  const finishCell = () => {
    if (!cell || column >= widest) return
    if (cell.formula) fault(number, column, 'formula', '是公式，请改为固定的值')
    else if (cell.type === 'e') fault(number, column, 'error_value', `是错误值 ${cell.text}`)
    else if (isInexact(cell.type, cell.text)) fault(number, column, 'inexact_number', '是超过 15 位的数字，末尾已经丢失，请把单元格设为文本后重填')
    else {
      const value = cellText(cell, source).trim()
      if (value !== '') {
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    }
  }

  for await (const _ of readXml(sheet, {
    open(name, attributes) {
      if (name === 'row') {
        number = attributes.r ? Number(attributes.r) : number + 1
        cells = []
        column = -1
      } else if (name === 'c') {
        column = parseReference(attributes.r ?? '')?.column ?? column + 1
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), formula: false, text: '' }
      } else if (name === 'f') {
        if (cell) cell.formula = true
      } else if (name === 'rPh') inPhonetic = true
      else if (name === 'v' || name === 't') collecting = !inPhonetic
      else if (name === 'mergeCell') reportMerged(attributes.ref ?? '', fault)
    },
    text(text) {
      if (collecting && cell) cell.text += text
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c') {
        finishCell()
        cell = undefined
      } else if (name === 'row' && cells.length) {
        if (++filled > rowLimit + 1) throw rowsOverLimit(rowLimit, number)
        batch.push({ number, cells })
      }
    },
  })) {
    if (batch.length) yield batch
    batch = []
  }
}

function reportMerged(reference: string, fault: (row: number, column: number, code: string, says: string) => void): void {
  const [first = '', last = ''] = reference.split(':')
  const from = parseReference(first)
  if (from) fault(from.row, from.column, 'merged', last ? `是合并单元格（到 ${last}），请取消合并后逐格填写` : '是合并单元格')
}

function isInexact(type: string, text: string): boolean {
  return type === 'n' && Math.abs(Number(text)) >= largestExact
}

function cellText(cell: { type: string; style: number; text: string }, { strings, isDateStyle, date1904 }: CellSource): string {
  if (cell.text === '') return ''
  if (cell.type === 's') return unescapeControl(strings.get(Number(cell.text)) ?? '')
  if (cell.type === 'b') return cell.text === '1' ? '是' : '否'
  if (cell.type === 'd') return cell.text.slice(0, 10)
  if (cell.type !== 'n') return unescapeControl(cell.text)
  const value = Number(cell.text)
  if (isDateStyle(cell.style)) return serialToDay(value, date1904) ?? cell.text
  return Number.isNaN(value) ? cell.text : String(value)
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescapeControl(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text
}
