import { mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { claimedBy } from '../../server/process/claim'

const prefix = 'linli-mongodb-'
const neededBytes = 2 * 2 ** 30

function root(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > neededBytes ? '/dev/shm' : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}

// A run that was killed could not remove its folder; on a memory file system it would stay until the next boot.
function removeAbandoned(from: string) {
  for (const name of readdirSync(from).filter((name) => name.startsWith(prefix))) {
    const folder = path.join(from, name)
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - changed > 60_000 && !claimedBy(path.join(folder, 'server.lock'))) rmSync(folder, { recursive: true, force: true })
  }
}

/** A new folder for one test run's database, in memory where there is room for 2 GB. */
export function testFolder(): string {
  const from = root()
  removeAbandoned(from)
  return mkdtempSync(path.join(from, prefix))
}
