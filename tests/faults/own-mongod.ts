import { rmSync } from 'node:fs'
import { obtainMongo, type Mongo } from '../../server/database/mongod'
import { rememberedMongod } from '../../server/database/mongod-leftover'
import { testFolder } from '../support/test-folder'

/** A mongod of this test file alone, which may be killed. Call it first: what is started after it gets its address as TEST_MONGODB_URI. */
export function useOwnMongod() {
  const shared = process.env.TEST_MONGODB_URI
  const dataDir = testFolder()
  let mongo: Mongo
  const run = async () => {
    mongo = await obtainMongo({ dataDir, cacheDir: process.env.LINLI_CACHE_DIR || undefined, report: () => undefined })
  }
  beforeAll(async () => {
    await run()
    process.env.TEST_MONGODB_URI = mongo.uri
  }, 120_000)
  return {
    /** Ends it as `kill -9` does, and runs it again over the same files at the same address. */
    async killAndRestart(): Promise<void> {
      const before = rememberedMongod(dataDir)!
      process.kill(before.pid, 'SIGKILL')
      await mongo.lost
      await mongo.stop()
      await run()
      expect(rememberedMongod(dataDir)!.port).toBe(before.port)
    },
    /** To be called in the last afterAll. */
    async end(): Promise<void> {
      process.env.TEST_MONGODB_URI = shared
      await mongo.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
