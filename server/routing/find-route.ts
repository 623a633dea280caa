import { roleLabel, titleAt, type Role } from '../../shared/people/roles'
import type { Level } from '../../shared/places/levels'
import { lastDayWords } from '../../shared/time/last-day'
import { byStanding, isAway, isHeld, postLabel, type Post } from '../people'

/** A place of the way from the item's place up to the root. */
export interface RoutePlace {
  code: string
  level: Level
  label: string
}

export interface RouteRequest {
  /** From the item's place up to the root. */
  places: readonly RoutePlace[]
  /** Every post at one of these places, held or not. */
  posts: readonly Post[]
  /** Roles to try, nearest first. The desks above follow by themselves. */
  chain: readonly Role[]
  at: Date
  /** Persons who must not get it: who returned it, the reporter, for an inspection the handler. */
  exclude?: ReadonlySet<string>
  /** The excluded do not get it even when nobody else is left: an inspection is never one's own. */
  strict?: boolean
}

export interface Route {
  post: Post
  /** Why it came to this post, in words. */
  why: string
}

/** A role at a place: one step of the ladder an item climbs. */
interface Rung {
  role: Role
  place: RoutePlace
}

const buildings: readonly Level[] = ['building', 'courtyard']

/**
 * Finds the one post that answers: the first rung whose holder is there, else its deputy, else one step up, then the desks
 * up to the root, then an administrator. When all of them are away or excluded, the nearest desk has it all the same, away or
 * not, and at last one whose post has ended: an item is never without somebody. Null only where no desk or administrator
 * was ever named, or `strict` forbids the last ones.
 */
export function findRoute(request: RouteRequest): Route | null {
  const notes: string[] = []
  for (const rung of ladder(request)) {
    const found = onRung(rung, request, notes)
    if (found) return { post: found.post, why: words(found, notes, request.at) }
  }
  return lastResort(request, notes)
}

function ladder({ places, chain }: RouteRequest): Rung[] {
  const rungs: Rung[] = chain.flatMap((role) => placesOf(role, places).map((place) => ({ role, place })))
  const seen = new Set(rungs.map((rung) => `${rung.role}@${rung.place.code}`))
  for (const role of ['desk', 'administrator'] as const) {
    for (const place of placesOf(role, places)) if (!seen.has(`${role}@${place.code}`)) rungs.push({ role, place })
  }
  return rungs
}

function placesOf(role: Role, places: readonly RoutePlace[]): readonly RoutePlace[] {
  switch (role) {
    case 'unit_chief':
      return places.filter((place) => place.level === 'unit')
    case 'building_chief':
      return places.filter((place) => buildings.includes(place.level))
    case 'grid_worker':
      return places.filter((place) => place.level === 'grid')
    case 'community_contact':
      return places.filter((place) => place.level === 'grid' || place.level === 'community' || buildings.includes(place.level))
    case 'department':
    case 'professional':
      return []
    case 'desk':
      return places.filter((place) => !['grid', 'building', 'courtyard', 'unit', 'household'].includes(place.level))
    case 'administrator':
      return places
  }
}

interface Found {
  post: Post
  insteadOf: Post | null
}

function onRung(rung: Rung, request: RouteRequest, notes: string[]): Found | null {
  const here = request.posts
    .filter((post) => post.role === rung.role && post.place === rung.place.code)
    .sort(byStanding)
  const held = here.filter((post) => isHeld(post, request.at))
  const free = held.filter((post) => !request.exclude?.has(String(post.person)))
  const there = free.find((post) => !isAway(post, request.at))
  const principal = held.find((post) => !post.deputy) ?? null
  if (there) return { post: there, insteadOf: there.deputy ? (principal ?? there) : null }
  const note = missing(rung, here, held, free, request.at)
  if (note) notes.push(note)
  return null
}

/** Why nobody on this rung could take it; null where silence is better than noise. */
function missing(rung: Rung, here: readonly Post[], held: readonly Post[], free: readonly Post[], at: Date): string | null {
  const title = titleAt(rung.place.label, roleLabel(rung.role, { level: rung.place.level }))
  const away = free.find((post) => isAway(post, at))
  if (away?.away) return `${postLabel(away)}${away.away.reason}${lastDayWords(away.away.until, at)}`
  if (held.length > 0) return null
  if (rung.role === 'community_contact' || rung.role === 'administrator') return null
  return here.some((post) => post.until !== null && post.until <= at) ? `${title}任期已满` : `${title}暂缺`
}

function words({ post, insteadOf }: Found, notes: readonly string[], at: Date): string {
  const label = postLabel(post)
  if (insteadOf && insteadOf !== post && insteadOf.away) {
    return [...notes, `${postLabel(insteadOf)}${insteadOf.away.reason}${lastDayWords(insteadOf.away.until, at)}，由${roleLabel(post.role, post)}代收`].join('；')
  }
  if (insteadOf) return [...notes, `由${label}代收`].join('，')
  return notes.length > 0 ? `${notes.join('；')}，由${label}接收` : `由${label}负责`
}

function lastResort(request: RouteRequest, notes: readonly string[]): Route | null {
  const desks = (['desk', 'administrator'] as const).flatMap((role) =>
    placesOf(role, request.places).flatMap((place) => request.posts.filter((post) => post.role === role && post.place === place.code).sort(byStanding)),
  )
  const allowed = desks.filter((post) => !request.exclude?.has(String(post.person)))
  const post =
    allowed.find((candidate) => isHeld(candidate, request.at)) ??
    (request.strict ? undefined : desks.find((candidate) => isHeld(candidate, request.at))) ??
    [...(request.strict ? allowed : desks)].sort((a, b) => (b.until?.getTime() ?? Infinity) - (a.until?.getTime() ?? Infinity))[0]
  return post ? { post, why: [...notes, `暂无其他人可接，由${postLabel(post)}兜底`].join('；') } : null
}
