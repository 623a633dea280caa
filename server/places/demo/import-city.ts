import { rm } from 'node:fs/promises'
import path from 'node:path'
import { importFile } from '../import/import-file'
import type { ImportKind, ImportRecord } from '../import/import.model'
import type { ImportServices } from '../import/local-copy'
import { progressLines, rowsText } from '../import/progress-lines'
import { writeLines } from './csv-lines'

/** A generated table on its way through the importer. */
export interface GeneratedTable {
  kind: ImportKind
  /** As it is shown in the list of imports. */
  title: string
  lines: Iterable<string>
}

/**
 * Writes a generated table to a file and imports it like any other. Throws an Error with the first faults when the importer
 * refuses it, which only a mistake of the generator can cause.
 */
export async function importGenerated({ kind, title, lines }: GeneratedTable, services: ImportServices, report: (line: string) => void, signal?: AbortSignal): Promise<ImportRecord> {
  const started = performance.now()
  const file = path.join(services.env.dataDir, 'imports', `generated-${kind}-${process.pid}.csv`)
  try {
    await writeLines(file, lines)
    const tell = progressLines((line) => report(`${title}：${line}`))
    const record = await importFile({ path: file, kind, fileName: `${title}.csv` }, services, { progress: tell, signal })
    if (record.state !== 'done') throw new Error(`${title}没有导入：${record.errors.slice(0, 5).map(({ row, detail }) => `第 ${row} 行 ${detail}`).join('；')}`)
    const { created = 0, changed = 0, unchanged = 0 } = record.summary ?? {}
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    report(`${title}：新增 ${rowsText(created)} 行，改动 ${rowsText(changed)} 行，没有变化 ${rowsText(unchanged)} 行，用时 ${seconds} 秒`)
    return record
  } finally {
    await rm(file, { force: true })
  }
}
