import { levelLabels, levelRank } from '../../../shared/places/levels'
import { PlaceModel, type Place } from '../place.model'
import { Findings } from './findings'
import { batchWrites, isWithin, type Change, type ImportContext, type Importer, type Outcome } from './importer'
import { sortKey } from './place-names'
import { readPlaceHeader, readPlaceRow, type PlaceColumns, type PlaceRow } from './place-rows'
import { PlaceTable, type KnownPlace } from './place-table'
import { addPlace, checkTree } from './place-tree'
import { relocate } from './relocate'
import type { TableRow } from './table/row'

const lookupBatch = 5000

/** Imports the tree of places. */
export class PlacesImporter implements Importer {
  readonly findings = new Findings()
  private readonly table = new PlaceTable()
  private columns!: PlaceColumns
  /** Places with children whose name or parent changes: what hangs below them changes with them. */
  private readonly relocated = new Set<string>()
  private readonly left = new Set<string>()

  constructor(private readonly context: ImportContext) {}

  header(row: TableRow): boolean {
    const columns = readPlaceHeader(row, this.findings)
    if (columns) this.columns = columns
    return columns !== null
  }

  take(row: TableRow): void {
    const place = readPlaceRow(row, this.columns, this.findings)
    if (place) addPlace(this.table, place, this.columns, this.findings)
    else this.table.addBroken(this.columns.text(row, 'code'))
  }

  async settle(): Promise<void> {
    await this.loadOutside()
    checkTree(this.table, this.columns, this.findings)
  }

  async plan(rows: readonly TableRow[]): Promise<Outcome> {
    const places = this.parse(rows)
    const existing = await findPlaces(places.map(({ code }) => code))
    const outcome: Outcome = { created: 0, changed: 0, unchanged: 0, changes: [] }
    for (const place of places) {
      const known = existing.get(place.code)
      if (!this.mayBecome(place, known)) continue
      const changes = known ? this.changesOf(place, known) : []
      outcome.changes.push(...changes)
      if (!known) outcome.created++
      else if (changes.length) outcome.changed++
      else outcome.unchanged++
      if (known?.hasChildren && changes.some(({ field }) => field !== '生成')) this.relocated.add(place.code)
    }
    return outcome
  }

  async beforeWriting(): Promise<void> {
    const byRank = [...this.relocated].sort((a, b) => levelRank[this.table.levelOf(a)!] - levelRank[this.table.levelOf(b)!])
    let rank = -1
    for (const code of byRank) {
      if (levelRank[this.table.levelOf(code)!] > rank) {
        rank = levelRank[this.table.levelOf(code)!]
        await this.loadOutside()
      }
      const name = this.table.nameOf(code)
      await relocate({ code, name, parent: this.table.parentOf(code) || null, path: this.table.pathOf(code), label: this.table.labelOf(code) }, this.context.now)
    }
    if (byRank.length) await this.loadOutside()
  }

  async write(rows: readonly TableRow[]): Promise<void> {
    const places = this.parse(rows)
    const existing = await findPlaces(places.map(({ code }) => code))
    const parents = [...new Set(places.filter(({ code }) => !existing.has(code)).map(({ parent }) => parent))]
    await PlaceModel.collection.updateMany({ _id: { $in: parents as never[] }, hasChildren: false }, { $set: { hasChildren: true } }, batchWrites)
    const created: Place[] = []
    const updates: { updateOne: { filter: { _id: never }; update: { $set: Partial<Place> } } }[] = []
    for (const place of places) {
      const known = existing.get(place.code)
      const document = this.documentOf(place, known)
      if (!known) created.push(document)
      else {
        const { _id, ...set } = document
        if ((Object.keys(set) as (keyof typeof set)[]).every((field) => set[field] === known[field])) continue
        updates.push({ updateOne: { filter: { _id: _id as never }, update: { $set: set } } })
        if (known.parent && known.parent !== place.parent) this.left.add(known.parent)
      }
    }
    if (created.length) await PlaceModel.collection.insertMany(created as never[], batchWrites)
    if (updates.length) await PlaceModel.collection.bulkWrite(updates, batchWrites)
  }

  async afterWriting(): Promise<void> {
    for (const parent of this.left) {
      const child = await PlaceModel.collection.findOne({ parent }, { projection: { _id: 1 } })
      if (!child) await PlaceModel.collection.updateOne({ _id: parent as never }, { $set: { hasChildren: false } })
    }
  }

  private parse(rows: readonly TableRow[]): PlaceRow[] {
    const ignored = new Findings()
    return rows.flatMap((row) => readPlaceRow(row, this.columns, ignored) ?? [])
  }

  private async loadOutside(): Promise<void> {
    const codes = this.table.missingParents()
    const outside = new Map<string, KnownPlace>()
    for (let at = 0; at < codes.length; at += lookupBatch) {
      for (const [code, place] of await findPlaces(codes.slice(at, at + lookupBatch))) outside.set(code, place)
    }
    this.table.knowOutside(outside)
  }

  /** Judges a place against the one in the database; adds what is wrong to the findings. */
  private mayBecome({ code, row, level }: PlaceRow, known: Place | undefined): boolean {
    const path = this.table.pathOf(code)
    const wrong = (column: 'code' | 'level' | 'parent', kind: string, detail: string) => {
      this.findings.add({ row, column: this.columns.letter(column), code: kind, detail })
      return false
    }
    if (!isWithin(this.context, path) || (known && !isWithin(this.context, known.path))) return wrong('code', 'out_of_scope', `${code} 不在您负责的范围内`)
    if (known && known.level !== level) return wrong('level', 'level_changed', `${code} 现在是${levelLabels[known.level]}，层级不能改`)
    if (known && rootOf(known.path) !== rootOf(path)) return wrong('parent', 'other_city', `${code} 属于 ${rootOf(known.path)}，不能移到另一个城市 ${rootOf(path)}`)
    return true
  }

  private changesOf({ row, code, name, parent, generated }: PlaceRow, known: Place): Change[] {
    const changes: Change[] = []
    const key = `${code} ${known.name}`
    if (name !== known.name) changes.push({ row, key, field: '名称', before: known.name, after: name })
    if (parent !== (known.parent ?? '')) changes.push({ row, key, field: '上级', before: known.parent, after: parent || null })
    if (generated !== undefined && generated !== known.generated) changes.push({ row, key, field: '生成', before: known.generated ? '是' : '否', after: generated ? '是' : '否' })
    return changes
  }

  private documentOf({ code, name, level, parent, generated }: PlaceRow, known: Place | undefined): Place {
    return {
      _id: code,
      name,
      level,
      parent: parent || null,
      path: this.table.pathOf(code),
      label: this.table.labelOf(code),
      sort: sortKey(level, code, name),
      hasChildren: known?.hasChildren || this.table.hasChildren(code),
      generated: generated ?? known?.generated ?? false,
    }
  }
}

/** Places of the database by code. */
export async function findPlaces(codes: readonly string[]): Promise<Map<string, Place>> {
  const places = (await PlaceModel.collection.find({ _id: { $in: codes as never[] } }).toArray()) as unknown as Place[]
  return new Map(places.map((place) => [place._id, place]))
}

function rootOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}
