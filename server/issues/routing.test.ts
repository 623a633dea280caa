import fc from 'fast-check'
import { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import type { Level } from '../../shared/places/levels'
import { categories } from '../../shared/issues/categories'
import { isAway, isHeld, type Post } from '../people'
import { findRoute, type RoutePlace } from '../routing'
import { chainFor, inspectors, ruleOf } from './rules'

const now = new Date('2026-11-23T02:00:00Z')
const day = 24 * 3600_000
const before = new Date(now.getTime() - 100 * day)

function post(role: Role, place: RoutePlace, more: Partial<Post> = {}): Post {
  return {
    _id: new Types.ObjectId(), person: new Types.ObjectId(), name: '某人', phone: null, role, place: place.code, path: '', level: place.level, placeLabel: place.label,
    deputy: false, department: null, from: before, until: null, away: null, generated: false, ...more,
  }
}

const way: RoutePlace[] = [
  { code: 'h', level: 'household', label: '12 号楼 2 单元 501 室' },
  { code: 'u', level: 'unit', label: '12 号楼 2 单元' },
  { code: 'b', level: 'building', label: '12 号楼' },
  { code: 'g', level: 'grid', label: '第一网格' },
  { code: 'c', level: 'community', label: '福民社区' },
  { code: 's', level: 'street', label: '雄关街道' },
  { code: 'r', level: 'city', label: '嘉峪关市' },
]
const [, , building, grid, community] = way as [RoutePlace, RoutePlace, RoutePlace, RoutePlace, RoutePlace, RoutePlace, RoutePlace]
const chain = chainFor(ruleOf('light'), 'household')

describe('routing', () => {
  it('gives a stairwell lamp to the building chief', () => {
    const chief = post('building_chief', building)
    const found = findRoute({ places: way, posts: [chief, post('grid_worker', grid), post('desk', community)], chain, at: now })
    expect(found).toEqual({ post: chief, why: '由12 号楼楼栋长负责' })
  })

  it('goes to the deputy while the chief is away, and says so', () => {
    const friday = new Date('2026-11-27T16:00:00Z')
    const chief = post('building_chief', building, { away: { from: before, until: friday, reason: '休假' } })
    const deputy = post('building_chief', building, { deputy: true })
    const found = findRoute({ places: way, posts: [deputy, chief, post('desk', community)], chain, at: now })
    expect(found).toEqual({ post: deputy, why: '12 号楼楼栋长休假至周五，由副楼栋长代收' })
  })

  it('climbs one step over a vacancy and an ended post', () => {
    const ended = post('building_chief', building, { until: new Date(now.getTime() - day) })
    const worker = post('grid_worker', grid)
    expect(findRoute({ places: way, posts: [ended, worker], chain, at: now })).toEqual({ post: worker, why: '12 号楼楼栋长任期已满，由第一网格网格员接收' })
    expect(findRoute({ places: way, posts: [worker], chain, at: now })?.why).toBe('12 号楼楼栋长暂缺，由第一网格网格员接收')
  })

  it('does not give it to whoever is excluded', () => {
    const chief = post('building_chief', building)
    const worker = post('grid_worker', grid)
    const found = findRoute({ places: way, posts: [chief, worker], chain, at: now, exclude: new Set([String(chief.person)]) })
    expect(found?.post).toBe(worker)
  })

  it('puts an inspection to nobody rather than to the handler', () => {
    const desk = post('desk', community)
    const request = { places: way, posts: [desk], chain: inspectors.desk, at: now, exclude: new Set([String(desk.person)]) }
    expect(findRoute({ ...request, strict: true })).toBeNull()
    expect(findRoute(request)?.post).toBe(desk)
  })

  it('has a rule for every category, and one only', () => {
    for (const category of categories) expect(ruleOf(category.key).categories.filter((key) => key === category.key)).toHaveLength(1)
  })
})

const ladder: [Role, Level[]][] = [
  ['unit_chief', ['unit']],
  ['building_chief', ['building', 'courtyard']],
  ['grid_worker', ['grid']],
  ['community_contact', ['community', 'grid', 'building']],
  ['desk', ['community', 'street', 'district', 'city']],
  ['department', ['community', 'street', 'city']],
  ['administrator', ['city']],
]

const days = fc.integer({ min: -20, max: 20 }).map((n) => new Date(now.getTime() + n * day))
const arbitraryAway = fc.option(fc.tuple(days, days).map(([from, until]) => ({ from, until, reason: '休假' })), { nil: null })

/** A random way from a doorstep to the root: levels are left out, courtyards stand for buildings. */
const arbitraryWay = fc
  .record({ top: fc.constantFrom<Level>('household', 'unit', 'building', 'courtyard', 'grid', 'community'), district: fc.boolean(), street: fc.boolean() })
  .map(({ top, district, street }) => {
    const full: Level[] = ['household', 'unit', top === 'courtyard' ? 'courtyard' : 'building', 'grid', 'community', ...(street ? (['street'] as const) : []), ...(district ? (['district'] as const) : []), 'city']
    return full.slice(full.indexOf(top)).map((level, index) => ({ code: `p${index}`, level, label: level }))
  })

function arbitraryPosts(places: RoutePlace[]) {
  return fc
    .array(
      fc.record({ at: fc.nat(), role: fc.nat(), deputy: fc.boolean(), from: days, until: fc.option(days, { nil: null }), away: arbitraryAway, person: fc.nat({ max: 5 }) }),
      { maxLength: 14 },
    )
    .map((rows) => {
      const people = Array.from({ length: 6 }, () => new Types.ObjectId())
      return rows.flatMap(({ at, role, person, ...rest }) => {
        const place = places[at % places.length]!
        const possible = ladder.filter(([, levels]) => levels.includes(place.level)).map(([name]) => name)
        const chosen = possible[role % Math.max(possible.length, 1)]
        return chosen ? [post(chosen, place, { ...rest, person: people[person]! })] : []
      })
    })
}

describe('every item has exactly one answerable person', () => {
  const anyCase = arbitraryWay.chain((places) =>
    fc.record({ places: fc.constant(places), posts: arbitraryPosts(places), category: fc.constantFrom(...categories.map((c) => c.key)), excluded: fc.nat({ max: 3 }) }),
  )

  it('over random trees, vacancies and absences', () => {
    fc.assert(
      fc.property(anyCase, ({ places, posts, category, excluded }) => {
        const level = places[0]!.level
        const exclude = new Set(posts.slice(0, excluded).map((one) => String(one.person)))
        const found = findRoute({ places, posts, chain: chainFor(ruleOf(category), level), at: now, exclude })
        const anyDesk = posts.some((one) => one.role === 'desk' || one.role === 'administrator')
        if (anyDesk) expect(found).not.toBeNull()
        if (!found) return
        expect(posts).toContain(found.post)
        expect(found.why.length).toBeGreaterThan(0)
        const free = (one: Post) => isHeld(one, now) && !isAway(one, now) && !exclude.has(String(one.person))
        const desksFree = posts.some((one) => (one.role === 'desk' || one.role === 'administrator') && free(one))
        if (desksFree) expect(free(found.post)).toBe(true)
        expect(found.post.role === 'department').toBe(false)
        const again = findRoute({ places, posts: [...posts].reverse(), chain: chainFor(ruleOf(category), level), at: now, exclude })
        expect(again!.post._id).toEqual(found.post._id)
      }),
      { numRuns: 3000 },
    )
  })
})
