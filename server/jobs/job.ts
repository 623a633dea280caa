import type { Logger } from 'pino'
import type { Services } from '../services'

/** Work that time asks for. Safe to run twice, and at the same time in two processes. */
export interface Job {
  /** `capability.verb`; names it in the database. */
  name: string
  /** Agenda's words for an interval, for example '1 minute'. */
  every: string
  /** `now` is the injected clock's time (UTC). */
  run(now: Date, services: Services, log: Logger): Promise<void>
}
