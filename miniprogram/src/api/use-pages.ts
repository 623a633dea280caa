import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ApiKey, Input, Result } from '@shared/api'
import { call } from './call'
import { ApiProblem } from './problem'
import { type Called, useCall, type UseCallOptions } from './use-call'

/** Endpoints that answer `{ items, next }` and take a cursor. */
export type PagedKey = { [K in ApiKey]: Result<K> extends { items: unknown[]; next: string | null } ? (Input<K> extends { query?: { cursor?: string } } ? K : never) : never }[ApiKey]

interface Page<T> {
  items: T[]
  next: string | null
}

type Item<K extends PagedKey> = Result<K> extends { items: (infer T)[] } ? T : never

export interface Pages<T> {
  items: readonly T[]
  loading: boolean
  failure: ApiProblem | undefined
  retry: () => void
  refresh: () => Promise<void>
  /** Whether the server has more. */
  hasMore: boolean
  /** A further page is on its way. */
  adding: boolean
  /** Why the last further page did not come. */
  addFailure: ApiProblem | undefined
  /** Asks for the next page; also done when the page is scrolled to its end. */
  more: () => void
}

/** A list that comes page by page, with its first page as it came, which says what stands around the list. A refresh or another input starts from the first page again. */
export function usePages<K extends PagedKey>(key: K, input: Input<K>, options?: UseCallOptions): Pages<Item<K>> & { first: Result<K> | undefined } {
  const first = useCall<PagedKey>(key, input, options) as unknown as Called<Page<Item<K>>>
  const [rest, setRest] = useState<(Page<Item<K>> & { after: unknown }) | null>(null)
  const [adding, setAdding] = useState(false)
  const [addFailure, setAddFailure] = useState<ApiProblem>()
  const going = rest && rest.after === first.data ? rest : null
  const next = going ? going.next : (first.data?.next ?? null)

  useEffect(() => setAddFailure(undefined), [first.data])

  const more = () => {
    if (!next || adding) return
    const after = first.data
    const ask = call as (key: K, input: Input<K>) => Promise<Page<Item<K>>>
    const query = { ...(input as { query?: object }).query, cursor: next }
    setAdding(true)
    setAddFailure(undefined)
    ask(key, { ...input, query } as Input<K>)
      .then((page) => setRest({ after, items: [...(going?.items ?? []), ...page.items], next: page.next }))
      .catch((error: unknown) => setAddFailure(error as ApiProblem))
      .finally(() => setAdding(false))
  }
  useReachBottom(more)

  return {
    first: first.data as Result<K> | undefined,
    items: [...(first.data?.items ?? []), ...(going?.items ?? [])],
    loading: first.loading,
    failure: first.failure,
    retry: first.retry,
    refresh: first.refresh,
    hasMore: next !== null,
    adding,
    addFailure,
    more,
  }
}
