import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

/**
 * A name for a running process that no later process with the same pid has: boot and start time. `undefined` when no
 * such process runs; one that ended and only waits to be collected by its parent does not run.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart') || undefined
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    if (state === 'Z' || state === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[18]}`
  } catch {
    return undefined
  }
}

/** The words a process was started with, joined by blanks; empty when it does not run. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** A process as it is remembered in a file, to be recognised after a restart of ours. */
export interface KnownProcess {
  pid: number
  identity: string
}

/** Whether exactly this process still runs, and not another that got its pid. */
export function stillRuns({ pid, identity }: KnownProcess): boolean {
  return processIdentity(pid) === identity
}

/** @throws when no process has this pid */
export function knownProcess(pid: number): KnownProcess {
  const identity = processIdentity(pid)
  if (identity === undefined) throw new Error(`process ${pid} does not run`)
  return { pid, identity }
}
