import type { Job } from '../../jobs/job'
import { goOnClosing } from '../timetable/close-day'
import { fillAll } from '../timetable/fill'
import { goOnReplacing } from './replace-provider'
import { retireReceptions } from './retire-receptions'

/** What time asks of the catalogue and the timetables. */
export const catalogueJobs: readonly Job[] = [
  { name: 'appointments.fillSlots', every: '5 minutes', run: async (now, _, log) => void (await fillAll(now, log)) },
  { name: 'appointments.goOnClosing', every: '1 minute', run: async (now, _, log) => void (await goOnClosing(now, log)) },
  { name: 'appointments.goOnReplacing', every: '1 minute', run: async (now, _, log) => void (await goOnReplacing(now, log)) },
  { name: 'appointments.retireReceptions', every: '1 hour', run: async (now) => void (await retireReceptions(now)) },
]
