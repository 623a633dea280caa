import type { Result } from '@shared/api'
import { dayOf, minuteOf } from '@shared/appointments/calendar'

export type Queue = Result<'GET /services/:id/queue'>
export type Entry = Queue['items'][number]
export type Served = Result<'GET /counter/services'>['items'][number]

export type Part = 'here' | 'coming' | 'over'
export const parts = ['here', 'coming', 'over'] as const satisfies readonly Part[]

/** Which part of the queue somebody is in. */
export function partOf({ state }: Pick<Entry, 'state'>): Part {
  if (state === 'arrived' || state === 'called') return 'here'
  return state === 'booked' || state === 'offered' ? 'coming' : 'over'
}

/** The queue in its three parts, each in the order of the server. */
export function split(items: readonly Entry[]): Record<Part, Entry[]> {
  const found: Record<Part, Entry[]> = { here: [], coming: [], over: [] }
  for (const entry of items) found[partOf(entry)].push(entry)
  return found
}

/** Who has been called to this window and is still there; null when nobody is. */
export function atWindow(items: readonly Entry[], window: string | null, preferred: string | null): Entry | null {
  const there = items.filter((entry) => entry.state === 'called' && entry.counter === window)
  return there.find(({ booking }) => booking === preferred) ?? there[0] ?? null
}

/** The id of the slot that begins at a moment, as the server makes it. */
export function slotOf(service: string, start: string): string {
  const moment = new Date(start)
  const minute = minuteOf(moment)
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`
  return `${service}-${dayOf(moment).replace(/-/g, '')}-${clock}`
}

/** Somebody whom a number means, or what stands in the way. */
export type ByNumber = { entry: Entry } | { none: true } | { already: Entry }

/** Who of the day's queue is to be checked in by this number. Numbers are counted through the day; one given back may be somebody else's later. */
export function byNumber(items: readonly Entry[], number: number): ByNumber {
  const named = items.filter((entry) => entry.number === number)
  const coming = named.find(({ state }) => state === 'booked')
  if (coming) return { entry: coming }
  return named[0] ? { already: named[0] } : { none: true }
}

/** What was typed: a queue number, a check-in code, or nothing. Numbers have at most four digits, codes eight signs. */
export function readTyped(typed: string): { number: number } | { code: string } | null {
  const text = typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\s+/g, '')
  if (text === '') return null
  const digits = /^(\d{1,4})号?$/.exec(text)?.[1]
  return digits ? { number: Number(digits) } : { code: text }
}
