import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import mongoose from 'mongoose'
import type { TestServer } from './server'

export const processSecret = 'only-for-tests-only-for-tests-only'

/** The real server (`server/main.ts`) in a process of its own, with its jobs and event consumers. */
export interface ServerProcess {
  /** Address without a slash at the end. */
  url: string
  pid: number
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>
  /** Sends SIGTERM; the promise settles with the exit code, null when a signal ended it. */
  stop(): Promise<number | null>
  /** Rejects, with the last lines of the log, when it ends without having been asked to. */
  lost: Promise<never>
  /** Settles once the log has such a message. */
  says(message: string): Promise<void>
}

/** Starts servers over the test file's database, and ends at the end whatever still runs. Call it before `useDatabase`, whose end wants them gone. */
export function useServerProcesses() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-process-'))
  const running = new Set<ChildProcess>()
  let ending = false
  afterAll(async () => {
    ending = true
    for (const child of running) child.kill('SIGKILL')
    await Promise.all([...running].map((child) => once(child, 'exit')))
    rmSync(folder, { recursive: true, force: true })
  })

  return async function start(): Promise<ServerProcess> {
    const uri = new URL(process.env.TEST_MONGODB_URI!)
    uri.pathname = `/${mongoose.connection.name}`
    const { npm_lifecycle_event: _, ...inherited } = process.env
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: path.join(__dirname, '..', '..'),
      env: { ...inherited, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', MONGODB_URI: uri.href, DATA_DIR: folder, FILE_STORAGE: 'disk', JWT_SECRET: processSecret, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running.add(child)
    const exited = once(child, 'exit').finally(() => running.delete(child)) as Promise<[number | null, string | null]>
    const said: Record<string, unknown>[] = []
    let asked = false
    const lost = exited.then(([code, signal]) => (asked || ending ? new Promise<never>(() => undefined) : Promise.reject(new Error(`the server ended by itself (${code ?? signal}): ${JSON.stringify(said.slice(-3))}`))))
    lost.catch(() => undefined)
    const lines = createInterface(child.stdout)
    lines.on('line', (line) => said.push(JSON.parse(line) as Record<string, unknown>))
    const says = async (message: string) => {
      for (;;) {
        const found = said.find(({ msg }) => msg === message)
        if (found) return found
        await Promise.race([once(lines, 'line'), lost])
      }
    }
    const { address } = await says('listening')
    return {
      url: String(address),
      pid: child.pid!,
      lost,
      async kill() {
        asked = true
        child.kill('SIGKILL')
        await exited
      },
      async stop() {
        asked = true
        child.kill('SIGTERM')
        return (await exited)[0]
      },
      says: async (message) => void (await says(message)),
    }
  }
}

/** Server processes as those who call over HTTP see a test server: by the address that is used now, and the real time. */
export function frontOf(url: () => string): TestServer {
  return {
    get url() {
      return url()
    },
    clock: { now: () => new Date() },
    services: { env: { jwtSecret: processSecret } },
  } as unknown as TestServer
}
