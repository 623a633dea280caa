import { startRounds } from '../../jobs/rounds'
import { ImportModel } from './import.model'
import type { ImportServices } from './local-copy'
import { takeUp, workOn, type RunOptions } from './run-import'

/** Works on imports as they come, and on those that a process left behind when it died, until it is stopped. Looks for them every so many milliseconds. */
export function startImportWorker(services: ImportServices, lookEvery = 1000): { stop(): Promise<void> } {
  return startRounds('import worker', (signal) => workOff(services, { signal }), services.log, lookEvery)
}

async function workOff(services: ImportServices, options: RunOptions): Promise<void> {
  const waiting = await ImportModel.findOne({ lock: 'import' }, { _id: 1 }).lean()
  const record = waiting && (await takeUp(waiting._id))
  if (record) await workOn(record, services, options)
}
