import { useEffect, useRef, useState } from 'react'

/** What took longer shows that it works. Milliseconds. */
const noticeable = 300

/**
 * Runs one thing at a time. `start` ignores presses while the last one still runs; `showing` turns true when it takes
 * longer than 300 ms.
 */
export function useBusy(): { busy: boolean; showing: boolean; start: (task: () => unknown) => void } {
  const [busy, setBusy] = useState(false)
  const [showing, setShowing] = useState(false)
  const running = useRef(false)
  const mounted = useRef(true)

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  useEffect(() => {
    if (!busy) return setShowing(false)
    const timer = setTimeout(() => setShowing(true), noticeable)
    return () => clearTimeout(timer)
  }, [busy])

  const start = (task: () => unknown) => {
    if (running.current) return
    const result = task()
    if (!(result instanceof Promise)) return
    running.current = true
    setBusy(true)
    const end = () => {
      running.current = false
      if (mounted.current) setBusy(false)
    }
    result.then(end, end)
  }
  return { busy, showing, start }
}
