import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { knownProcess, stillRuns, type KnownProcess } from './identity'

/** Thrown when a living process holds the claim. */
export class ClaimedElsewhere extends Error {
  constructor(
    readonly file: string,
    readonly pid: number,
  ) {
    super(`${file} is held by process ${pid}`)
    this.name = 'ClaimedElsewhere'
  }
}

function holderOf(content: string): KnownProcess | undefined {
  try {
    const holder = JSON.parse(content) as Partial<KnownProcess>
    return typeof holder.pid === 'number' && typeof holder.identity === 'string' ? { pid: holder.pid, identity: holder.identity } : undefined
  } catch {
    return undefined
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** The living process that holds `file`, if any. */
export function claimedBy(file: string): KnownProcess | undefined {
  const holder = holderOf(contentOf(file) ?? '')
  return holder && stillRuns(holder) ? holder : undefined
}

// Of two that find the same dead claim only one moves it away; who moved a fresh one by mistake puts it back.
function removeDead(file: string, seen: string) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (contentOf(aside) !== seen) {
    try {
      linkSync(aside, file)
    } catch {
      // A third process has claimed it meanwhile.
    }
  }
  rmSync(aside, { force: true })
}

/**
 * Makes this process the only holder of `file` until it releases it or dies, however it dies.
 * @throws ClaimedElsewhere when a living process holds it, this one included
 */
export function claim(file: string): { release(): void } {
  const mine = JSON.stringify(knownProcess(process.pid))
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    const fresh = `${file}.${process.pid}.new`
    writeFileSync(fresh, mine)
    try {
      linkSync(fresh, file)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(fresh, { force: true })
    }
    const holder = claimedBy(file)
    if (holder) throw new ClaimedElsewhere(file, holder.pid)
    const seen = contentOf(file)
    if (seen !== undefined) removeDead(file, seen)
  }
  return {
    release() {
      if (contentOf(file) === mine) rmSync(file, { force: true })
    },
  }
}
