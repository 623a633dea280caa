import { useState } from 'react'
import { type Pages, usePages } from '@/api/use-pages'
import { useRefresh } from '@/kit/use-refresh'
import type { Participant } from './groups'

/** How often the list is asked for while people come and go, milliseconds. */
const pause = 10_000

/**
 * The list, asked for again and again while it is one page and nobody is `busy` with it; a row can be put in place of another that an act has
 * just changed, until the list is asked for again.
 */
export function useParticipants(activity: string, busy: boolean): { pages: Pages<Participant>; replace: (before: Participant, after: Participant) => void } {
  const pages = usePages('GET /activities/:id/participants', { params: { id: activity }, query: { limit: 100 } })
  const [replaced, setReplaced] = useState<readonly (readonly [Participant, Participant])[]>([])
  const still = busy || pages.items.length > 100
  useRefresh(() => (still ? Promise.resolve() : pages.refresh()), pause)
  // Rows of an answer that is not shown any more are met by none of the new ones.
  const items = pages.items.map((item) => replaced.reduce((row, [before, after]) => (row === before ? after : row), item))
  return { pages: { ...pages, items }, replace: (before, after) => setReplaced((earlier) => [...earlier, [before, after]]) }
}
