import mongoose from 'mongoose'

/**
 * Runs some work and tells which collections it read from end to end (COLLSCAN), by MongoDB's own profiler. The profiler
 * watches the whole database of the test file, so nothing else may run meanwhile.
 */
export async function scansDuring(work: () => Promise<unknown>): Promise<string[]> {
  const db = mongoose.connection.db!
  await db.command({ profile: 2 })
  try {
    await work()
  } finally {
    await db.command({ profile: 0 })
  }
  const scans = await db.collection('system.profile').find({ planSummary: /COLLSCAN/, ns: { $not: /system\.profile$/ } }).toArray()
  await db.collection('system.profile').drop()
  return scans.map((scan) => String(scan.ns).slice(db.databaseName.length + 1))
}
