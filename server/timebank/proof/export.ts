import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Types } from 'mongoose'
import type { Transfer } from '../ledger/transfer.model'
import type { LedgerRoot } from './root.model'
import type { AccountHistory, LedgerSource } from './source'

type Line =
  | { root: LedgerRoot }
  | ({ history: true } & Omit<AccountHistory, 'legs'>)
  | { transfer: Transfer }
  | { end: { chainedLegs: number } }

/** A ledger as lines of JSON: its roots, then each account with its transfers in the order of its chain (one between two accounts stands twice), then how many legs there are. */
export async function* exportLedger(source: LedgerSource): AsyncIterable<string> {
  for (const root of await source.roots()) yield lineOf({ root })
  for await (const { legs, ...history } of source.histories()) {
    yield lineOf({ history: true, ...history })
    for await (const transfer of legs) yield lineOf({ transfer })
  }
  yield lineOf({ end: { chainedLegs: await source.chainedLegs() } })
}

function lineOf(line: Line): string {
  return `${JSON.stringify(line)}\n`
}

/** An export as a source, read from front to back. Throws an Error for a file that was cut off or is none. */
export function exportSource(file: string): LedgerSource {
  let chainedLegs: number | null = null
  const lines = async function* (): AsyncGenerator<Line, undefined> {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) if (text) yield JSON.parse(text, revive) as Line
    return undefined
  }
  return {
    async roots() {
      const roots: LedgerRoot[] = []
      for await (const line of lines()) {
        if (!('root' in line)) break
        roots.push(line.root)
      }
      return roots
    },
    async *histories() {
      const all = lines()
      let next = await all.next()
      while (!next.done && 'root' in next.value) next = await all.next()
      while (!next.done && 'history' in next.value) {
        const { history: _, ...history } = next.value
        const legs = async function* (): AsyncIterable<Transfer> {
          for (next = await all.next(); !next.done && 'transfer' in next.value; next = await all.next()) yield next.value.transfer
        }
        yield { ...history, legs: legs() }
      }
      if (!next.done && 'end' in next.value) chainedLegs = next.value.end.chainedLegs
    },
    async chainedLegs() {
      if (chainedLegs === null) throw new Error(`${file} is not a whole export`)
      return chainedLegs
    },
  }
}

const moments = new Set(['at', 'begunAt', 'expiresAt', 'settledAt'])

function revive(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (moments.has(key)) return new Date(value)
  return key === 'by' ? new Types.ObjectId(value) : value
}
