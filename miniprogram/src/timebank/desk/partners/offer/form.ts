import type { Result } from '@shared/api'
import type { Day } from '@shared/appointments/calendar'
import { mostMinutes } from '@shared/timebank/ledger'
import { editingWords } from '../words'
import { editOfferWords as words } from './words'

export type Offer = Result<'GET /offers/:id'>

/** An offer as it is typed: numbers are still words. */
export interface OfferForm {
  /** As it was read; null for a new one. */
  version: number | null
  name: string
  text: string
  hours: string
  minutes: string
  /** '' for no limit. */
  stock: string
  until: Day | null
}

export const emptyOffer: OfferForm = { version: null, name: '', text: '', hours: '1', minutes: '', stock: '', until: null }

/** What is there, as it would be typed. */
export function formOf({ version, name, text, minutes, stock, until }: Offer): OfferForm {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return { version, name, text, hours: hours ? String(hours) : '', minutes: rest ? String(rest) : '', stock: stock === null ? '' : String(stock), until: until as Day | null }
}

/** The whole minutes that are meant; null where they are none, or too many. */
export function minutesOf({ hours, minutes }: Pick<OfferForm, 'hours' | 'minutes'>): number | null {
  if (![hours, minutes].every((typed) => /^\d{0,5}$/.test(typed.trim()))) return null
  const total = Number(hours.trim()) * 60 + Number(minutes.trim())
  return total >= 1 && total <= mostMinutes ? total : null
}

function stockOf({ stock }: Pick<OfferForm, 'stock'>): number | null | undefined {
  const typed = stock.trim()
  if (typed === '') return null
  return /^\d{1,6}$/.test(typed) && Number(typed) <= 100_000 ? Number(typed) : undefined
}

/** The form as a question to the server; nothing in it is wrong. */
export function bodyOf(form: OfferForm) {
  return { name: form.name.trim(), text: form.text.trim(), minutes: minutesOf(form) ?? 0, stock: stockOf(form) ?? null, until: form.until }
}

/** What is missing or wrong, by the path that the server would name; empty where the form can be sent. */
export function wrongIn(form: OfferForm): Record<string, string> {
  return {
    ...(form.name.trim() ? {} : { 'body.name': editingWords.needed }),
    ...(form.text.trim() ? {} : { 'body.text': editingWords.needed }),
    ...(minutesOf(form) === null ? { 'body.minutes': words.minutesWrong } : {}),
    ...(stockOf(form) === undefined ? { 'body.stock': words.stockWrong } : {}),
  }
}

/** Which fields two forms do not have alike, as people call them. */
export function differing(mine: OfferForm, theirs: OfferForm): string[] {
  const [a, b] = [bodyOf(mine), bodyOf(theirs)]
  return (Object.keys(words.fields) as (keyof typeof words.fields)[]).filter((field) => a[field] !== b[field]).map((field) => words.fields[field])
}
