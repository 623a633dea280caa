import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { csvRows } from './csv'
import { TableProblem, type ReadOptions, type TableRow } from './row'
import { openWorkbook } from './workbook'
import { sheetRows } from './xlsx'

export type TableKind = 'csv' | 'xlsx'

/** Tells a table's kind by its first bytes, never by its name. Throws TableProblem `not_a_table`. */
export async function detectKind(path: string): Promise<TableKind> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const head = buffer.subarray(0, bytesRead)
    if (bytesRead === 0) throw new TableProblem('not_a_table', '文件是空的')
    if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx'
    if (head.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) {
      throw new TableProblem('not_a_table', '这是旧的 .xls 格式或有密码保护，请另存为没有密码的 .xlsx 再导入')
    }
    const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
    if (head.includes(0) && !isUtf16) throw new TableProblem('not_a_table', '这不是 CSV 或 XLSX 文件')
    return 'csv'
  } finally {
    await file.close()
  }
}

/** Rows of a CSV or XLSX file on disk in batches, empty rows left out. Memory stays flat, whatever the size. Throws TableProblem. */
export async function* readTable(path: string, options: ReadOptions): AsyncGenerator<TableRow[]> {
  if ((await detectKind(path)) === 'csv') {
    const bytes = createReadStream(path)
    try {
      yield* csvRows(bytes, options)
    } finally {
      bytes.destroy()
    }
    return
  }
  const workbook = await openWorkbook(path)
  try {
    if (workbook.otherSheets) options.onNotice?.(`只读取第一张工作表“${workbook.sheetName}”，其余 ${workbook.otherSheets} 张没有读`)
    yield* sheetRows(await workbook.openSheet(), workbook, options)
  } finally {
    workbook.close()
  }
}
