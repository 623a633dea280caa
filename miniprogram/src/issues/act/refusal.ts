import type { ApiProblem } from '@/api/problem'

/** Whether the server refused because the issue is not what this page shows any more: done by another, moved, or out of reach. */
export function isOvertaken({ code }: ApiProblem): boolean {
  return code === 'issues.changed' || code === 'issues.step_not_allowed' || code === 'issues.own_work' || code === 'not_found' || code === 'forbidden'
}
