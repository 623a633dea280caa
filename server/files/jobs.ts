import type { Job } from '../jobs/job'
import { removeOrphans } from './remove-orphans'

/** What time asks of files. */
export const filesJobs: readonly Job[] = [
  { name: 'files.removeOrphans', every: '1 hour', run: async (now, services) => void (await removeOrphans(now, services)) },
]
