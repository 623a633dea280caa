import { provideCount } from '../people'
import { countTodo } from './list'

provideCount('todo', countTodo)

/** What other parts of the server may use of issues. */
export { issuesJobs } from './jobs'
export { issuesReactions } from './reactions'
export { issuesRoutes } from './routes'
