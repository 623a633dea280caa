import type { Job } from '../jobs/job'
import { escalateLate, expireUnjudged, noteOverdue, relieveAbsent } from './sweeps'

/** What time asks of issues. */
export const issuesJobs: readonly Job[] = [
  { name: 'issues.expireUnjudged', every: '5 minutes', run: async (now, _, log) => void (await expireUnjudged(now, log)) },
  { name: 'issues.escalateLate', every: '1 minute', run: async (now, _, log) => void (await escalateLate(now, log)) },
  { name: 'issues.noteOverdue', every: '1 minute', run: async (now, _, log) => void (await noteOverdue(now, log)) },
  { name: 'issues.relieveAbsent', every: '5 minutes', run: async (now, _, log) => void (await relieveAbsent(now, log)) },
]
