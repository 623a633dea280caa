import type { Job } from '../../jobs/job'
import { lapseOffers, offerLeftFree } from './offer'

/** What time asks of bookings. */
export const bookingJobs: readonly Job[] = [
  { name: 'appointments.lapseOffers', every: '1 minute', run: async (now, _, log) => void (await lapseOffers(now, log)) },
  { name: 'appointments.offerLeftFree', every: '5 minutes', run: async (now) => void (await offerLeftFree(now)) },
]
