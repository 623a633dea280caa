import { keptOpeningErrors } from '../../../shared/timebank/opening.contract'
import { speakHours } from '../../../shared/timebank/speak'
import { Findings, dataRows, TableProblem } from '../../places'
import { AccountModel, personAccount } from '../ledger/account.model'
import { knownEntries } from './entry.model'
import { openingId } from './opening-id'
import type { Opening } from './opening.model'
import { entriesOf, type Entry, type EntryScope } from './residents'
import { readOpeningHeader, readOpeningRow, type OpeningColumns } from './row'

/** What a table holds: everything wrong is in `findings`. */
export interface Checked {
  findings: Findings
  columns: OpeningColumns | null
  rows: number
  /** Whole minutes of the sound rows. */
  total: number
}

export interface CheckOptions extends EntryScope {
  opening: Pick<Opening, '_id'>
  rowLimit: number
  /** What one person may store, whole minutes. */
  ceiling: number
  /** Called after every batch with the rows read. May throw to stop the work there. */
  progress: (rows: number) => Promise<void>
}

/**
 * Checks a table of paper ledgers without booking: each row by itself, whom it is for, that it stands in the table once and is in the ledger under no other import,
 * and that nobody would store more than the ceiling. A file that cannot be read to its end is one error at the row where reading stopped.
 */
export async function checkOpening(path: string, { opening, rowLimit, ceiling, progress, ...scope }: CheckOptions): Promise<Checked> {
  const findings = new Findings(keptOpeningErrors)
  const checked: Checked = { findings, columns: null, rows: 0, total: 0 }
  const seen = new Map<string, number>()
  const stored = new Map<string, number>()
  const reader = { findings, header: (row: Parameters<typeof readOpeningHeader>[0]) => (checked.columns = readOpeningHeader(row, findings)) !== null }
  try {
    for await (const rows of dataRows(path, reader, rowLimit, true)) {
      const columns = checked.columns!
      const entries = await entriesOf(rows.flatMap((row) => readOpeningRow(row, columns, findings) ?? []), scope, columns, findings)
      const first = onceEach(entries, seen, columns, findings)
      await expectRoom(await notBooked(first, opening, columns, findings), stored, ceiling, columns, findings)
      checked.rows += rows.length
      checked.total += first.reduce((sum, { minutes }) => sum + minutes, 0)
      await progress(checked.rows)
    }
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error
    findings.add({ row: error.row, column: null, code: error.code, detail: error.message })
    return checked
  }
  if (checked.rows === 0 && findings.count === 0) findings.add({ row: 1, column: null, code: 'empty', detail: '文件里没有数据行' })
  return checked
}

function onceEach(entries: readonly Entry[], seen: Map<string, number>, columns: OpeningColumns, findings: Findings): Entry[] {
  return entries.filter(({ row, key, name, source }) => {
    const before = seen.get(key)
    if (before === undefined) seen.set(key, row)
    else findings.add({ row, column: columns.letter('source'), code: 'twice', detail: `${name}的“${source}”在第 ${before} 行已经有了` })
    return before === undefined
  })
}

/** Leaves out what this import itself has booked before it was interrupted: that is in the balances already. */
async function notBooked(entries: readonly Entry[], opening: Pick<Opening, '_id'>, columns: OpeningColumns, findings: Findings): Promise<Entry[]> {
  const known = await knownEntries(entries.map(({ key }) => key))
  return entries.filter(({ row, key, name, source }) => {
    const entry = known.get(key)
    if (!entry || entry.transfer === openingId(opening, row)) return !entry
    if (!entry.open) findings.add({ row, column: columns.letter('source'), code: 'booked', detail: `${name}的“${source}”以前已经入账 ${speakHours(entry.minutes)}` })
    return entry.open
  })
}

async function expectRoom(entries: readonly Entry[], stored: Map<string, number>, ceiling: number, columns: OpeningColumns, findings: Findings): Promise<void> {
  const fresh = [...new Set(entries.map(({ person }) => personAccount(person)))].filter((account) => !stored.has(account))
  const accounts = await AccountModel.find({ _id: { $in: fresh } }, { available: 1, held: 1 }).lean()
  for (const { _id, available, held } of accounts) stored.set(_id, available + held)
  for (const { row, person, name, minutes } of entries) {
    const account = personAccount(person)
    const after = (stored.get(account) ?? 0) + minutes
    stored.set(account, after)
    if (after > ceiling) findings.add({ row, column: columns.letter('hours') ?? columns.letter('minutes'), code: 'over_ceiling', detail: overCeiling(name, after, ceiling) })
  }
}

/** What is said where somebody would store too much. Whole minutes. */
function overCeiling(name: string, after: number, ceiling: number): string {
  return `入账后${name}会有 ${speakHours(after)}，超过上限 ${speakHours(ceiling)}`
}
