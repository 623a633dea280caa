import { ApiProblem } from '@/api/problem'

/** A refusal with what the server says of the fields in place of its general sentence: in elder mode the field it is about stands on another step. */
export function plainProblem(problem: ApiProblem | null): ApiProblem | null {
  if (!problem || problem.errors.length === 0) return problem
  return new ApiProblem(problem.code, problem.status, `${problem.errors.map(({ detail }) => detail).join('；')}。`, problem.errors, problem.requestId)
}
