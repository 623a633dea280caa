import { createHash } from 'node:crypto'
import mongoose, { Schema } from 'mongoose'
import { transaction } from '../database/transaction'
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

/**
 * Does the work once for a key. The key is stored in the work's own transaction, so that a crash leaves either both or
 * neither; a repeat answers with the first result. Throws `idempotency.mismatch` for the same key with another input.
 */
export async function once<T>(key: string, fingerprint: string, now: Date, work: () => Promise<T>): Promise<T> {
  const known = await recall<T>(key, fingerprint)
  if (known) return known.answer
  try {
    return await transaction(async () => {
      const answer = await work()
      await IdempotencyModel.insertMany([{ _id: key, fingerprint, answer, at: now }], { lean: true })
      return answer
    })
  } catch (error) {
    // Another request with this key may have finished meanwhile: then its answer stands, whatever stopped this one.
    const first = await recall<T>(key, fingerprint)
    if (first) return first.answer
    throw error
  }
}

async function recall<T>(key: string, fingerprint: string): Promise<{ answer: T } | null> {
  const record = await IdempotencyModel.findById(key).lean()
  if (!record) return null
  if (record.fingerprint !== fingerprint) throw new Problem('idempotency.mismatch')
  return { answer: record.answer as T }
}
