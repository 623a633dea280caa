import { levels, type Level } from '../../../shared/places/levels'
import { labelBase, labelOf } from './place-names'
import type { PlaceRow } from './place-rows'

/** What is known of a place that is in the database. */
export interface KnownPlace {
  level: Level
  name: string
  path: string
  label: string
}

/**
 * All places of a file at once, kept as columns of plain values: half a million rows take about a hundred megabytes.
 * `outside` holds the parents that are in the database and not in the file.
 */
export class PlaceTable {
  private readonly index = new Map<string, number>()
  private readonly codes: string[] = []
  private readonly names: string[] = []
  private readonly parents: string[] = []
  private readonly ranks: number[] = []
  private readonly rowNumbers: number[] = []
  private readonly withChildren = new Set<string>()
  private readonly broken = new Set<string>()
  private outside: ReadonlyMap<string, KnownPlace> = new Map()

  get size(): number {
    return this.codes.length
  }

  /** Takes a row in; returns the row number and parent of an earlier row with the same code instead, if there is one. */
  add({ code, name, parent, level, row }: PlaceRow): { row: number; parent: string } | null {
    const earlier = this.index.get(code)
    if (earlier !== undefined) return { row: this.rowNumbers[earlier]!, parent: this.parents[earlier]! }
    this.index.set(code, this.codes.length)
    this.codes.push(code)
    this.names.push(name)
    this.parents.push(parent === this.parents.at(-1) ? this.parents.at(-1)! : parent)
    this.ranks.push(levels.indexOf(level))
    this.rowNumbers.push(row)
    if (parent) this.withChildren.add(this.parents.at(-1)!)
    return null
  }

  /** Remembers a row that has errors of its own, so that its children are not called orphans as well. */
  addBroken(code: string): void {
    this.broken.add(code)
  }

  isBroken(code: string): boolean {
    return this.broken.has(code)
  }

  has(code: string): boolean {
    return this.index.has(code)
  }

  hasChildren(code: string): boolean {
    return this.withChildren.has(code)
  }

  *entries(): Generator<{ code: string; parent: string; level: Level; row: number }> {
    for (let at = 0; at < this.codes.length; at++) yield { code: this.codes[at]!, parent: this.parents[at]!, level: levels[this.ranks[at]!]!, row: this.rowNumbers[at]! }
  }

  /** Codes of parents that the file does not bring along. */
  missingParents(): string[] {
    return [...this.withChildren].filter((code) => !this.index.has(code))
  }

  knowOutside(places: ReadonlyMap<string, KnownPlace>): void {
    this.outside = places
  }

  /** The parent's code as the file states it; undefined for a place that is not in the file. */
  parentOf(code: string): string | undefined {
    const at = this.index.get(code)
    return at === undefined ? undefined : this.parents[at]
  }

  /** The name as the file states it; '' for a place that is not in the file. */
  nameOf(code: string): string {
    const at = this.index.get(code)
    return at === undefined ? '' : this.names[at]!
  }

  /** Level in the file or, for an outside parent, in the database; undefined for an unknown place. */
  levelOf(code: string): Level | undefined {
    const at = this.index.get(code)
    return at === undefined ? this.outside.get(code)?.level : levels[this.ranks[at]!]
  }

  /** Codes from the root down to the place itself, each followed by '/'. Only for a table without errors. */
  pathOf(code: string): string {
    const at = this.index.get(code)
    if (at === undefined) return this.outside.get(code)?.path ?? ''
    const parent = this.parents[at]!
    return `${parent ? this.pathOf(parent) : ''}${code}/`
  }

  /** The label as people say it. Only for a table without errors. */
  labelOf(code: string): string {
    const at = this.index.get(code)
    if (at === undefined) return this.outside.get(code)?.label ?? ''
    const parent = this.parents[at]!
    return labelOf(levels[this.ranks[at]!]!, this.names[at]!, parent ? this.baseOf(parent) : '')
  }

  private baseOf(code: string): string {
    const at = this.index.get(code)
    const known = at === undefined ? this.outside.get(code) : { level: levels[this.ranks[at]!]!, name: this.names[at]!, label: this.labelOf(code) }
    return known ? labelBase(known) : ''
  }
}
