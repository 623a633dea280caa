import type { Logger } from 'pino'
import type { Actor } from '../people'
import type { RequestKey } from './idempotency'
import type { Services } from '../services'

/** What every handler works with besides its input. */
export interface Context<A extends Actor | null = Actor> {
  /** Who asks; null only on public endpoints. */
  actor: A
  /** The moment of the request, from the injected clock (UTC). */
  now: Date
  requestId: string
  /** The request's idempotency key, where it brought one and the endpoint takes it. */
  key?: RequestKey
  log: Logger
  services: Services
  /** The client's address, for rate limits. */
  address: string
}
