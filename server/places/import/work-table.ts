import { isDuplicate } from '../../database/transaction'
import { keptChanges, type ImportKind } from './import.model'
import type { Change, ImportContext, Importer } from './importer'
import { PlacesImporter } from './places-importer'
import { RosterImporter } from './roster-importer'
import { readTable } from './table/read-table'
import { TableProblem, type TableRow } from './table/row'

export type Phase = 'reading' | 'comparing' | 'writing'

export interface WorkOptions {
  /** Rows below the header that the file may have. */
  rowLimit: number
  /** Called after every batch with data rows. May throw to stop the work there. */
  progress?: (phase: Phase, done: number, total: number) => void | Promise<void>
}

/** What a dry run found. Without errors `summary` says what would change. */
export interface Checked {
  importer: Importer
  total: number
  summary: { created: number; changed: number; unchanged: number } | null
  changes: Change[]
}

const batchRows = 2000

/**
 * Checks a table without writing: everything wrong is in `importer.findings`. Throws only what the database throws; a
 * file that cannot be read to its end is one error at the row where reading stopped.
 */
export async function checkTable(path: string, kind: ImportKind, context: ImportContext, { rowLimit, progress }: WorkOptions): Promise<Checked> {
  const importer = kind === 'places' ? new PlacesImporter(context) : new RosterImporter(context)
  const { findings } = importer
  const checked: Checked = { importer, total: 0, summary: null, changes: [] }
  try {
    for await (const rows of dataRows(path, importer, rowLimit, true)) {
      for (const row of rows) importer.take(row)
      checked.total += rows.length
      await progress?.('reading', checked.total, 0)
    }
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error
    findings.add({ row: error.row, column: null, code: error.code, detail: error.message })
    return checked
  }
  if (checked.total === 0) {
    if (findings.count === 0) findings.add({ row: 1, column: null, code: 'empty', detail: '文件里没有数据行' })
    return checked
  }
  await importer.settle()
  if (findings.count > 0) return checked

  const summary = { created: 0, changed: 0, unchanged: 0 }
  let done = 0
  for await (const rows of dataRows(path, importer, rowLimit)) {
    const outcome = await importer.plan(rows)
    summary.created += outcome.created
    summary.changed += outcome.changed
    summary.unchanged += outcome.unchanged
    for (const change of outcome.changes) if (checked.changes.length < keptChanges) checked.changes.push(change)
    await progress?.('comparing', (done += rows.length), checked.total)
  }
  return findings.count > 0 ? checked : { ...checked, summary }
}

/** Writes a table that `checkTable` just found without errors. Stopped anywhere, it can be checked and written again. */
export async function writeTable(path: string, { importer, total }: Checked, { rowLimit, progress }: WorkOptions): Promise<void> {
  await importer.beforeWriting()
  let done = 0
  for await (const rows of dataRows(path, importer, rowLimit)) {
    await repeatingOnDuplicate(() => importer.write(rows))
    await progress?.('writing', (done += rows.length), total)
  }
  await importer.afterWriting()
}

/** The rows below the header in batches. With `first` the header is read and faulty cells are reported. Throws TableProblem. */
export async function* dataRows(path: string, importer: Pick<Importer, 'findings' | 'header'>, rowLimit: number, first = false): AsyncGenerator<TableRow[]> {
  let header: TableRow | undefined
  const held: TableRow[] = []
  const options = {
    rowLimit,
    onFault: (fault: { row: number; column: string; code: string; detail: string }) => void (first && importer.findings.add(fault)),
    onNotice: (notice: string) => importer.findings.notice(notice),
  }
  for await (const batch of readTable(path, options)) {
    for (const row of batch) {
      if (!header) {
        header = row
        if (first && !importer.header(row)) return
      } else held.push(row)
    }
    while (held.length >= batchRows) yield held.splice(0, batchRows)
  }
  if (held.length) yield held
}

/** A person who signs up while her row is written takes its key first; the second time she is found. */
async function repeatingOnDuplicate(work: () => Promise<void>): Promise<void> {
  for (let left = 3; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!isDuplicate(error) || left === 0) throw error
    }
  }
}
