import { ApiProblem } from '@/api/problem'

/** A refusal with what it says of each field: in elder mode the field may stand on a page that has been left. */
export function sayEverything(problem: ApiProblem | null): ApiProblem | null {
  if (!problem || problem.errors.length === 0) return problem
  const said = problem.errors.map(({ detail }) => detail).join('；')
  return new ApiProblem(problem.code, problem.status, `${problem.message.replace(/。$/, '')}：${said}。`, problem.errors, problem.requestId)
}
