import { pino } from 'pino'
import { EnvironmentError, readEnvironment } from '../../../config/environment'
import { connect, disconnect, prepareDatabase } from '../../database/connection'
import { obtainMongo } from '../../database/mongod'
import { createStorage } from '../../files'
import { systemClock } from '../../services'
import type { ImportServices } from './local-copy'

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * Runs a command of whoever runs the server: reads the environment, obtains the database, does the work and closes all.
 * The work answers with the exit code; Ctrl-C aborts the signal and the work stops between two batches. An error in plain
 * words goes to stderr with exit code 1.
 */
export async function asOperator(work: (services: ImportServices, signal: AbortSignal) => Promise<number>): Promise<void> {
  const stopping = new AbortController()
  const interrupt = () => stopping.abort(new Error('已停下。再运行一次同样的命令就会接着做完。'))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const env = readEnvironment()
    const mongo = await obtainMongo({ uri: env.mongodbUri, dataDir: env.dataDir, cacheDir: env.cacheDir, report: say })
    try {
      say(`数据库：${mongo.description}`)
      await connect(mongo.uri, mongo.database)
      await prepareDatabase()
      const services: ImportServices = { env, clock: systemClock, storage: createStorage(env), log: pino({ level: 'warn' }, pino.destination(2)) }
      process.exitCode = await work(services, stopping.signal)
    } finally {
      await disconnect()
      await mongo.stop()
    }
  } catch (error) {
    const isPlain = error instanceof EnvironmentError || (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message))
    process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  }
}
