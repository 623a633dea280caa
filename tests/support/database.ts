import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { connect, disconnect, prepareDatabase } from '../../server/database/connection'

/** Gives this test file a database of its own on the test replica set, and removes it afterwards. */
export function useDatabase(): void {
  beforeAll(async () => {
    const uri = process.env.TEST_MONGODB_URI
    if (!uri) throw new Error('TEST_MONGODB_URI is not set; run through Jest with its global setup')
    await connect(uri, `t_${randomBytes(6).toString('hex')}`)
    // Tests set the clock; MongoDB's own would take away what theirs calls fresh.
    await mongoose.connection.db!.admin().command({ setParameter: 1, ttlMonitorEnabled: false })
    await prepareDatabase()
  })
  afterAll(async () => {
    await mongoose.connection.dropDatabase()
    await disconnect()
    // A server killed in a transaction leaves its locks to MongoDB for a minute (transactionLifetimeLimitSeconds).
  }, 120_000)
}

/** Empties every collection, keeping the indexes. */
export async function emptyDatabase(): Promise<void> {
  for (const collection of await mongoose.connection.db!.collections()) await collection.deleteMany({})
}
