import { useCall } from '@/api/use-call'
import { requestWords } from '../words'
import type { RequestForm } from './form'

/** Who will get it, in words: for her own door the grid worker by name where she is there, otherwise the post. */
export function useRunner({ who, door }: Pick<RequestForm, 'who' | 'door'>): string {
  const mine = who === 'me'
  const answer = useCall('GET /me/door', { query: door ? { household: door } : {} }, { ready: mine, whenShown: false })
  const worker = mine ? answer.data?.doors[0]?.answerable.find(({ role }) => role === 'grid_worker') : undefined
  if (worker?.name && !worker.note) return requestWords.gridWorker + worker.name
  return mine ? requestWords.gridWorker : requestWords.theirWorker
}
