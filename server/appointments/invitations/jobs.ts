import type { Job } from '../../jobs/job'
import { lapseInvitations, remindOfMeetings } from './sweeps'

/** What time asks of invitations. */
export const invitationJobs: readonly Job[] = [
  { name: 'appointments.lapseInvitations', every: '1 minute', run: async (now, _, log) => void (await lapseInvitations(now, log)) },
  { name: 'appointments.remindOfMeetings', every: '1 minute', run: async (now, _, log) => void (await remindOfMeetings(now, log)) },
]
