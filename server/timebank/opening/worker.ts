import { startRounds } from '../../jobs/rounds'
import type { ImportServices } from '../../places'
import { OpeningModel } from './opening.model'
import { takeUpOpening, workOnOpening } from './run'

/** Works on imports of paper ledgers as they come, and on those that a process left behind when it died, until it is stopped. Looks for them every so many milliseconds. */
export function startOpeningWorker(services: ImportServices, lookEvery = 1000): { stop(): Promise<void> } {
  return startRounds('opening import worker', (signal) => workOff(services, signal), services.log, lookEvery)
}

async function workOff(services: ImportServices, signal: AbortSignal): Promise<void> {
  const waiting = await OpeningModel.find({ waits: true }, { _id: 1 }).sort({ startedAt: 1 }).limit(20).lean()
  for (const { _id } of waiting) {
    signal.throwIfAborted()
    const opening = await takeUpOpening(_id)
    if (opening) await workOnOpening(opening, services, signal)
  }
}
