import { roleLabel, type Role } from '../../shared/people/roles'
import type { Level } from '../../shared/places/levels'
import { lastDayWords } from '../../shared/time/last-day'
import { byStanding, isAway, isHeld, type Post } from './post.model'

/** A place on the way from a door up to the root. */
export interface WayPlace {
  code: string
  level: Level
  label: string
}

/** Who answers for a door in a role now. Name and phone are null where nobody does. */
export interface Answerable {
  role: Role
  label: string
  placeLabel: string
  name: string | null
  phone: string | null
  deputy: boolean
  /** Why it is not the holder herself: '休假至周五，由副楼栋长代理'; null when it is. */
  note: string | null
}

interface Rung {
  role: Role
  place: WayPlace
  /** Held posts, the holder before the deputies. */
  posts: Post[]
}

/**
 * Who answers for a door: its unit chief, building or courtyard chief, grid worker and community contact, as far as its way
 * has such places. Where the holder is away or there is none, the deputy, else the next one up, at last a desk. Pure.
 * @param way from the door up to the root
 * @param posts every post at one of these places
 */
export function answerableFor(way: readonly WayPlace[], posts: readonly Post[], now: Date): Answerable[] {
  const held = posts.filter((post) => isHeld(post, now))
  const rungs = doorRungs(way, held)
  const desks = way.filter(({ level }) => ['community', 'street', 'district', 'city'].includes(level)).map((place) => rungAt('desk', place, held))
  return rungs.map((rung, index) => {
    const { posts: here } = rung
    const there = presentAt(rung, now)
    const base = { role: rung.role, label: roleLabel(rung.role, rung.place), placeLabel: rung.place.label }
    if (there && !there.deputy) return { ...base, name: there.name, phone: there.phone, deputy: false, note: null }
    const why = missing(here, now)
    if (there) return { ...base, name: there.name, phone: there.phone, deputy: true, note: `${why}，由${roleLabel(there.role, there)}代理` }
    const above = [...rungs.slice(index + 1), ...desks].flatMap((next) => presentAt(next, now) ?? [])[0]
    if (above) return { ...base, name: above.name, phone: above.phone, deputy: false, note: `${why}，由${roleLabel(above.role, above)}代管` }
    return { ...base, name: null, phone: null, deputy: false, note: `${why}，请联系社区` }
  })
}

function doorRungs(way: readonly WayPlace[], held: readonly Post[]): Rung[] {
  const at = (role: Role, ...levels: Level[]): Rung[] => way.filter(({ level }) => levels.includes(level)).map((place) => rungAt(role, place, held))
  const contacts = at('community_contact', 'building', 'courtyard', 'grid', 'community')
  const contact = contacts.find(({ posts }) => posts.length > 0) ?? contacts.at(-1)
  return [...at('unit_chief', 'unit'), ...at('building_chief', 'building', 'courtyard'), ...at('grid_worker', 'grid'), ...(contact ? [contact] : [])]
}

function rungAt(role: Role, place: WayPlace, held: readonly Post[]): Rung {
  return { role, place, posts: held.filter((post) => post.role === role && post.place === place.code).sort(byStanding) }
}

function presentAt({ posts }: Rung, now: Date): Post | undefined {
  return posts.find((post) => !isAway(post, now))
}

function missing(posts: readonly Post[], now: Date): string {
  const away = posts.find((post) => !post.deputy)?.away
  return away ? `${away.reason}${lastDayWords(away.until, now)}` : '暂缺'
}
