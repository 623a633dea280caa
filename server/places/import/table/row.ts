/** A row as it stands in the file. */
export interface TableRow {
  /** As a spreadsheet numbers it: the first row is 1 and empty rows count. */
  number: number
  /** Trimmed text; an empty cell is ''. Trailing empty cells may be missing. */
  cells: string[]
}

/** Something wrong with one cell, found while reading. */
export interface CellFault {
  row: number
  /** Spreadsheet letter: A, B ... AA. */
  column: string
  code: string
  /** Chinese sentence that names the cell. */
  detail: string
}

export interface ReadOptions {
  /** Rows with content that may follow the header; one more and reading stops with `rows_over_limit`. */
  rowLimit: number
  /** Called for each faulty cell; for merged cells only after the last row, because the format stores them there. */
  onFault: (fault: CellFault) => void
  /** Called with a Chinese sentence about what was left out, such as further sheets. */
  onNotice?: (notice: string) => void
}

/** The whole file cannot be used: not a table, damaged, too large. `message` is a Chinese sentence, `row` where reading stopped. */
export class TableProblem extends Error {
  constructor(
    readonly code: 'not_a_table' | 'damaged' | 'rows_over_limit' | 'too_large' | 'encoding',
    message: string,
    readonly row = 1,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'TableProblem'
  }
}

/** What is said of a file with more than `rowLimit` rows below its header. */
export function rowsOverLimit(rowLimit: number, row: number): TableProblem {
  return new TableProblem('rows_over_limit', `文件超过 ${rowLimit} 行，请分成几个文件导入`, row)
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % 26))
}

/** `BC12` → { column: 54, row: 12 }, zero-based column; undefined when it is no cell reference. */
export function parseReference(reference: string): { column: number; row: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  if (!match) return undefined
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(match[2]) }
}
