import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, upload } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { newKey } from '@/api/new-key'
import { session } from '@/session/session'
import type { ChosenTable } from './choose-table'
import type { ImportView } from './words'

/** Milliseconds between two questions how far it is. */
const pause = 1000

/** The import that this person began last, so that she finds it when she comes back. */
const storageKey = () => `linli.import.${session()?.person.id ?? ''}`

export interface Importing {
  /** Where it stands; null: none is known. */
  current: ImportView | null
  /** The last one is being asked for, or could not be; null when nothing is missing. */
  restoring: 'asking' | 'failed' | null
  /** Percent while the file is on its way. */
  uploading: number | null
  /** Why the last thing asked for did not happen. */
  problem: ApiProblem | null
  /** Uploads a table and has it checked. */
  check: (table: ChosenTable, kind: ImportView['kind']) => Promise<void>
  /** Has what was checked written. */
  apply: () => Promise<void>
  /** Asks again how far it is. */
  refresh: () => Promise<void>
  /** Begins anew; what was written stays. */
  forget: () => void
}

/** One import from the file to the last row; it goes on at the server while the page is left. */
export function useImport(): Importing {
  const [current, setCurrent] = useState<ImportView | null>(null)
  const [kept] = useState(() => Taro.getStorageSync<string>(storageKey()) || null)
  const [restoring, setRestoring] = useState<Importing['restoring']>(kept === null ? null : 'asking')
  const [uploading, setUploading] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [shown, setShown] = useState(true)
  const [asked, setAsked] = useState(0)
  const id = useRef<string | null>(kept)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))

  const keep = (view: ImportView) => {
    id.current = view.id
    Taro.setStorageSync(storageKey(), view.id)
    setCurrent(view)
  }
  const forget = useCallback(() => {
    id.current = null
    Taro.removeStorageSync(storageKey())
    setCurrent(null)
    setProblem(null)
    setRestoring(null)
  }, [])
  const refresh = useCallback(async () => {
    const wanted = id.current
    if (!wanted) return
    try {
      const view = await call('GET /imports/:id', { params: { id: wanted } })
      if (id.current !== wanted) return
      setCurrent(view)
      setProblem(null)
      setRestoring(null)
    } catch (error) {
      if ((error as ApiProblem).code === 'not_found') return forget()
      setProblem(error as ApiProblem)
      setRestoring((before) => before && 'failed')
    } finally {
      setAsked((times) => times + 1)
    }
  }, [forget])

  useEffect(() => {
    if (id.current) void refresh()
  }, [refresh])

  const running = current?.state === 'checking' || current?.state === 'applying'
  useEffect(() => {
    if (!running || !shown) return
    const timer = setTimeout(() => void refresh(), pause)
    return () => clearTimeout(timer)
  }, [running, shown, asked, refresh])

  const trying = async (task: () => Promise<void>) => {
    setProblem(null)
    try {
      await task()
    } catch (error) {
      setProblem(error as ApiProblem)
    } finally {
      setUploading(null)
    }
  }
  const check = (table: ChosenTable, kind: ImportView['kind']) =>
    trying(async () => {
      setUploading(0)
      const file = await upload(table.path, 'table', setUploading, table.name)
      keep(await call('POST /imports', { body: { file: file.id, kind }, idempotencyKey: newKey() }))
    })
  const apply = () =>
    trying(async () => {
      if (current) keep(await call('POST /imports/:id/apply', { params: { id: current.id } }))
    })
  return { current, restoring, uploading, problem, check, apply, refresh, forget }
}
