import type { Job } from '../../jobs/job'
import { forgetPast } from './forget'
import { lapseOffers, offerLeftFree } from './offer'
import { remind } from './remind'

/** What time asks of bookings. */
export const bookingJobs: readonly Job[] = [
  { name: 'appointments.lapseOffers', every: '1 minute', run: async (now, _, log) => void (await lapseOffers(now, log)) },
  { name: 'appointments.offerLeftFree', every: '5 minutes', run: async (now) => void (await offerLeftFree(now)) },
  { name: 'appointments.remind', every: '1 minute', run: async (now, _, log) => void (await remind(now, log)) },
  { name: 'appointments.forgetPast', every: '1 hour', run: async (now, _, log) => void (await forgetPast(now, log)) },
]
