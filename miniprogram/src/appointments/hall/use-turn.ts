import { useEffect, useState } from 'react'

/** Counts up once in so many milliseconds. */
export function useTurn(pause: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), pause)
    return () => clearInterval(timer)
  }, [pause])
  return turn
}
