import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Environment } from '../config/environment'
import { createApp } from './app'
import { startBackground } from './background'
import { connect, databaseAnswers, disconnect, prepareDatabase } from './database/connection'
import type { Mongo } from './database/mongod'
import { createStorage } from './files'
import { health } from './http/health'
import { closeServer, listen } from './http/listen'
import type { Lifetime } from './process/lifetime'
import { systemClock, type Services } from './services'
import { createWeChat } from './wechat'

/** The h5 build, which the server gives to browsers. */
export const webFolder = path.join(__dirname, '..', 'dist', 'h5')

const finishRequestsWithinMs = 10_000
// Longer than the minute that proxies usually keep an idle connection, so that it is never we who close one just taken.
const keepAliveMs = 65_000

// A visitor who leaves in the middle of an answer is no fault of the server.
const goneVisitor = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECANCELED'])

/** Connects to the database, creates missing collections and indexes, and disconnects at the end of the process. */
export async function openDatabase(mongo: Pick<Mongo, 'uri' | 'database'>, lifetime: Lifetime): Promise<void> {
  await connect(mongo.uri, mongo.database)
  lifetime.onEnd('database connection', disconnect)
  await prepareDatabase()
}

/** What the use cases need from the outside world, built from the configuration. */
export function createServices(env: Environment, log: Logger): Services {
  return { env, clock: systemClock, log, storage: createStorage(env), wechat: createWeChat(env) }
}

/**
 * Serves requests, jobs and event consumers on an open database. At the end of the process it stops accepting, finishes
 * running requests (at most 10 seconds), then jobs and consumers.
 * @returns the address to open, without a slash at the end
 * @throws Error in plain words when the port cannot be had
 */
export async function serve(services: Services, lifetime: Lifetime): Promise<string> {
  const { env, log } = services
  const background = await startBackground(services)
  lifetime.onEnd('jobs and event consumers', () => background.stop())
  const built = existsSync(path.join(webFolder, 'index.html'))
  if (!built) log.warn('dist/h5 is not built: serving the API only')
  const app = createApp(services, {
    webFolder: built ? webFolder : undefined,
    health: health({ databaseAnswers, stopping: () => lifetime.ending }),
  })
  app.on('error', (error: NodeJS.ErrnoException) => {
    log[goneVisitor.has(error.code ?? '') ? 'debug' : 'error']({ err: error }, 'answer failed')
  })
  const server = createServer(app.callback())
  server.keepAliveTimeout = keepAliveMs
  const address = await listen(server, env)
  lifetime.onEnd('requests', () => closeServer(server, finishRequestsWithinMs))
  log.info({ address, mode: env.mode }, 'listening')
  return address
}
