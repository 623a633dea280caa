import Router from '@koa/router'
import type Koa from 'koa'
import type { Actor } from '../people'
import type { Services } from '../services'
import type { Context } from './context'
import { fingerprintOf, once } from './idempotency'
import type { Route } from './implement'
import { parseInput } from './parse'
import { notFound, Problem } from './problem'
import type { RateLimit } from './rate-limit'

export interface MountOptions {
  services: Services
  /** Who sends this Authorization header at a moment (UTC): null without one. Throws for one that is not good. */
  authenticate: (header: string, services: Services, now: Date) => Promise<Actor | null>
  rateLimit: RateLimit
  /** Checks every result against its declaration and fails the request when it does not fit. On in tests. */
  checkResults: boolean
}

/** Mounts bound endpoints under /api: authentication, rate limit, parsing, policy, idempotency, then the handler. */
export function mount(routes: readonly Route[], options: MountOptions): Router {
  const router = new Router({ prefix: '/api' })
  for (const route of routes) {
    const [method, path] = route.key.split(' ') as [string, string]
    router.register(path, [method], serve(route, options) as never)
  }
  return router
}

function serve({ endpoint, binding }: Route, { services, authenticate, rateLimit, checkResults }: MountOptions): Koa.Middleware {
  return async (koa) => {
    const now = services.clock.now()
    const actor = await authenticate(koa.get('authorization'), services, now)
    if (!actor && endpoint.access === 'signedIn') throw new Problem('unauthenticated')
    koa.state.person = actor ? String(actor.person._id) : undefined
    await rateLimit(endpoint, koa.state.person ?? koa.ip)

    const input = parseInput(endpoint, {
      params: (koa as unknown as { params: unknown }).params,
      query: { ...koa.query },
      body: (koa.request as { body?: unknown }).body ?? {},
    })
    const given = endpoint.idempotent && actor ? idempotencyKey(koa) : undefined
    const key = given && actor ? { id: `${actor.person._id}:${given}`, fingerprint: fingerprintOf(endpoint.id, input) } : undefined
    const ctx = { key, actor, now, requestId: koa.state.requestId as string, log: koa.state.log, services, address: koa.ip } as Context<Actor>
    const resource = binding.load ? await binding.load(input, ctx) : undefined
    const verdict = binding.policy(ctx.actor, resource, input, ctx)
    if (verdict === 'hidden') throw notFound()
    if (verdict === 'forbidden') throw new Problem('forbidden')

    const act = () => binding.handle(input, resource, ctx, koa)
    const answer = key && endpoint.idempotent === true ? await once(key, now, act) : await act()
    if (endpoint.raw === 'download') return
    koa.type = 'json'
    // As text, because given an object Koa would make JSON of it twice: for its length, then for the answer.
    koa.body = JSON.stringify(checkResults ? endpoint.result.parse(answer) : answer)
    koa.status = 200
  }
}

function idempotencyKey(koa: Koa.Context): string | undefined {
  const key = koa.get('idempotency-key')
  if (!key) return undefined
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) {
    throw new Problem('bad_input', { errors: [{ path: 'header.Idempotency-Key', code: 'format', detail: '提交编号应为 8 到 100 个字符' }] })
  }
  return key
}
