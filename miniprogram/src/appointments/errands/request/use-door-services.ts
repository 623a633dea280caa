import { useCall } from '@/api/use-call'

export interface DoorServices {
  items: readonly { id: string; name: string }[]
  failed: boolean
  retry: () => void
}

/** The services that come to the door; `chosen`, by id, is among them even where the list is longer than what was asked for. */
export function useDoorServices(chosen: string): DoorServices {
  const all = useCall('GET /services', { query: { mode: 'door' } }, { whenShown: false })
  const one = useCall('GET /services/:id', { params: { id: chosen } }, { ready: chosen !== '', whenShown: false })
  const items = all.data?.items ?? []
  const missing = one.data?.can.errand && !items.some(({ id }) => id === chosen) ? [one.data] : []
  return { items: [...missing, ...items], failed: all.failure !== undefined, retry: all.retry }
}
