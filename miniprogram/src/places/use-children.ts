import { useEffect, useState } from 'react'
import type { Result } from '@shared/api'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { type Called, useCall } from '@/api/use-call'

export type Children = Result<'GET /places/children'>

export interface ChildrenOf extends Called<Children> {
  /** All children asked for so far; a page has 500. */
  items: Children['items']
  hasMore: boolean
  more: () => Promise<void>
  moreFailure: ApiProblem | undefined
}

/** The places right under a place, page by page; under none, the cities. */
export function useChildren(of: string | undefined): ChildrenOf {
  const first = useCall('GET /places/children', { query: { of } }, { whenShown: false })
  const [rest, setRest] = useState<{ of: string | undefined; items: Children['items']; next: string | null } | null>(null)
  const [moreFailure, setMoreFailure] = useState<ApiProblem>()
  // While the next place is asked for, the answer of the last one still stands.
  const data = first.data && first.data.parent?.code === of ? first.data : undefined
  const going = data && rest && rest.of === of ? rest : null
  const next = going ? going.next : (data?.next ?? null)

  useEffect(() => setMoreFailure(undefined), [of])

  const more = async () => {
    if (!next) return
    setMoreFailure(undefined)
    try {
      const page = await call('GET /places/children', { query: { of, after: next } })
      setRest({ of, items: [...(going?.items ?? []), ...page.items], next: page.next })
    } catch (error) {
      setMoreFailure(error as ApiProblem)
    }
  }
  return { ...first, data, loading: !data && !first.failure, items: [...(data?.items ?? []), ...(going?.items ?? [])], hasMore: next !== null, more, moreFailure }
}
