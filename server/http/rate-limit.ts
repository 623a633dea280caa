import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { EndpointDeclaration } from '../../shared/contract/endpoint'
import { Problem } from './problem'

/** Requests a minute for one person, or one address where nobody is signed in, on endpoints that declare no limit. */
const defaultPerMinute = 600

/** Counts one request; throws `too_many` with Retry-After (seconds) when the minute is used up. */
export type RateLimit = (endpoint: EndpointDeclaration, who: string) => Promise<void>

/** Limits per process. A second process doubles what one person may ask, which these limits bear. */
export function createRateLimit(enabled: boolean): RateLimit {
  if (!enabled) return async () => {}
  const limiters = new Map<string, RateLimiterMemory>()
  const limiterOf = (endpoint: EndpointDeclaration): RateLimiterMemory => {
    const name = endpoint.perMinute ? endpoint.id : 'default'
    let limiter = limiters.get(name)
    if (!limiter) limiters.set(name, (limiter = new RateLimiterMemory({ points: endpoint.perMinute ?? defaultPerMinute, duration: 60 })))
    return limiter
  }
  return async (endpoint, who) => {
    try {
      await limiterOf(endpoint).consume(who)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw new Problem('too_many', { headers: { 'Retry-After': String(Math.ceil(refused.msBeforeNext / 1000)) } })
    }
  }
}
