import { ImportModel } from './import.model'
import type { ImportServices } from './local-copy'
import { takeUp, workOn, type RunOptions } from './run-import'

/** Works on imports as they come, and on those that a process left behind when it died, until it is stopped. Looks for them every so many milliseconds. */
export function startImportWorker(services: ImportServices, lookEvery = 1000): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()

  const look = () => {
    round = workOff(services, { signal: stopping.signal })
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) services.log.error({ err: error }, 'import worker')
      })
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(look, lookEvery)
      })
  }
  look()
  return {
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await round
    },
  }
}

async function workOff(services: ImportServices, options: RunOptions): Promise<void> {
  const waiting = await ImportModel.findOne({ lock: 'import' }, { _id: 1 }).lean()
  const record = waiting && (await takeUp(waiting._id))
  if (record) await workOn(record, services, options)
}
