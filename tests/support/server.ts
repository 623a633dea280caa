import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { pino } from 'pino'
import { readEnvironment } from '../../config/environment'
import { createApp } from '../../server/app'
import { createDiskStorage } from '../../server/files'
import type { Clock, Services } from '../../server/services'
import { createWeChat } from '../../server/wechat'
import { useDatabase } from './database'

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  constructor(private moment = new Date('2026-11-23T02:00:00Z')) {}
  now(): Date {
    return new Date(this.moment)
  }
  set(moment: Date | string): void {
    this.moment = new Date(moment)
  }
  /** Moves time on by minutes. */
  advance(minutes: number): void {
    this.moment = new Date(this.moment.getTime() + minutes * 60_000)
  }
}

/** Signs in tests only. */
const testSigningKey = 'MC4CAQAwBQYDK2VwBCIEIMV9Z4DMaUurnaAvV70N46Qu3Guh3XXBHl6gb+i/Rdgc'

export interface TestServer {
  /** Address without a slash at the end. */
  url: string
  clock: TestClock
  services: Services
}

export interface ServerOptions {
  /** Variables of the environment beside the ones every test has. */
  environment?: Record<string, string>
  /** Gives the folder of the h5 build, for tests in a browser. */
  webFolder?: () => string
  /** Where the clock stands at first. */
  startsAt?: () => Date
  /** Counts requests as in production; off unless told, because tests ask fast. */
  rateLimits?: boolean
}

/** The real application over real HTTP with a database and a file folder of its own. Fields are there once tests run. */
export function useServer({ environment = {}, webFolder, startsAt, rateLimits = false }: ServerOptions = {}): TestServer {
  useDatabase()
  const server = {} as TestServer
  let http: Server
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-test-'))
  beforeAll(async () => {
    const env = readEnvironment({ NODE_ENV: 'test', DATA_DIR: folder, JWT_SECRET: 'only-for-tests-only-for-tests-only', TIMEBANK_SIGNING_KEY: testSigningKey, LOG_LEVEL: 'silent', ...environment })
    server.clock = new TestClock(startsAt?.())
    server.services = {
      env,
      clock: server.clock,
      log: pino({ level: env.logLevel }),
      storage: createDiskStorage(path.join(folder, 'files')),
      wechat: createWeChat(env),
    }
    http = createServer(createApp(server.services, { checkResults: true, rateLimits, webFolder: webFolder?.() }).callback())
    // As the product does: a crowd must not meet a connection that is being closed just then.
    http.keepAliveTimeout = 65_000
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
    rmSync(folder, { recursive: true, force: true })
  })
  return server
}
