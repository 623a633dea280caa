import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

function holderOf(file: string): KnownProcess | undefined {
  try {
    const { pid, identity } = JSON.parse(readFileSync(file, 'utf8')) as Partial<KnownProcess>
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : undefined
  } catch {
    return undefined
  }
}

// Each claim is a file `<file>.<number>`, one higher than the last, so that a dead one is never removed to make room: that
// would also remove a fresh one that another process has just made.
function numbersOf(file: string): number[] {
  const prefix = `${path.basename(file)}.`
  const names = readdirSync(path.dirname(file)).filter((name) => name.startsWith(prefix))
  return names.map((name) => Number(name.slice(prefix.length))).filter((number) => number > 0)
}

function createWhole(file: string, content: string, number: number): boolean {
  const draft = `${file}.draft-${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, `${file}.${number}`)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

/** The living process that holds the claim, if any. */
export function claimedBy(file: string): KnownProcess | undefined {
  const numbers = numbersOf(file)
  const holder = numbers.length > 0 ? holderOf(`${file}.${Math.max(...numbers)}`) : undefined
  return holder && stillRuns(holder) ? holder : undefined
}

/**
 * Makes this process the only holder of the claim named `file` until it releases it or dies, however it dies.
 * @throws ClaimedElsewhere when a living process holds it, this one included
 */
export function claim(file: string): { release(): void } {
  const content = JSON.stringify(knownProcess(process.pid))
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    const last = Math.max(0, ...numbersOf(file))
    const holder = holderOf(`${file}.${last}`)
    if (holder && stillRuns(holder)) throw new ClaimedElsewhere(file, holder.pid)
    if (!createWhole(file, content, last + 1)) continue
    const mine = `${file}.${last + 1}`
    const numbers = numbersOf(file)
    if (Math.max(...numbers) > last + 1) {
      // The list above was read while another process replaced the file it would have shown.
      rmSync(mine, { force: true })
      continue
    }
    for (const number of numbers) if (number <= last) rmSync(`${file}.${number}`, { force: true })
    return { release: () => writeFileSync(mine, '') }
  }
}
