import type { Job } from '../../jobs/job'
import { escalateUnaccepted, expireUnconfirmed, noteLate, relieveAbsent } from './sweeps'

/** What time asks of errands. */
export const errandJobs: readonly Job[] = [
  { name: 'appointments.expireErrands', every: '5 minutes', run: async (now, _, log) => void (await expireUnconfirmed(now, log)) },
  { name: 'appointments.escalateErrands', every: '1 minute', run: async (now, _, log) => void (await escalateUnaccepted(now, log)) },
  { name: 'appointments.noteLateErrands', every: '1 minute', run: async (now, _, log) => void (await noteLate(now, log)) },
  { name: 'appointments.relieveErrands', every: '5 minutes', run: async (now, _, log) => void (await relieveAbsent(now, log)) },
]
