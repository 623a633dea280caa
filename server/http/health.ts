import type Koa from 'koa'

const answerWithinMs = 2_000

/** What the probes of a load balancer or supervisor want to know. */
export interface Vitals {
  databaseAnswers(): Promise<boolean>
  stopping(): boolean
}

async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, answerWithinMs, false)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/**
 * `GET /healthz`: 200 while the process lives. `GET /readyz`: 200 when it can serve, 503 with the reason while it stops or
 * when the database has not answered within 2 seconds. Both are open to anyone and tell nothing else.
 */
export function health(vitals: Vitals): Koa.Middleware {
  return async (ctx, next) => {
    if ((ctx.path !== '/healthz' && ctx.path !== '/readyz') || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next()
    ctx.set('Cache-Control', 'no-store')
    let status = 'ok'
    if (ctx.path === '/readyz') {
      if (vitals.stopping()) status = 'stopping'
      else if (!(await inTime(vitals.databaseAnswers()))) status = 'database does not answer'
    }
    ctx.status = status === 'ok' ? 200 : 503
    ctx.body = { status }
  }
}
