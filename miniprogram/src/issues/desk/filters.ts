import type { Input } from '@shared/api'
import { categoryOf } from '@shared/issues/categories'
import { isWaiting, labelOf, type StateFilter } from './state-filters'
import { deskWords } from './words'

/** What the desk looks for among the items of its places. */
export interface Filters {
  state: StateFilter
  /** A category's key; null: all of them. */
  category: string | null
  /** Only what is past its deadline. */
  overdue: boolean
  /** Words of the report, or its number. */
  q: string
  /** Below this place; null: all places of the desk. */
  place: { code: string; label: string } | null
}

export const noFilters: Filters = { state: 'open', category: null, overdue: false, q: '', place: null }

/** Items of one answer; more come when they are asked for. */
const pageSize = 50

/** The filters as a question to the server. */
export function queryOf({ state, category, overdue, q, place }: Filters): Input<'GET /issues'>['query'] {
  const typed = q.trim()
  return {
    view: 'place',
    limit: pageSize,
    ...(state === 'all' ? {} : { state }),
    ...(category ? { category } : {}),
    ...(overdue ? { overdue: true } : {}),
    ...(typed ? { q: numberIn(typed) ?? typed } : {}),
    ...(place ? { place: place.code } : {}),
  }
}

/** A number as people write it (`261123 48213`, without a dash, in full-width digits) the way it is stored, `261123-48213`; null for other words. */
export function numberIn(typed: string): string | null {
  const digits = typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[\s—–-]/g, '')
  return /^\d{11}$/.test(digits) ? `${digits.slice(0, 6)}-${digits.slice(6)}` : null
}

/** Filters with a part changed. Only what somebody is waited for can be late, so each of the two gives way to the other. */
export function changed(filters: Filters, part: Partial<Filters>): Filters {
  const next = { ...filters, ...part }
  if (part.overdue && !isWaiting(next.state)) next.state = 'open'
  if (part.state && !isWaiting(part.state)) next.overdue = false
  return next
}

/** What is looked for, in words; null when everything open is shown. */
export function filterWords({ state, category, overdue, q, place }: Filters): string | null {
  const words = [
    state === 'open' ? '' : labelOf(state),
    category ? categoryOf(category)?.label : '',
    overdue ? deskWords.overdueOnly : '',
    place?.label,
    q.trim() ? `“${q.trim()}”` : '',
  ].filter(Boolean)
  return words.length ? words.join(' · ') : null
}
