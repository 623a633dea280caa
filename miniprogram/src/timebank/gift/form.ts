import { mostMinutes } from '@shared/timebank/ledger'

/** Chosen in place of a name: the community's pool, or somebody whose phone number is typed. */
export const pool = 'pool'
export const other = 'other'

export type Amount = '30' | '60' | '120' | 'some'

/** What is given to whom, as the form has it. */
export interface GiftForm {
  /** A person's id, `pool`, `other`, or '' while nobody is chosen. */
  to: string
  phone: string
  /** Who was found by that number. */
  found: { id: string; name: string } | null
  amount: Amount | ''
  /** As typed, for another amount. */
  hours: string
  minutes: string
  words: string
}

export const noGift: GiftForm = { to: '', phone: '', found: null, amount: '', hours: '', minutes: '', words: '' }

/** The whole minutes that are meant; null where they are no whole number, none at all, or more than one gift may move. */
export function minutesOf({ amount, hours, minutes }: Pick<GiftForm, 'amount' | 'hours' | 'minutes'>): number | null {
  if (amount === '') return null
  if (amount !== 'some') return Number(amount)
  if (![hours, minutes].every((typed) => /^\d{0,5}$/.test(typed.trim()))) return null
  const total = Number(hours.trim()) * 60 + Number(minutes.trim())
  return total >= 1 && total <= mostMinutes ? total : null
}

/** Whether a whole number of a phone is typed. */
export function isWholePhone(typed: string): boolean {
  return /^1\d{10}$/.test(typed.trim())
}

export interface Receiver {
  name: string
  to: { person: string } | { pool: string }
}

interface Known {
  items: readonly { id: string; name: string }[]
  pool: { place: string; name: string } | null
}

/** Who is meant, by name; null while nobody is. */
export function receiverOf({ to, found }: Pick<GiftForm, 'to' | 'found'>, { items, pool: ours }: Known, poolName: (community: string) => string): Receiver | null {
  if (to === pool) return ours && { name: poolName(ours.name), to: { pool: ours.place } }
  const person = to === other ? found : items.find(({ id }) => id === to)
  return person ? { name: person.name, to: { person: person.id } } : null
}
