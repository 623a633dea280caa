import type { Findings } from './findings'
import type { TableRow } from './table/row'

/** One field that would change, or did. `key` tells a person which place or person it is about. */
export interface Change {
  row: number
  key: string
  field: string
  before: string | null
  after: string | null
}

/** What a batch of rows means for the database, counted in rows. */
export interface Outcome {
  created: number
  changed: number
  unchanged: number
  changes: Change[]
}

/** For whom and when an import is made. */
export interface ImportContext {
  /** UTC. */
  now: Date
  /** Paths that every place named in the file must lie under; null: anywhere, for whoever runs the server. */
  within: readonly string[] | null
}

/**
 * One kind of file. The same rows are handed in three times, in batches: `take` for what can be judged without the
 * database and for what must be known whole, `plan` for the comparison with the database, `write`. Only `write` and its
 * two neighbours change anything, each can be repeated after a crash, and all but `header` throw only what the database throws.
 */
export interface Importer {
  readonly findings: Findings
  /** Understands the first row; false after an error, and then nothing else is read. */
  header(row: TableRow): boolean
  take(row: TableRow): void
  /** After the last `take`: judges the file as a whole. */
  settle(): Promise<void>
  plan(rows: readonly TableRow[]): Promise<Outcome>
  beforeWriting(): Promise<void>
  write(rows: readonly TableRow[]): Promise<void>
  afterWriting(): Promise<void>
}

/** Whether a place may be named in this import. */
export function isWithin(context: ImportContext, path: string): boolean {
  return context.within === null || context.within.some((scope) => path.startsWith(scope))
}

/**
 * How sure a batch waits to be: not at all. The record of a finished import is written with majority after all of them, and
 * a server that loses batches has lost that one too and writes them again.
 */
export const batchWrites = { ordered: false, writeConcern: { w: 1 } } as const
