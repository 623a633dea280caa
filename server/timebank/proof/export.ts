import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Types } from 'mongoose'
import type { Transfer } from '../ledger/transfer.model'
import type { LedgerRoot } from './root.model'
import type { AccountHistory, LedgerSource } from './source'

type Counted = Awaited<ReturnType<LedgerSource['counted']>>

type Line = { root: LedgerRoot } | { history: Omit<AccountHistory, 'legs'> } | { transfer: Transfer } | { end: Counted }

/** A ledger as lines of JSON: its roots, then each account with its transfers in the order of its chain (one between two accounts stands twice), then how many of both there are. */
export async function* exportLedger(source: LedgerSource): AsyncIterable<string> {
  for (const root of await source.roots()) yield lineOf({ root })
  for await (const { legs, ...history } of source.histories()) {
    yield lineOf({ history })
    for await (const transfer of legs) yield lineOf({ transfer })
  }
  yield lineOf({ end: await source.counted() })
}

function lineOf(line: Line): string {
  return `${JSON.stringify(line)}\n`
}

/** An export as a source, read from front to back. Reading throws an Error, with the line, for a file that was cut off or is none. */
export function exportSource(file: string): LedgerSource {
  let end: Counted | null = null
  return {
    async roots() {
      const roots: LedgerRoot[] = []
      for await (const line of linesOf(file)) {
        if (!('root' in line)) break
        roots.push(line.root)
      }
      return roots
    },
    async *histories() {
      end = null
      const lines = linesOf(file)
      let next = await lines.next()
      while (!next.done && 'root' in next.value) next = await lines.next()
      while (!next.done && 'history' in next.value) {
        const { history } = next.value
        const legs = async function* (): AsyncIterable<Transfer> {
          for (next = await lines.next(); !next.done && 'transfer' in next.value; next = await lines.next()) yield next.value.transfer
        }
        yield { ...history, legs: legs() }
      }
      if (!next.done && 'end' in next.value) end = next.value.end
      if (end === null || !(await lines.next()).done) throw new Error(`${file} is not a whole export`)
    },
    counted: () => (end ? Promise.resolve(end) : Promise.reject(new Error(`${file} is not a whole export`))),
  }
}

async function* linesOf(file: string): AsyncGenerator<Line, undefined> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1
    try {
      yield JSON.parse(text, revive) as Line
    } catch (cause) {
      throw new Error(`${file}: line ${number} is not of an export`, { cause })
    }
  }
  return undefined
}

const moments = new Set(['at', 'begunAt', 'expiresAt', 'settledAt'])

function revive(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (moments.has(key)) return new Date(value)
  return key === 'by' ? new Types.ObjectId(value) : value
}
