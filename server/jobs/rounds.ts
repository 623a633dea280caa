import type { Logger } from 'pino'

/** Does a round of work again and again, so many milliseconds apart, until it is stopped; a round that fails is logged as `what` and the next one comes all the same. */
export function startRounds(what: string, round: (signal: AbortSignal) => Promise<void>, log: Logger, every: number): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  const look = () => {
    running = round(stopping.signal)
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, what)
      })
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(look, every)
      })
  }
  look()
  return {
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await running
    },
  }
}
