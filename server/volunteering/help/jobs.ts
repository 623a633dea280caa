import type { Job } from '../../jobs/job'
import { lapseHelp, remindOfHelp } from './sweeps'

/** What time asks of help requests. */
export const helpJobs: readonly Job[] = [
  { name: 'volunteering.lapseHelp', every: '5 minutes', run: async (now, _, log) => void (await lapseHelp(now, log)) },
  { name: 'volunteering.remindOfHelp', every: '10 minutes', run: async (now, _, log) => void (await remindOfHelp(now, log)) },
]
