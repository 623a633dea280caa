import { provideCount } from '../../people'
import { countErrands } from './list'

provideCount('errands', countErrands)

/** Errands at the door (代办/上门), as the rest of appointments uses them. */
export { errandJobs } from './jobs'
export { errandReactions } from './reactions'
export { errandRoutes } from './routes'
