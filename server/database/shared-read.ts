import { AsyncResource } from 'node:async_hooks'

/**
 * Reads that many ask for at once: those who come while one is under way share the next one, which begins after they came. So nobody sees
 * less than what was there when she asked, and a rush costs a handful of reads instead of one each.
 */
export class SharedRead<T> {
  /** Read outside of any transaction of whoever asked for it: it is for the others too. */
  private readonly outside = new AsyncResource('SharedRead')
  private readonly running = new Map<string, Promise<unknown>>()
  private readonly next = new Map<string, Promise<T>>()

  constructor(private readonly read: (key: string) => Promise<T>) {}

  /** What is there now. Whoever shares a read shares its result, so nobody may change it. Rejects as the read does. */
  get(key: string): Promise<T> {
    const running = this.running.get(key)
    if (!running) return this.start(key)
    const shared = this.next.get(key)
    if (shared) return shared
    const next = running.then(() => {
      this.next.delete(key)
      return this.start(key)
    })
    this.next.set(key, next)
    return next
  }

  private start(key: string): Promise<T> {
    const reading = this.outside.runInAsyncScope(() => this.read(key))
    const settled = reading.then(
      () => undefined,
      () => undefined,
    )
    const done = settled.then(() => {
      if (this.running.get(key) === done) this.running.delete(key)
    })
    this.running.set(key, done)
    return reading
  }
}
