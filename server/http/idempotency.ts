import { createHash } from 'node:crypto'
import mongoose, { Schema } from 'mongoose'
import { inTransaction, transaction } from '../database/transaction'
import { Problem } from './problem'

interface IdempotencyRecord {
  /** Person, endpoint and key, so that nobody meets another's answer. */
  _id: string
  fingerprint: string
  answer: unknown
  at: Date
}

const schema = new Schema<IdempotencyRecord>(
  { _id: String, fingerprint: { type: String, required: true }, answer: Schema.Types.Mixed, at: { type: Date, required: true } },
  { collection: 'idempotencyKeys', versionKey: false, minimize: false },
)
/** A week: a report written without network may wait that long on a phone. */
schema.index({ at: 1 }, { expireAfterSeconds: 7 * 24 * 3600 })

const IdempotencyModel = mongoose.model('IdempotencyKey', schema)

/** What makes two requests the same: the endpoint and its parsed input. */
export function fingerprintOf(endpointId: string, input: unknown): string {
  return createHash('sha256').update(endpointId).update(JSON.stringify(input)).digest('base64url')
}

/** A key as a request brought it, with what tells whether two requests are the same. */
export interface RequestKey {
  id: string
  fingerprint: string
}

/**
 * Does the work once for a key. The key is stored in the work's own transaction, so that a crash leaves either both or
 * neither; a repeat answers with the first result. Throws `idempotency.mismatch` for the same key with another input.
 */
export async function once<T>(key: RequestKey, now: Date, work: () => Promise<T>): Promise<T> {
  const known = await recall<T>(key)
  if (known) return known.answer
  try {
    return await transaction(async () => {
      const answer = await work()
      await remember([{ key, answer }], now)
      return answer
    })
  } catch (error) {
    // Another request with this key may have finished meanwhile: then its answer stands, whatever stopped this one.
    const first = await recall<T>(key)
    if (first) return first.answer
    throw error
  }
}

/**
 * Stores answers with their keys, for work that makes its own transaction (`idempotent: 'inHandler'`): to be called inside of it.
 * Fails on a duplicate where another request with the key was faster; then `recall` has its answer.
 */
export async function remember(answers: readonly { key: RequestKey; answer: unknown }[], now: Date): Promise<void> {
  if (!inTransaction()) throw new Error('remember outside a transaction')
  await IdempotencyModel.insertMany(answers.map(({ key, answer }) => ({ _id: key.id, fingerprint: key.fingerprint, answer, at: now })), { lean: true })
}

/** The answer that a key was given before; null for a new one. Throws `idempotency.mismatch` for the same key with another input. */
export async function recall<T>(key: RequestKey): Promise<{ answer: T } | null> {
  const record = await IdempotencyModel.findById(key.id).lean()
  if (!record) return null
  if (record.fingerprint !== key.fingerprint) throw new Problem('idempotency.mismatch')
  return { answer: record.answer as T }
}
