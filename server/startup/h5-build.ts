import { spawn } from 'node:child_process'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { claim, ClaimedElsewhere } from '../process/claim'
import type { Lifetime } from '../process/lifetime'
import { isFresh } from './build-stamp'

const lastLines = 30
const heartbeatMs = 10_000

/** Where a build is, and who may end it. */
export interface H5Build {
  root: string
  report(line: string): void
  lifetime: Lifetime
}

async function claimBuild(file: string, report: (line: string) => void) {
  for (let told = false; ; await pause(300)) {
    try {
      return claim(file)
    } catch (error) {
      if (!(error instanceof ClaimedElsewhere)) throw error
      if (!told) report(`进程 ${error.pid} 正在构建，等它完成`)
      told = true
    }
  }
}

function npmRun(script: string): [string, string[]] {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? [process.execPath, [npm, 'run', script]] : ['npm', ['run', script]]
}

// In a process group of its own, so that ending it ends the whole tree that npm starts.
async function runBuild({ root, report, lifetime }: H5Build): Promise<void> {
  const [command, args] = npmRun('build:h5')
  const child = spawn(command, args, { cwd: root, detached: true, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed = (printed + chunk).slice(-20_000)))
  let running = true
  lifetime.onEnd('h5 build', async () => {
    if (running && child.pid) process.kill(-child.pid, 'SIGTERM')
  })
  const from = performance.now()
  const heartbeat = setInterval(() => report(`构建中，已 ${Math.round((performance.now() - from) / 1000)} 秒`), heartbeatMs)
  const outcome = await new Promise<string | number | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  running = false
  clearInterval(heartbeat)
  if (outcome !== 0) {
    const words = stripVTControlCharacters(printed).trim().split(/\r?\n/).slice(-lastLines)
    throw new Error(`网页端构建失败（npm run build:h5，${outcome}）。它最后说：\n${words.map((line) => `  | ${line}`).join('\n')}`)
  }
}

/**
 * Builds dist/h5 when its sources are not those of the last build; of several starts over one checkout one builds.
 * @returns whether a build was needed
 * @throws Error with the build's last lines when it fails
 */
export async function ensureH5(build: H5Build): Promise<boolean> {
  const fresh = () => isFresh(build.root, 'h5')
  if (fresh()) return false
  const held = await claimBuild(path.join(build.root, 'dist', 'h5.lock'), build.report)
  try {
    if (fresh()) return false
    build.report('网页端有改动，正在构建，大约需要半分钟')
    await runBuild(build)
    return true
  } finally {
    held.release()
  }
}
