import { useSyncExternalStore } from 'react'

const wide = () => window.matchMedia('(min-width: 1024px)')

function subscribe(listener: () => void): () => void {
  const query = wide()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is wide enough for a table with its detail beside it; follows the window. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide().matches)
}
