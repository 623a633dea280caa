import { EnvironmentError, readEnvironment } from '../config/environment'
import { obtainMongo } from './database/mongod'
import { createLog } from './log'
import { createLifetime } from './process/lifetime'
import { createServices, openDatabase, serve } from './serve'

/** `npm run serve`: what runs in production. Everything it says is a line of the log. */
async function main() {
  const env = readEnvironment()
  const log = createLog(env)
  const lifetime = createLifetime(log)
  try {
    const mongo = await obtainMongo({ uri: env.mongodbUri, dataDir: env.dataDir, cacheDir: env.cacheDir, report: (line) => log.info(line) })
    lifetime.onEnd('MongoDB', () => mongo.stop())
    log.info({ mongodb: mongo.description }, 'database')
    void mongo.lost.then((error) => {
      log.fatal({ err: error }, 'lost MongoDB')
      return lifetime.end(1)
    })
    await openDatabase(mongo, lifetime)
    await serve(createServices(env, log), lifetime)
  } catch (error) {
    log.fatal({ err: error }, 'cannot start')
    await lifetime.end(1)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EnvironmentError ? error.message : String(error)}\n`)
  process.exit(1)
})
