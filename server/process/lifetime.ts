import type { Logger } from 'pino'

// npm passes Ctrl-C on to a child that the terminal has told already; only a later signal is a person's second one.
const sameSignalMs = 1_000

// Supervisors usually kill after 30 seconds; whatever still hangs by then is left behind.
const endWithinMs = 25_000
const leastMs = 1_000

interface Part {
  name: string
  close: () => Promise<void>
}

/** Tells the start and the server when to end, and ends the process in order. */
export interface Lifetime {
  /** Whether the end has begun. */
  readonly ending: boolean
  /** Adds something to close at the end; the newest is closed first. */
  onEnd(name: string, close: () => Promise<void>): void
  /** Closes everything, then exits with this code. A later call changes nothing and returns at once. */
  end(code: number): Promise<void>
}

async function closed({ name, close }: Part, withinMs: number, log: Logger) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.error({ part: name }, 'did not stop in time')
      resolve()
    }, withinMs)
  })
  try {
    await Promise.race([close(), late])
  } catch (error) {
    log.error({ err: error, part: name }, 'failed to stop')
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Takes over this process's signals and unforeseen errors. SIGINT, SIGTERM and SIGHUP end it in order with code 0, a second
 * one a second later at once with 130; an error that nobody caught is logged and ends it at once with 1. `tell` gets a line
 * for the person at the terminal.
 */
export function createLifetime(log: Logger, tell: (line: string) => void = () => undefined): Lifetime {
  const parts: Part[] = []
  let ending = false
  let signalled = 0

  const lifetime: Lifetime = {
    get ending() {
      return ending
    },
    onEnd(name, close) {
      parts.push({ name, close })
    },
    async end(code) {
      if (ending) return
      ending = true
      const deadline = Date.now() + endWithinMs
      for (let part = parts.pop(); part; part = parts.pop()) await closed(part, Math.max(leastMs, deadline - Date.now()), log)
      if (code === 0) tell('已停止')
      process.exit(code)
    },
  }

  const onSignal = (signal: NodeJS.Signals) => {
    if (signalled && Date.now() - signalled < sameSignalMs) return
    if (signalled) {
      log.warn({ signal }, 'second signal, exiting at once')
      process.exit(130)
    }
    signalled = Date.now()
    log.info({ signal }, 'stopping')
    tell('正在停止，先办完手上的请求（再按一次 Ctrl-C 立即退出）')
    void lifetime.end(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)

  // The shell between npm and us dies of npm's SIGTERM without passing it on.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      onSignal('SIGTERM')
    }, 500)
    watch.unref()
  }

  const onUnforeseen = (error: unknown) => {
    log.fatal({ err: error }, 'unforeseen error, exiting')
    process.exit(1)
  }
  process.on('uncaughtException', onUnforeseen)
  process.on('unhandledRejection', onUnforeseen)
  return lifetime
}
