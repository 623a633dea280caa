import { Problem } from '../http/problem'

/** Runs `work` when its turn comes. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>

/** Lets `atOnce` works run at a time and at most `waiting` more wait, first come first served; beyond that throws `unavailable`. */
export function waitingRoom({ atOnce, waiting }: { atOnce: number; waiting: number }): Turn {
  const queue: Array<() => void> = []
  let running = 0

  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Problem('unavailable', { detail: '现在上传的人太多，请稍后再试。' })
      await new Promise<void>((resolve) => queue.push(resolve))
    } else {
      running += 1
    }
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
