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

/** Whether the caller is inside `transaction`. */
export function inTransaction(): boolean {
  return running.getStore() === true
}

/** Whether a write failed because a unique index already holds such a value. */
export function isDuplicate(error: unknown, index?: string): boolean {
  const e = error as { code?: number; message?: string } | null
  return e?.code === 11000 && (!index || (e.message ?? '').includes(index))
}
