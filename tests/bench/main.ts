import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { obtainMongo } from '../../server/database/mongod'
import { measureBookings } from './bookings'
import { measureLedger } from './ledger'
import { measureRequests } from './requests'
import { measureSlots } from './slots'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run bench`: measures and prints tables in Markdown; README.md says how to read them. */
async function main() {
  const { values } = parseArgs({
    options: {
      connections: { type: 'string', default: '16' },
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
    },
  })
  const load = { connections: Number(values.connections), rounds: Number(values.rounds), seconds: Number(values.seconds) }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'linli-bench-'))
  const mongo = await obtainMongo({ uri: process.env.MONGODB_URI || undefined, dataDir, cacheDir: process.env.LINLI_CACHE_DIR || undefined, report: say })
  try {
    say(`${mongo.description}; Node.js ${process.versions.node}; ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}`)
    const bench = { uri: mongo.uri, dataDir, load, only: values.only, say }
    if (['', 'bookings'].includes(values.only)) say(await measureBookings(bench))
    if (['', 'slots'].includes(values.only)) say(await measureSlots(bench))
    if (['', 'ledger'].includes(values.only)) say(await measureLedger(bench))
    if (!['bookings', 'slots', 'ledger'].includes(values.only)) say(await measureRequests(bench))
  } finally {
    await mongo.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
