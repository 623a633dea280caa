import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Signs every token of a run. */
export const jwtSecret = 'only-to-measure-only-to-measure-only'

/** A server in a process of its own. */
export interface ServerProcess {
  /** Address without a slash at the end. */
  url: string
  stop(): Promise<void>
}

/**
 * Starts `floor.ts` or `ours.ts` over a database. With BENCH_PROFILE set to a folder, its CPU profile is written there
 * when it stops. Throws an Error when it ends before it listens.
 */
export async function startServer(name: 'floor' | 'ours', uri: string, dataDir: string): Promise<ServerProcess> {
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', '--cpu-prof-dir', process.env.BENCH_PROFILE] : []
  const child = spawn(process.execPath, [...profile, '--import', 'tsx', path.join(__dirname, `${name}.ts`)], {
    env: { ...process.env, NODE_ENV: 'production', MONGODB_URI: uri, JWT_SECRET: jwtSecret, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const url = await Promise.race([once(createInterface(child.stdout), 'line').then(([line]) => line as string), exited.then(() => Promise.reject(new Error(`${name} did not start`)))])
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** The address of a database on the same server. */
export function databaseUri(uri: string, database: string): string {
  const address = new URL(uri)
  address.pathname = `/${database}`
  return address.href
}
