import type { Findings } from './findings'
import { columnLetter, type TableRow } from './table/row'

/** The columns a kind of file may have: for each the header words that people use, the first one being the one we name. */
export type ColumnWords<K extends string> = Record<K, readonly string[]>

/** Reads a row's cells by the meaning of their columns. */
export interface Columns<K extends string> {
  has: (key: K) => boolean
  /** '' for an empty cell and for a column that the file does not have. */
  text: (row: TableRow, key: K) => string
  /** The spreadsheet letter, null for a column that the file does not have. */
  letter: (key: K) => string | null
}

/**
 * Understands a header row. Chinese and English words are taken, also side by side (`编码/code`), in any order. A missing
 * column and one that is there twice are errors; one that nobody knows is left out with a notice. Null after an error.
 */
export function readHeader<K extends string>(header: TableRow, words: ColumnWords<K>, required: readonly NoInfer<K>[], findings: Findings): Columns<K> | null {
  const keyOf = new Map(Object.entries<readonly string[]>(words).flatMap(([key, names]) => [key, ...names].map((name): [string, K] => [plain(name), key as K])))
  const positions = new Map<K, number>()
  let sound = true
  header.cells.forEach((cell, index) => {
    const key = [cell, ...cell.split(/[/／|()（）\n]/)].map((word) => keyOf.get(plain(word))).find((found) => found !== undefined)
    if (key === undefined) {
      if (cell) findings.notice(`${columnLetter(index)} 列“${cell.slice(0, 20)}”用不上，没有读`)
    } else if (positions.has(key)) {
      sound = false
      findings.add({ row: header.number, column: columnLetter(index), code: 'column_twice', detail: `“${words[key][0]}”列出现了两次` })
    } else positions.set(key, index)
  })
  for (const key of required) {
    if (positions.has(key)) continue
    sound = false
    findings.add({ row: header.number, column: null, code: 'column_missing', detail: `表头缺少“${words[key][0]}”列` })
  }
  if (!sound) return null
  return {
    has: (key) => positions.has(key),
    text: (row, key) => row.cells[positions.get(key) ?? -1] ?? '',
    letter: (key) => (positions.has(key) ? columnLetter(positions.get(key)!) : null),
  }
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s*＊：:]/g, '')
}

const yes = new Set(['是', '有', '1', 'true', 'yes', 'y', '√'])
const no = new Set(['', '否', '无', '0', 'false', 'no', 'n'])

/** `是` or `否`, in the ways people write it; undefined for anything else. */
export function readFlag(text: string): boolean | undefined {
  const word = text.toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : undefined
}
