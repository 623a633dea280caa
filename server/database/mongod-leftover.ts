import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine, processIdentity, stillRuns, type KnownProcess } from '../process/identity'

const stopWithinMs = 20_000

/** A mongod as a data folder remembers it: who it was and where it listened. */
export interface RememberedMongod extends KnownProcess {
  port: number
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Notes which mongod serves this folder, for the start after a crash. */
export function rememberMongod(dataDir: string, mongod: RememberedMongod): void {
  writeFileSync(path.join(dataDir, 'mongod.json'), JSON.stringify(mongod))
}

/** The mongod that served this folder last, whether or not it still runs. */
export function rememberedMongod(dataDir: string): RememberedMongod | undefined {
  try {
    return JSON.parse(textOf(path.join(dataDir, 'mongod.json'))) as RememberedMongod
  } catch {
    return undefined
  }
}

async function ended(known: KnownProcess, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(50)) {
    if (!stillRuns(known)) return true
  }
  return !stillRuns(known)
}

/** Asks a mongod to end cleanly and waits; after 20 seconds it is killed, which its journal survives. */
export async function endMongod(known: KnownProcess): Promise<void> {
  if (!stillRuns(known)) return
  process.kill(known.pid, 'SIGTERM')
  if (await ended(known, stopWithinMs)) return
  process.kill(known.pid, 'SIGKILL')
  await ended(known, 5_000)
}

/**
 * Ends the mongod that a crashed start left over `dataDir`. Call it only while holding the claim on that folder: then
 * its owner is dead.
 * @throws Error when a mongod that we did not start serves `dbPath`
 */
export async function endLeftOver(dataDir: string, dbPath: string, report: (line: string) => void): Promise<void> {
  const known = rememberedMongod(dataDir)
  if (known && stillRuns(known)) {
    report('上次没有正常退出，先结束留下的 mongod')
    await endMongod(known)
  }
  const pid = Number.parseInt(textOf(path.join(dbPath, 'mongod.lock')), 10)
  const identity = pid && commandLine(pid).includes(dbPath) ? processIdentity(pid) : undefined
  if (identity && !(await ended({ pid, identity }, 10_000))) {
    throw new Error(`另一个 mongod（进程 ${pid}）正在使用 ${dbPath}。请先结束它，或换一个 DATA_DIR。`)
  }
}
