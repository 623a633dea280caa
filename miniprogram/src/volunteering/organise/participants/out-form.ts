import type { Participant } from './groups'

export type Length = 'now' | 'planned' | 'some'

export interface OutForm {
  length: Length | null
  /** As typed. */
  hours: string
  minutes: string
}

export const noLength: OutForm = { length: null, hours: '', minutes: '' }

/** How a check-out can be marked: at this moment, with the planned minutes, or with others; none that the server would refuse. */
export function lengthsFor({ can, most }: Pick<Participant, 'can' | 'most'>, planned: number): Length[] {
  return [...(can.out ? (['now'] as const) : []), ...(can.settle && planned <= (most ?? 0) ? (['planned'] as const) : []), ...(can.settle ? (['some'] as const) : [])]
}

/** What is said to the server; null while it is no whole number from 1 to `most`. */
export function markOf({ length, hours, minutes }: OutForm, planned: number, most: number): { as: 'out'; minutes?: number } | null {
  if (length === null) return null
  if (length === 'now') return { as: 'out' }
  if (length === 'planned') return { as: 'out', minutes: planned }
  if (![hours, minutes].every((typed) => /^\d{0,3}$/.test(typed.trim()))) return null
  const total = Number(hours.trim()) * 60 + Number(minutes.trim())
  return total >= 1 && total <= most ? { as: 'out', minutes: total } : null
}
