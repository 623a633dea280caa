import { provideCount } from '../people'
import { countUnread } from './routes'

provideCount('unreadNotices', countUnread)

/** What other capabilities may use of notices. */
export { consentNotices } from './consents'
export { householdNotices } from './households'
export { noticesRoutes } from './routes'
export { tellPeople, type Message } from './tell'
