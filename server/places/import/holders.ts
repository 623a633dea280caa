import type { Role } from '../../../shared/people/roles'
import { firstDayText, lastDayText } from './days'
import { isHeldByOne } from './role-words'

/** One term of a post. Milliseconds since 1970 (UTC); `until` exclusive, Infinity without an end. */
export interface Term {
  phone: string
  from: number
  until: number
  deputy: boolean
  row: number
}

/** Two rows that cannot both be: `row` is the later one in the file. */
export interface Clash {
  kind: 'row_twice' | 'two_holders'
  row: number
  otherRow: number
  detail: string
}

export interface PostKey {
  role: Role
  place: string
  department: string | null
}

const fieldsOfTerm = 5

/** Who holds which post when according to a file, kept as plain numbers: a quarter of a million posts take some forty megabytes. */
export class Holders {
  private readonly terms = new Map<string, number[]>()

  add(post: PostKey, { phone, from, until, deputy, row }: Term): void {
    const key = keyOf(post)
    const term = [Number(phone), from, until, deputy ? 1 : 0, row]
    const known = this.terms.get(key)
    if (known) known.push(...term)
    else this.terms.set(key, term)
  }

  /** Whether the file says anything on this person in this post; what the database says on it is then out of date. */
  names(post: PostKey, phone: string): boolean {
    const known = this.terms.get(keyOf(post))
    if (!known) return false
    for (let at = 0; at < known.length; at += fieldsOfTerm) if (known[at] === Number(phone)) return true
    return false
  }

  /** Every pair that overlaps although it must not: the same person twice in one post, or two holders who are not deputies. */
  *clashes(): Generator<Clash> {
    for (const [key, flat] of this.terms) {
      if (flat.length === fieldsOfTerm) continue
      const terms = unpack(flat).sort((a, b) => a.from - b.from)
      const samePerson = new Map<string, Term>()
      let holder: Term | undefined
      for (const term of terms) {
        const earlier = samePerson.get(term.phone)
        if (earlier && term.from < earlier.until) yield clash('row_twice', term, earlier)
        if (!earlier || term.until > earlier.until) samePerson.set(term.phone, term)
        if (term.deputy || !isHeldByOne(key.slice(0, key.indexOf('|')) as Role)) continue
        if (holder && holder.phone !== term.phone && term.from < holder.until) yield clash('two_holders', term, holder)
        if (!holder || term.until > holder.until) holder = term
      }
    }
  }
}

function keyOf({ role, place, department }: PostKey): string {
  return `${role}|${place}|${department ?? ''}`
}

function unpack(flat: readonly number[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < flat.length; at += fieldsOfTerm) {
    terms.push({ phone: String(flat[at]), from: flat[at + 1]!, until: flat[at + 2]!, deputy: flat[at + 3] === 1, row: flat[at + 4]! })
  }
  return terms
}

function clash(kind: Clash['kind'], a: Term, b: Term): Clash {
  const [later, earlier] = a.row > b.row ? [a, b] : [b, a]
  const says = kind === 'row_twice' ? '是同一个人的同一岗位，时间重叠' : '是同一岗位的两位负责人（都不是副职），任期重叠'
  return { kind, row: later.row, otherRow: earlier.row, detail: `与第 ${earlier.row} 行${says}：第 ${earlier.row} 行为 ${termText(earlier.from, earlier.until)}` }
}

/** '2026-01-01 至 2026-12-31', '2026-01-01 起'. */
export function termText(from: number, until: number): string {
  const start = firstDayText(new Date(from))
  return until === Infinity ? `${start} 起` : `${start} 至 ${lastDayText(new Date(until))}`
}
