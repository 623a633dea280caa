import { hostname } from 'node:os'
import { knownProcess, stillRuns } from '../../process/identity'
import type { Holder } from './import.model'

/** How long a process counts as alive after its last sign, in milliseconds. */
const patience = 30_000

/** How often a process at work gives a sign, in milliseconds. */
export const signEvery = 10_000

let mine: Omit<Holder, 'until'> | undefined

/** This process as a holder, alive from now on for half a minute. */
export function thisProcess(): Holder {
  mine ??= { host: hostname(), ...knownProcess(process.pid) }
  return { ...mine, until: new Date(Date.now() + patience) }
}

/** Whether a holder can be followed by another: silent for too long, or a process of this machine that is dead. */
export function isGone(holder: Holder | undefined): boolean {
  if (!holder || holder.until.getTime() < Date.now()) return true
  return holder.host === hostname() && !stillRuns(holder)
}
