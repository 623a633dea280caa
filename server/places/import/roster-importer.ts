import { levelLabels } from '../../../shared/places/levels'
import { PersonModel, PostModel, type Person, type Post } from '../../people'
import type { Place } from '../place.model'
import { dayOf } from './days'
import { Findings } from './findings'
import { Holders, termText } from './holders'
import { isWithin, type ImportContext, type Importer, type Outcome } from './importer'
import { findPlaces } from './places-importer'
import { isHeldByOne, levelsOfRoleInWords, roleFits } from './role-words'
import { beginOf, describeChanges, findPost } from './roster-plan'
import { readRosterHeader, readRosterRow, type PostRow, type RosterColumn, type RosterColumns, type RosterRow } from './roster-rows'
import { writeRoster } from './roster-write'
import type { TableRow } from './table/row'

/** Doors that one person may belong to. */
const mostDoors = 2

/** What the database knows about the rows of a batch. */
export interface KnownRoster {
  people: ReadonlyMap<string, Person>
  places: ReadonlyMap<string, Place>
  postsOf: (person: Person | undefined) => Post[]
}

/** Imports people with their households and posts. */
export class RosterImporter implements Importer {
  readonly findings = new Findings()
  private readonly holders = new Holders()
  /** By phone. Kept small: a roster may name a quarter of a million people. */
  private readonly named = new Map<number, { name: string; row: number; doors?: string[] }>()
  private columns!: RosterColumns

  constructor(private readonly context: ImportContext) {}

  header(row: TableRow): boolean {
    const columns = readRosterHeader(row, this.findings)
    if (columns) this.columns = columns
    return columns !== null
  }

  take(row: TableRow): void {
    const entry = readRosterRow(row, this.columns, this.findings)
    if (!entry) return
    const { name, phone, household, post } = entry
    const first = this.named.get(Number(phone)) ?? { name, row: entry.row }
    this.named.set(Number(phone), first)
    if (first.name !== name) this.wrong(entry, 'name', 'two_names', `手机号 ${phone} 在第 ${first.row} 行是${first.name}，这里是${name}`)
    if (household && !first.doors?.includes(household.code)) {
      first.doors = [...(first.doors ?? []), household.code]
      if (first.doors.length > mostDoors) this.wrong(entry, 'household', 'too_many_doors', `${name}在文件里已有 ${mostDoors} 户，不能再加`)
    }
    if (post) this.holders.add(post, { phone, from: (post.from ?? dayOf(this.context.now)).getTime(), until: post.until?.getTime() ?? Infinity, deputy: post.deputy, row: entry.row })
  }

  async settle(): Promise<void> {
    for (const { kind, row, detail } of this.holders.clashes()) this.findings.add({ row, column: this.columns.letter('role'), code: kind, detail })
  }

  async plan(rows: readonly TableRow[]): Promise<Outcome> {
    const entries = this.parse(rows)
    const known = await loadRoster(entries)
    const heldByOne = entries.filter(({ post }) => post && !post.deputy && isHeldByOne(post.role)).map(({ post }) => post!.place)
    const holders = await findHolders(heldByOne)
    const outcome: Outcome = { created: 0, changed: 0, unchanged: 0, changes: [] }
    for (const entry of entries) {
      const person = known.people.get(entry.phone)
      const post = entry.post && findPost(known.postsOf(person), entry.post, this.context.now)
      if (!this.mayBecome(entry, known, post ?? undefined, holders)) continue
      const changes = person ? describeChanges(entry, person, post ?? undefined, known.places) : []
      outcome.changes.push(...changes)
      if (!person || (entry.post && !post)) outcome.created++
      else if (changes.length) outcome.changed++
      else outcome.unchanged++
    }
    return outcome
  }

  async beforeWriting(): Promise<void> {}

  async write(rows: readonly TableRow[]): Promise<void> {
    const entries = this.parse(rows)
    await writeRoster(entries, await loadRoster(entries), this.context.now)
  }

  async afterWriting(): Promise<void> {}

  private parse(rows: readonly TableRow[]): RosterRow[] {
    const ignored = new Findings()
    return rows.flatMap((row) => readRosterRow(row, this.columns, ignored) ?? [])
  }

  private wrong({ row }: RosterRow, column: RosterColumn, code: string, detail: string): void {
    this.findings.add({ row, column: this.columns.letter(column), code, detail })
  }

  /** Judges a row against the database; adds all that is wrong to the findings. */
  private mayBecome(entry: RosterRow, known: KnownRoster, post: Post | undefined, holders: ReadonlyMap<string, Post[]>): boolean {
    const before = this.findings.count
    const person = known.people.get(entry.phone)
    if (person) this.checkPerson(entry, person, known.postsOf(person))
    if (entry.household) this.checkHousehold(entry, entry.household.code, person, known.places)
    if (entry.post) this.checkPost(entry, entry.post, post, known.places, holders)
    return this.findings.count === before
  }

  /** A name is shown and changed only by whoever answers for all that this person has; for anybody else it stays unsaid. */
  private checkPerson(entry: RosterRow, { name, doors }: Person, posts: readonly Post[]): void {
    if (entry.name === name || this.context.within === null) return
    const belongings = [...doors, ...posts]
    if (belongings.length > 0 && belongings.every(({ path }) => isWithin(this.context, path))) return
    this.wrong(entry, 'name', 'name_differs', `手机号 ${entry.phone} 已登记为另一个姓名，请核对后再导入`)
  }

  private checkHousehold(entry: RosterRow, code: string, person: Person | undefined, places: ReadonlyMap<string, Place>): void {
    const place = places.get(code)
    if (!place) this.wrong(entry, 'household', 'place_unknown', `系统里没有地点 ${code}`)
    else if (place.level !== 'household') this.wrong(entry, 'household', 'not_a_household', `${code} 是${levelLabels[place.level]}，不是一户`)
    else if (!isWithin(this.context, place.path)) this.wrong(entry, 'household', 'out_of_scope', `${code} 不在您负责的范围内`)
    else if (person && new Set([...person.doors.map(({ household }) => household), ...(this.named.get(Number(entry.phone))?.doors ?? [])]).size > mostDoors) {
      this.wrong(entry, 'household', 'too_many_doors', `${person.name}已登记 ${mostDoors} 户，不能再加`)
    }
  }

  private checkPost(entry: RosterRow, row: PostRow, post: Post | undefined, places: ReadonlyMap<string, Place>, holders: ReadonlyMap<string, Post[]>): void {
    const place = places.get(row.place)
    if (!place) return this.wrong(entry, 'place', 'place_unknown', `系统里没有地点 ${row.place}`)
    if (!isWithin(this.context, place.path)) return this.wrong(entry, 'place', 'out_of_scope', `${row.place} 不在您负责的范围内`)
    if (!roleFits(row.role, place.level)) return this.wrong(entry, 'place', 'role_level', `这个岗位应设在${levelsOfRoleInWords(row.role)}，${row.place} 是${levelLabels[place.level]}`)
    if (row.role === 'administrator' && this.context.within !== null) return this.wrong(entry, 'role', 'role_refused', '系统管理员只能由运维人员在服务器上导入')
    const from = beginOf(row, post, this.context.now)
    const until = row.until === undefined ? (post?.until ?? null) : row.until
    if (until && until <= from) return this.wrong(entry, 'until', 'until_before_from', '任职止早于任职起')
    if (row.deputy || !isHeldByOne(row.role)) return
    const end = until?.getTime() ?? Infinity
    const other = (holders.get(row.place) ?? []).find(
      (each) => each.role === row.role && each.phone !== entry.phone && each.from.getTime() < end && from.getTime() < (each.until?.getTime() ?? Infinity) && !this.holders.names(each, each.phone ?? ''),
    )
    if (other) {
      const term = termText(other.from.getTime(), other.until?.getTime() ?? Infinity)
      this.wrong(entry, 'role', 'two_holders', `系统里这一岗位已有负责人${other.name}（${term}），任期重叠；请在文件里写明其任职止`)
    }
  }
}

/** Loads all that the database knows about these rows. */
async function loadRoster(entries: readonly RosterRow[]): Promise<KnownRoster> {
  const people = (await PersonModel.collection.find({ phone: { $in: [...new Set(entries.map(({ phone }) => phone))] } }).toArray()) as unknown as Person[]
  const posts = (await PostModel.collection.find({ person: { $in: people.map(({ _id }) => _id) } }).toArray()) as unknown as Post[]
  const byPerson = groupBy(posts, ({ person }) => String(person))
  const codes = new Set(entries.flatMap(({ household, post }) => [...(household ? [household.code] : []), ...(post ? [post.place] : [])]))
  return {
    people: new Map(people.map((person) => [person.phone!, person])),
    places: await findPlaces([...codes]),
    postsOf: (person) => (person && byPerson.get(String(person._id))) ?? [],
  }
}

async function findHolders(places: readonly string[]): Promise<Map<string, Post[]>> {
  const posts = (await PostModel.collection.find({ place: { $in: [...new Set(places)] }, deputy: false }).toArray()) as unknown as Post[]
  return groupBy(posts, ({ place }) => place)
}

function groupBy(posts: readonly Post[], keyOf: (post: Post) => string): Map<string, Post[]> {
  const groups = new Map<string, Post[]>()
  for (const post of posts) {
    const group = groups.get(keyOf(post))
    if (group) group.push(post)
    else groups.set(keyOf(post), [post])
  }
  return groups
}
