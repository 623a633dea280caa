import type { Job } from '../../jobs/job'
import { grantMonth } from './grant'

/** What time asks of the pools: grants on the first of each month in China, and later in the month what could not be granted then. */
export const poolJobs: readonly Job[] = [
  {
    name: 'timebank.grantMonth',
    every: '10 minutes',
    run: async (now, { env }, log) => {
      const granted = await grantMonth(now, env.timebank.ceiling, log)
      if (granted > 0) log.info({ granted }, 'hours granted from the pools')
    },
  },
]
