import { provideCount } from '../people'
import { accept } from './accept'
import { handle } from './handle'
import { inspect } from './inspect'
import { judge } from './judge'
import { countTodo } from './list'
import { targets, transfer } from './pass-on'
import { reject } from './reject'
import { report } from './report'
import { support } from './support'
import { withdraw } from './withdraw'

provideCount('todo', countTodo)

/** The steps of an issue for whoever acts without a request, such as the demonstration. No policy is asked. */
export const issueSteps = { report: async (...what: Parameters<typeof report>) => (await report(...what)).issue, accept, transfer, targets, handle, inspect, judge, reject, withdraw, support }

/** What other parts of the server may use of issues. */
export { IssueModel, type Issue } from './issue.model'
export { issuesJobs } from './jobs'
export { reportFrom, type Origin } from './report-from'
export { issuesReactions } from './reactions'
export { issuesRoutes } from './routes'
