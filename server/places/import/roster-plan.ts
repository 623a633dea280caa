import { roleLabel } from '../../../shared/people/roles'
import type { Door, Person, Post } from '../../people'
import type { Place } from '../place.model'
import { dayOf, firstDayText, lastDayText } from './days'
import type { Change } from './importer'
import type { PostRow, RosterRow } from './roster-rows'

/**
 * The post in the database that a row speaks of: begun at the same moment, or held at a time that overlaps. A row that
 * does not say when means the last one, unless that is over and the row says that it goes on: then a new one begins.
 */
export function findPost(posts: readonly Post[], { role, place, department, from, until }: PostRow, now: Date): Post | undefined {
  const same = posts.filter((post) => post.role === role && post.place === place && post.department === department)
  if (!from) {
    const last = same.sort((a, b) => b.from.getTime() - a.from.getTime())[0]
    return last && (last.until === null || last.until > now || (until && until <= now)) ? last : undefined
  }
  const end = until?.getTime() ?? Infinity
  return (
    same.find((post) => post.from.getTime() === from.getTime()) ?? same.find((post) => post.from.getTime() < end && from.getTime() < (post.until?.getTime() ?? Infinity))
  )
}

/** What a row sets in a post that is there; an empty object when nothing differs. Name, phone and place are copies and follow silently. */
export function postChanges(row: PostRow, person: { name: string; phone: string }, place: Place, known: Post): Partial<Post> {
  const wanted: Partial<Post> = { deputy: row.deputy, ...person, path: place.path, level: place.level, placeLabel: place.label }
  if (row.from) wanted.from = row.from
  if (row.until !== undefined) wanted.until = row.until
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => time(known[field as keyof Post]) !== time(value))) as Partial<Post>
}

/** What a row sets in a door that is there. */
export function doorChanges({ relation }: NonNullable<RosterRow['household']>, known: Door): Partial<Door> {
  return { ...(known.status !== 'confirmed' ? { status: 'confirmed' as const } : {}), ...(relation && relation !== known.relation ? { relation } : {}) }
}

/** The differences that a person is shown for a row whose person is known. */
export function describeChanges({ row, name, phone, household, post }: RosterRow, person: Person, knownPost: Post | undefined, places: ReadonlyMap<string, Place>): Change[] {
  const key = `${phone} ${person.name}`
  const changes: Change[] = []
  if (name !== person.name) changes.push({ row, key, field: '姓名', before: person.name, after: name })
  if (household) {
    const door = person.doors.find((each) => each.household === household.code)
    const label = places.get(household.code)!.label
    if (!door) changes.push({ row, key, field: '住户', before: null, after: label })
    else {
      const set = doorChanges(household, door)
      if (set.status) changes.push({ row, key, field: '住户登记', before: '待确认', after: '已确认' })
      if (set.relation) changes.push({ row, key, field: '住户关系', before: relationText[door.relation], after: relationText[set.relation] })
    }
  }
  if (!post) return changes
  const place = places.get(post.place)!
  const says = `${place.label}${roleLabel(post.role, { level: place.level, department: post.department })}`
  if (!knownPost) return [...changes, { row, key, field: '岗位', before: null, after: says }]
  const set = postChanges(post, { name, phone }, place, knownPost)
  if (set.deputy !== undefined) changes.push({ row, key, field: `${says} 副职`, before: yesNo(knownPost.deputy), after: yesNo(set.deputy) })
  if (set.from) changes.push({ row, key, field: `${says} 任职起`, before: firstDayText(knownPost.from), after: firstDayText(set.from) })
  if ('until' in set) changes.push({ row, key, field: `${says} 任职止`, before: knownPost.until && lastDayText(knownPost.until), after: set.until ? lastDayText(set.until) : null })
  return changes
}

/** When a row's post begins: as the row says, else as it stands, else today. */
export function beginOf(post: PostRow, known: Post | undefined, now: Date): Date {
  return post.from ?? known?.from ?? dayOf(now)
}

const relationText: Record<Door['relation'], string> = { owner: '业主', family: '家人', tenant: '租户' }

function yesNo(flag: boolean): string {
  return flag ? '是' : '否'
}

function time(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}
