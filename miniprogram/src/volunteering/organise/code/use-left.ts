import { useEffect, useRef, useState } from 'react'
import type { Result } from '@shared/api'

type Code = Result<'GET /activities/:id/code'>

/** A code that comes a moment before its time would be asked for twice. Milliseconds. */
const grace = 200

/**
 * Seconds until the code changes, below zero since when it should have; by the server's clock, of which this phone only counts on. Calls
 * `onChange` once when it is time for the next one.
 */
export function useLeft(code: Code | undefined, onChange: () => unknown): number {
  const [left, setLeft] = useState(0)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    if (!code) return
    const end = Date.now() + Date.parse(code.changesAt) - Date.parse(code.now)
    const count = () => setLeft(Math.ceil((end - Date.now()) / 1000))
    count()
    const ticking = setInterval(count, 1000)
    const changing = setTimeout(() => void latest.current(), end - Date.now() + grace)
    return () => {
      clearInterval(ticking)
      clearTimeout(changing)
    }
  }, [code])
  return left
}
