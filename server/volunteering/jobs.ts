import type { Job } from '../jobs/job'
import { remindUnsettled } from './activities/remind-unsettled'
import { lapseWaiting } from './participations/lapse'
import { remindParticipants } from './participations/remind'

/** What time asks of activities. */
export const activityJobs: readonly Job[] = [
  { name: 'volunteering.remind', every: '1 minute', run: async (now, _, log) => void (await remindParticipants(now, log)) },
  { name: 'volunteering.lapseWaiting', every: '5 minutes', run: async (now, _, log) => void (await lapseWaiting(now, log)) },
  { name: 'volunteering.remindUnsettled', every: '10 minutes', run: async (now, _, log) => void (await remindUnsettled(now, log)) },
]
