import type Koa from 'koa'
import { Problem } from './problem'

/** Turns whatever a request throws into problem+json; what nobody foresaw becomes a bare 500 and a line in the log. */
export const respondToFailure: Koa.Middleware = async (ctx, next) => {
  try {
    await next()
    if (ctx.status === 404 && ctx.body === undefined && ctx.path.startsWith('/api')) throw new Problem('not_found')
  } catch (error) {
    const problem = asProblem(error)
    if (problem.status >= 500) ctx.state.log?.error({ err: error }, 'request failed')
    ctx.status = problem.status
    ctx.set(problem.headers ?? {})
    ctx.type = 'application/problem+json'
    ctx.body = JSON.stringify(problem.body(ctx.state.requestId))
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const status = (error as { status?: number } | null)?.status
  const exposed = (error as { expose?: boolean } | null)?.expose === true
  if (exposed && status === 413) return new Problem('too_large')
  if (exposed && status === 405) return new Problem('method_not_allowed')
  if (exposed && status === 404) return new Problem('not_found')
  if (exposed && status !== undefined && status < 500) return new Problem('bad_request')
  return new Problem('internal')
}
