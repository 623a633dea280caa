import type { Result } from '@shared/api'

export type ServiceDetail = Result<'GET /services/:id'>

/** What a resident can do with a service. `again` books another day beside one that she has. */
export type Way = 'mine' | 'book' | 'again' | 'consult' | 'errand'

/** The one thing to do and everything else, from what the server allows: no button that it would refuse. */
export function waysOf({ mine, blockedUntil, can }: Pick<ServiceDetail, 'mine' | 'blockedUntil' | 'can'>): { main: Way | null; quiet: Way[] } {
  const bookable = can.book && blockedUntil === null
  const possible: Way[] = [
    ...(mine ? (['mine'] as const) : []),
    ...(bookable ? ([mine ? 'again' : 'book'] as const) : []),
    ...(can.consult ? (['consult'] as const) : []),
    ...(can.errand ? (['errand'] as const) : []),
  ]
  const [main = null, ...quiet] = possible
  return { main, quiet }
}
