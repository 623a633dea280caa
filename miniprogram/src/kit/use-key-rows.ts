import { useState } from 'react'
import { focusRow } from './row-props'
import { rowAfter } from './rows'

interface KeyRowsOptions {
  onOpen: (row: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd?: () => void
}

export interface KeyRows {
  /** The row that is in the order of Tab; null where there is none. */
  current: string | null
  /** For gridProps: answers whether it used the key. */
  onKey: (key: string) => boolean
  /** A row was touched: the keys go on from it. */
  reach: (row: string) => void
}

/** Rows of a table by their ids, in which arrows move, Enter opens and Escape closes. */
export function useKeyRows(rows: readonly string[], { onOpen, onClose, onEnd }: KeyRowsOptions): KeyRows {
  const [reached, setReached] = useState<string | null>(null)
  const current = reached && rows.includes(reached) ? reached : (rows[0] ?? null)
  const onKey = (key: string): boolean => {
    if (key === 'Enter' || key === ' ') {
      if (current) onOpen(current)
      return current !== null
    }
    if (key === 'Escape') {
      onClose()
      return true
    }
    const next = rowAfter(rows, current, key)
    if (next === undefined) return false
    setReached(next)
    focusRow(next)
    if (next === rows.at(-1)) onEnd?.()
    return true
  }
  return { current, onKey, reach: setReached }
}
