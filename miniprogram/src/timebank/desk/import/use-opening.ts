import { type Called, useCall } from '@/api/use-call'
import { useRefresh } from '@/kit/use-refresh'
import type { Opening } from './signs'

/** How often it is asked how far an import is, milliseconds; at rest only somebody else of the desk changes it. */
const pauses = { running: 1_000, resting: 60_000 }

/** One import, followed while the server works on it and the page is seen. */
export function useOpening(id: string): Called<Opening> & { running: boolean } {
  const opening = useCall('GET /timebank/imports/:id', { params: { id } })
  const running = opening.data?.state === 'checking' || opening.data?.state === 'applying'
  useRefresh(opening.refresh, running ? pauses.running : pauses.resting)
  return { ...opening, running }
}
