import { randomUUID } from 'node:crypto'
import type Koa from 'koa'
import type { Logger } from 'pino'

/** Gives each request an id and a logger that carries it, and writes one line when it is answered. Milliseconds. */
export function requestLog(log: Logger): Koa.Middleware {
  return async (ctx, next) => {
    const started = performance.now()
    const given = ctx.get('x-request-id')
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    ctx.state.requestId = requestId
    ctx.state.log = log.child({ requestId })
    ctx.set('X-Request-Id', requestId)
    await next()
    const line = { method: ctx.method, path: ctx.path, status: ctx.status, ms: Math.round((performance.now() - started) * 10) / 10, person: ctx.state.person }
    if (ctx.status >= 500) ctx.state.log.error(line, 'request')
    else if (ctx.path.startsWith('/api')) ctx.state.log.info(line, 'request')
  }
}
