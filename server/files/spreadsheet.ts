import { fileTypeFromFile } from 'file-type/node'
import { Problem } from '../http/problem'
import type { ContentType } from './content-type'

/**
 * Looks whether a ZIP archive taken for a spreadsheet is one; CSV is left to the importer, which reads every cell. Throws `unsupported_type`.
 */
export async function checkSpreadsheet(path: string, type: ContentType): Promise<void> {
  if (type.extension !== 'xlsx') return
  const found = await fileTypeFromFile(path)
  if (found?.ext !== 'xlsx') throw new Problem('unsupported_type', { detail: '表格只支持 CSV 和 XLSX。请在表格软件中另存为其中一种再上传。' })
}
