import type { Job } from '../../jobs/job'
import { endPastOffers } from '../partners/offers'
import { expireDue } from './expire'
import { remind } from './remind'

/** What time asks of redemptions and offers. */
export const redemptionJobs: readonly Job[] = [
  { name: 'timebank.expireRedemptions', every: '1 minute', run: async (now, _, log) => void (await expireDue(now, log)) },
  { name: 'timebank.remindOfRedemptions', every: '10 minutes', run: async (now, _, log) => void (await remind(now, log)) },
  { name: 'timebank.endPastOffers', every: '1 hour', run: async (now) => void (await endPastOffers(now)) },
]
