import type { Result } from '@shared/api'

export type Hall = Result<'GET /places/:code/hall'>
export type Call = Hall['called'][number]

/** A call is new for so many milliseconds. */
const fresh = 60_000
/** Earlier calls that the screen has room for. */
const room = 3
/** Services whose next numbers stand side by side. */
export const perPage = 2

/** The newest call with whether it has just been made, and those before it; the server has them newest first. */
export function callsOf({ called, now }: Pick<Hall, 'called' | 'now'>): { newest: Call | null; fresh: boolean; before: Call[] } {
  const newest = called[0] ?? null
  return { newest, fresh: newest !== null && Date.parse(now) - Date.parse(newest.at) < fresh, before: called.slice(1, 1 + room) }
}

/** A page of a list that turns by itself: `turn` counts up for ever. */
export function pageAt<T>(items: readonly T[], turn: number): { items: T[]; at: number; of: number } {
  const of = Math.max(1, Math.ceil(items.length / perPage))
  const at = turn % of
  return { items: items.slice(at * perPage, (at + 1) * perPage), at: at + 1, of }
}
