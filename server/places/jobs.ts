import type { Job } from '../jobs/job'
import { forgetImports } from './import/forget-imports'

/** What places do when time has come. */
export const placesJobs: readonly Job[] = [{ name: 'places.forgetImports', every: '1 hour', run: (now) => forgetImports(now) }]
