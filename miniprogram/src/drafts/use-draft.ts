import Taro, { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { session } from '@/session/session'

/** How long after the last letter a draft is written down, milliseconds. */
const pause = 400

export interface Draft<T> {
  draft: T
  change: (part: Partial<T> | ((before: T) => Partial<T>)) => void
  /** Forgets it: it was sent. */
  drop: () => void
  /** Begins anew from this, as if nothing had been typed. */
  restart: (from: T) => void
  /** Whether something was found from an earlier time. */
  found: boolean
}

/**
 * What is typed in a form, kept on this device for this person until it is sent: leaving the page, losing the network or
 * closing the app loses nothing. `key` tells the form, and what it is about.
 */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const [storageKey] = useState(() => `linli.draft.${session()?.person.id ?? ''}.${key}`)
  const [kept] = useState(() => (Taro.getStorageSync(storageKey) as Partial<T> | '') || null)
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept }))
  const unwritten = useRef<T | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const write = useCallback(() => {
    clearTimeout(timer.current)
    if (unwritten.current) Taro.setStorageSync(storageKey, unwritten.current)
    unwritten.current = null
  }, [storageKey])

  const change = useCallback(
    (part: Partial<T> | ((before: T) => Partial<T>)) =>
      setDraft((before) => {
        const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        unwritten.current = after
        clearTimeout(timer.current)
        timer.current = setTimeout(write, pause)
        return after
      }),
    [write],
  )

  const drop = useCallback(() => {
    clearTimeout(timer.current)
    unwritten.current = null
    Taro.removeStorageSync(storageKey)
  }, [storageKey])

  const restart = useCallback(
    (from: T) => {
      drop()
      setDraft(from)
    },
    [drop],
  )

  useDidHide(write)
  useEffect(() => write, [write])

  return { draft, change, drop, restart, found: kept !== null }
}
