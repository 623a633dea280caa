import type { Level } from '../../shared/places/levels'
import type { Role } from '../../shared/people/roles'

/** Where an item of some categories starts and how it climbs, nearest post first. Data, read by dispatch.ts. */
export interface Rule {
  name: string
  categories: readonly string[]
  /** The first responsible post by the level of the place it was reported at; `*` for the rest. */
  first: Partial<Record<Level | '*', Role>>
  /** The posts it climbs, from the first one up. The desks above the community always follow. */
  chain: readonly Role[]
}

/** The order of the chain as 三长联动 has it: unit chief, building chief, grid worker, then the community. */
const full = ['unit_chief', 'building_chief', 'grid_worker', 'community_contact', 'desk'] as const
const worker = ['grid_worker', 'community_contact', 'desk'] as const

export const rules: readonly Rule[] = [
  {
    name: '楼道里的事',
    categories: ['clutter', 'noise', 'charging'],
    first: { household: 'unit_chief', unit: 'unit_chief', grid: 'grid_worker', community: 'desk', '*': 'building_chief' },
    chain: full,
  },
  {
    name: '楼栋里的事',
    categories: ['light', 'door', 'lift', 'sewage', 'roof', 'garbage', 'greenery', 'parking', 'dogs', 'other'],
    first: { grid: 'grid_worker', community: 'desk', '*': 'building_chief' },
    chain: full,
  },
  {
    name: '网格里的事',
    categories: ['fire', 'crime', 'medical', 'gas_leak', 'lift_trapped', 'water', 'power', 'heating', 'gas', 'road', 'building', 'smoke', 'dispute', 'elder_care'],
    first: { community: 'desk', '*': 'grid_worker' },
    chain: worker,
  },
  {
    name: '社区里办的事',
    categories: ['pension', 'welfare', 'papers', 'health_insurance'],
    first: { '*': 'desk' },
    chain: ['desk'],
  },
]

/** Who inspects what somebody in a role has done, nearest first. Never the handler or the reporter; then the desks above follow. */
export const inspectors: Record<Role, readonly Role[]> = {
  unit_chief: ['building_chief', 'grid_worker', 'community_contact', 'desk'],
  building_chief: ['grid_worker', 'community_contact', 'desk'],
  grid_worker: ['community_contact', 'desk'],
  department: ['grid_worker', 'community_contact', 'desk'],
  professional: ['desk'],
  community_contact: ['desk'],
  desk: ['community_contact', 'desk'],
  administrator: ['desk'],
}

const byCategory = new Map(rules.flatMap((rule) => rule.categories.map((category) => [category, rule] as const)))

/** The rule of a category. Throws an Error for one that has none; a test holds that every category has one. */
export function ruleOf(category: string): Rule {
  const rule = byCategory.get(category)
  if (!rule) throw new Error(`no routing rule for ${category}`)
  return rule
}

/** The posts an item climbs from its first responsible one. */
export function chainFor(rule: Rule, level: Level): readonly Role[] {
  const first = rule.first[level] ?? rule.first['*']
  const start = first ? rule.chain.indexOf(first) : 0
  return rule.chain.slice(Math.max(start, 0))
}

/** What lies above a role in the chain: where an item goes that climbs one step. */
export function above(role: Role): readonly Role[] {
  const at = (full as readonly Role[]).indexOf(role)
  return role === 'department' ? ['desk'] : at < 0 ? [] : full.slice(at + 1)
}
