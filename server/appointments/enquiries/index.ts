import { provideCount } from '../../people'
import { countWaiting } from './list'

provideCount('enquiries', countWaiting)

/** What the rest of appointments uses of consultations in writing. */
export { enquiryJobs } from './jobs'
export { enquiryNotices, enquiryReactions } from './reactions'
export { enquiryRoutes } from './routes'
