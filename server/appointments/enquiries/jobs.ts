import type { Job } from '../../jobs/job'
import { closeQuietEnquiries, noteLateEnquiries } from './sweeps'

/** What time asks of consultations in writing. */
export const enquiryJobs: readonly Job[] = [
  { name: 'appointments.noteLateEnquiries', every: '1 minute', run: async (now, _, log) => void (await noteLateEnquiries(now, log)) },
  { name: 'appointments.closeQuietEnquiries', every: '1 hour', run: async (now, _, log) => void (await closeQuietEnquiries(now, log)) },
]
