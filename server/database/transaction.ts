import { AsyncLocalStorage } from 'node:async_hooks'
import mongoose from 'mongoose'

const running = new AsyncLocalStorage<true>()

/**
 * Runs the work in one transaction: all of it is stored, with majority acknowledgement, or nothing. Mongoose hands the
 * session to every operation inside by itself. A transaction inside another joins it. The driver repeats the work on
 * transient failures, so it must have no side effect outside the database, and it must await one operation at a time.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) return work()
  let result!: T
  await mongoose.connection.transaction(
    async () => {
      result = await running.run(true, work)
    },
    { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  )
  return result
}

/**
 * What to throw inside `transaction` when its snapshot is too old for what has just been made outside of it: the driver begins the whole of it anew.
 */
export function snapshotTooOld(what: string): Error {
  const error = new mongoose.mongo.MongoError(what)
  error.addErrorLabel(mongoose.mongo.MongoErrorLabel.TransientTransactionError)
  return error
}

/** Whether the caller is inside `transaction`. */
export function inTransaction(): boolean {
  return running.getStore() === true
}

/** Whether a write failed because a unique index already holds such a value. */
export function isDuplicate(error: unknown, index?: string): boolean {
  const e = error as { code?: number; message?: string } | null
  return e?.code === 11000 && (!index || (e.message ?? '').includes(index))
}
