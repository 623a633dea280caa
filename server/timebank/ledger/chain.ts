import { createHash } from 'node:crypto'
import type { Leg, Transfer } from './transfer.model'

/** SHA-256 of a text, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What of a transfer its legs' hashes cover: all but the words, of which the hash is covered, and the label of its source, which is for readers. */
export type Content = Pick<Transfer, '_id' | 'kind' | 'minutes' | 'at' | 'by' | 'wordsHash' | 'source' | 'service' | 'reverses' | 'hold'> & { from: Pick<Leg, 'account'>; to: Pick<Leg, 'account'> }

/** A transfer's content as one line: a JSON array in a fixed order, so that anybody can write it again. */
export function contentLine({ _id, kind, minutes, from, to, at, by, wordsHash, source, service, reverses, hold }: Content): string {
  return JSON.stringify([_id, kind, minutes, from.account, to.account, at.toISOString(), by && String(by), wordsHash, source && `${source.type}:${source.id}`, service, reverses ?? null, hold ?? null])
}

/**
 * The hash of one leg: over the leg before it in its account, its place, the balance after it and the whole content of its transfer.
 * SHA-256 over lines joined by '\n'; docs/ledger.md says how to check it without this program.
 */
export function legHash(previous: string, account: string, sequence: number, after: number, content: string): string {
  return sha256(`${previous}\n${account}\n${sequence}\n${after}\n${content}`)
}
