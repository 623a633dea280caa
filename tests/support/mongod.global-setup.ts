import { rmSync } from 'node:fs'
import { obtainMongo } from '../../server/database/mongod'
import { testFolder } from './test-folder'

declare global {
  var stopTestMongo: (() => Promise<void>) | undefined
}

/** Starts one replica set for the whole run, or takes MONGODB_URI, and tells the tests its address in TEST_MONGODB_URI. */
export default async function startMongo(): Promise<void> {
  const folder = testFolder()
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const mongo = await obtainMongo({
      uri: process.env.MONGODB_URI || undefined,
      dataDir: folder,
      cacheDir: process.env.LINLI_CACHE_DIR || undefined,
      report: (line) => process.stderr.write(`${line}\n`),
    })
    process.env.TEST_MONGODB_URI = mongo.uri
    globalThis.stopTestMongo = () => mongo.stop().finally(remove)
  } catch (error) {
    remove()
    throw error
  }
}
